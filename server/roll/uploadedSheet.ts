import type { ImportReport } from '@/contract/roll';
import { readRows, type ReadRows } from '@/domain/enterprises/importRows';
import { sameEntry, type RollEntry } from '@/domain/enterprises/rollEntry';
import type { Context } from '../kernel/context';
import { sha256 } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import { download, FileMissing, FileTooLarge } from '../platform/files';
import { NotAWorkbook, readFirstSheet } from '../sheets/readWorkbook';
import type { RollDoc } from '../store/documents';
import { list } from '../store/queries';
import { rollKey } from './rollKeys';

/** Bytes of a list: 500 enterprises have about 60 KB. */
const MOST_BYTES = 1024 * 1024;
/** Ids that one read asks for (the platform takes up to 1,000 rows; the request itself has to stay small). */
const IDS_AT_ONCE = 200;

export interface UploadedSheet extends ReadRows {
  sha256: string;
}

function refused(problem: string, remedy: string): Refusal {
  return new Refusal('FILE_REFUSED', [{ field: 'fileId', problem, remedy }], `${problem}。${remedy}。`);
}

async function bytesOf(context: Context, fileId: string): Promise<Buffer> {
  try {
    // Nobody takes in what another has sent.
    if (!fileId.includes(`/incoming/${context.openid}/`)) throw new FileMissing(fileId);
    return await download(fileId, MOST_BYTES);
  } catch (error) {
    if (error instanceof FileMissing) throw refused('没有收到这个文件', '请重新上传');
    if (error instanceof FileTooLarge) throw refused('文件超过了1MB', '请只留企业名录这一张表，去掉图片');
    throw error;
  }
}

/** The enterprises of an uploaded sheet, with everything that is wrong. Refuses what is no such sheet. */
export async function readUploaded(context: Context, fileId: string): Promise<UploadedSheet> {
  const bytes = await bytesOf(context, fileId);
  try {
    const read = readRows(await readFirstSheet(bytes));
    if ('problem' in read) throw refused(read.problem, read.remedy);
    return { ...read, sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof NotAWorkbook)
      throw refused('打不开这个文件', '请上传XLSX表格（Excel或WPS另存为.xlsx），不要加密码');
    throw error;
  }
}

/** What the list holds of these enterprises now. One read for each 200. */
export async function heldOf(context: Context, entries: readonly RollEntry[]): Promise<Map<string, RollDoc>> {
  const held = new Map<string, RollDoc>();
  for (let first = 0; first < entries.length; first += IDS_AT_ONCE) {
    const keys = entries
      .slice(first, first + IDS_AT_ONCE)
      .map(({ creditCode }) => rollKey(context.committeeId, creditCode));
    const rows = await list('roll', { where: { _id: { in: keys } }, orderBy: ['_id', 'asc'], limit: IDS_AT_ONCE });
    for (const row of rows) held.set(row.creditCode, row);
  }
  return held;
}

/** The report of a sheet beside what the list holds. */
export function reportOf(sheet: UploadedSheet, held: ReadonlyMap<string, RollDoc>): ImportReport {
  const report = { fresh: 0, changed: 0, same: 0 };
  for (const entry of sheet.good) {
    const before = held.get(entry.creditCode);
    report[!before ? 'fresh' : sameEntry(entry, before) ? 'same' : 'changed'] += 1;
  }
  return { rows: sheet.rows, ...report, bad: sheet.bad, findings: sheet.findings, sha256: sheet.sha256 };
}
