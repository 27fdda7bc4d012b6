import type { ImportReport } from '@/contract/roll';
import { sameEntry, type RollEntry } from '@/domain/enterprises/rollEntry';
import { logLook } from '../cases/viewLog';
import type { Context } from '../kernel/context';
import { answering, carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { removeTomorrow } from '../printing/madeFile';
import { removeFiles } from '../platform/files';
import { inTransaction } from '../store/transaction';
import { rollKey, rollRow } from './rollKeys';
import { heldOf, readUploaded, reportOf } from './uploadedSheet';

/** Entries of one transaction: a read and a write each. */
const BATCH = 40;

/** What an uploaded sheet would do. It stays where it is, to be taken in. */
export const previewImport = answering('enterprise.preview', {
  ...noRecord,
  async answer(context, input) {
    const sheet = await readUploaded(context, input.fileId);
    return reportOf(sheet, await heldOf(context, sheet.good));
  },
});

function takeIn(context: Context, entries: readonly RollEntry[]): Promise<void> {
  return inTransaction(async (transaction) => {
    for (const entry of entries) {
      const before = await transaction.get('roll', rollKey(context.committeeId, entry.creditCode));
      if (!before || !sameEntry(entry, before)) await transaction.put('roll', rollRow(context, entry, before));
    }
  });
}

/**
 * Takes the good rows in. Each by its credit code, some forty in one transaction: a call that is cut off has taken in a
 * part, and the same file again takes in the rest and leaves alone what is there.
 */
export const importEnterprises = carryingOut('enterprise.import', {
  ...noRecord,
  async prepare(context, input): Promise<ImportReport> {
    const sheet = await readUploaded(context, input.fileId);
    if (sheet.sha256 !== input.sha256) {
      throw new Refusal('FILE_REFUSED', [], '文件和预览时的不一样。请重新上传，看过预览再导入。');
    }
    const report = reportOf(sheet, await heldOf(context, sheet.good));
    for (let first = 0; first < sheet.good.length; first += BATCH) {
      await takeIn(context, sheet.good.slice(first, first + BATCH));
    }
    await logLook(context, `导入了企业名录：新增${report.fresh}家，更新${report.changed}家`);
    return report;
  },
  receipt: 'commands',
  change: ({ prepared }) => Promise.resolve(prepared),
  // What was taken in is in the list, and the sheet with its telephone numbers is not kept; one with mistakes for a day, in which they
  // can be asked for as a file.
  after: (context, { fileId }, _record, { bad }) => (bad > 0 ? removeTomorrow(context, fileId) : removeFiles([fileId])),
});
