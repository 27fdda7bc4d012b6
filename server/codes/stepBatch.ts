import { recencyKey } from '@/domain/cases/listingKeys';
import type { MadeFile } from '@/contract/statistics';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { FileMissing, linkOf } from '../platform/files';
import { randomToken } from '../platform/randomToken';
import type { CodeDoc, PosterBatchDoc } from '../store/documents';
import { get, list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { rollKey } from '../roll/rollKeys';
import { atOnce } from './atOnce';
import { drawCode } from './drawCode';
import { printPosters } from './printPosters';
import { viewBatch } from './theBatch';

/**
 * Codes of one step: four operations each in one transaction, and well within a call's 20 seconds. WeChat draws 5,000 a
 * minute for the whole mini-program; a person takes 120 steps a minute at most, and each step waits for its pictures.
 */
const DRAWN_IN_A_STEP = 20;
const DRAWN_AT_ONCE = 5;
const IDS_AT_ONCE = 200;

type Item = PosterBatchDoc['items'][number];

interface Step {
  /** Tokens drawn in this step, with the file of each picture. */
  drawn: Map<string, string>;
  file: (MadeFile & { fileId: string }) | null;
}

async function codesOf(tokens: readonly string[]): Promise<Map<string, CodeDoc>> {
  const found = new Map<string, CodeDoc>();
  for (let first = 0; first < tokens.length; first += IDS_AT_ONCE) {
    const some = tokens.slice(first, first + IDS_AT_ONCE);
    const rows = await list('codes', { where: { _id: { in: some } }, orderBy: ['_id', 'asc'], limit: IDS_AT_ONCE });
    for (const row of rows) found.set(row._id, row);
  }
  return found;
}

/** Pictures of the next codes; what is drawn already is used again. */
async function drawSome(items: readonly Item[]): Promise<Step['drawn']> {
  const next = items.filter(({ drawn }) => !drawn).slice(0, DRAWN_IN_A_STEP);
  const codes = await codesOf(next.map(({ token }) => token));
  const drawn: Step['drawn'] = new Map();
  await atOnce(next, DRAWN_AT_ONCE, async ({ token }) => {
    const kept = codes.get(token)?.pictureFileId;
    // One that the platform did not draw just now is left for the next step.
    const fileId = kept ?? (await drawCode({ _id: token, kind: 'enterprise' }, randomToken()).catch(() => null));
    if (fileId !== null) drawn.set(token, fileId);
  });
  if (drawn.size === 0) throw new Refusal('BUSY');
  return drawn;
}

/** The file of a batch that is printed, with a fresh link; null when it is not, or was tidied away since. */
async function printed(batch: PosterBatchDoc): Promise<(MadeFile & { fileId: string }) | null> {
  if (batch.fileId === null) return null;
  try {
    const name = batch.fileId.slice(batch.fileId.lastIndexOf('/') + 1);
    return { fileId: batch.fileId, url: await linkOf(batch.fileId), name, bytes: batch.bytes ?? 0 };
  } catch (error) {
    if (error instanceof FileMissing) return null;
    throw error;
  }
}

async function print(context: Context, batch: PosterBatchDoc): Promise<MadeFile & { fileId: string }> {
  const codes = await codesOf(batch.items.map(({ token }) => token));
  const { title, line, colour, paper } = batch;
  return printPosters(
    context,
    paper,
    batch.items.flatMap(({ token, name }) => {
      const pictureFileId = codes.get(token)?.pictureFileId;
      return pictureFileId ? [{ token, title, line, colour, holder: name, pictureFileId }] : [];
    }),
  );
}

/** Hangs the code up under the enterprise: a new one, or the one it has with the words of this print. */
async function hang(
  transaction: Transaction,
  context: Context,
  batch: PosterBatchDoc,
  { token, creditCode, name }: Item,
  pictureFileId: string,
): Promise<void> {
  const before = await transaction.get('codes', token);
  const { title, line, colour } = batch;
  await transaction.put('codes', {
    ...(before ?? {
      _id: token,
      kind: 'enterprise',
      committeeId: batch.committeeId,
      caseId: null,
      scans: 0,
      issuedAt: context.now,
      revokedAt: null,
      revokedReason: null,
      recency: recencyKey(context.now, token),
    }),
    version: (before?.version ?? 0) + 1,
    title,
    line,
    colour,
    place: name,
    enterprise: { creditCode, name },
    pictureFileId: before?.pictureFileId ?? pictureFileId,
  });
  const key = rollKey(batch.committeeId, creditCode);
  const entry = await transaction.get('roll', key);
  if (entry && entry.posterToken !== token) {
    await transaction.put('roll', { ...entry, version: entry.version + 1, posterToken: token });
  }
}

/**
 * Goes on with a file of posters: some more codes, or, when all are drawn, the file. A step that is lost or comes twice
 * does no harm: what is drawn stays drawn, and each code is hung up once.
 */
export const stepBatch = carryingOut('posterBatch.step', {
  async prepare(context, input): Promise<Step> {
    const batch = await get('posterBatches', input.batchId);
    if (!batch || batch.committeeId !== context.committeeId) throw new Refusal('NOT_FOUND');
    if (batch.items.some(({ drawn }) => !drawn)) return { drawn: await drawSome(batch.items), file: null };
    return { drawn: new Map(), file: (await printed(batch)) ?? (await print(context, batch)) };
  },
  load: (transaction, _context, input) => transaction.get('posterBatches', input.batchId),
  maySee: (context, batch) => batch.committeeId === context.committeeId,
  receipt: 'record',
  async change({ transaction, context, record: batch, prepared: { drawn, file } }) {
    const items: Item[] = [];
    for (const item of batch.items) {
      const pictureFileId = drawn.get(item.token);
      const now = !item.drawn && pictureFileId !== undefined;
      if (now) await hang(transaction, context, batch, item, pictureFileId);
      items.push(now ? { ...item, drawn: true } : item);
    }
    const after: PosterBatchDoc = {
      ...batch,
      version: batch.version + 1,
      items,
      ...(file ? { fileId: file.fileId, bytes: file.bytes } : {}),
    };
    await transaction.put('posterBatches', after);
    return viewBatch(after, file);
  },
});
