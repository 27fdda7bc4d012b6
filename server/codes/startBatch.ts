import { MOST_IN_BATCH } from '@/domain/posters/design';
import { checkFormalLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord, type Parsed } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { randomToken } from '../platform/randomToken';
import type { PosterBatchDoc, RollDoc } from '../store/documents';
import { list } from '../store/queries';
import { viewBatch } from './theBatch';

async function enterprisesIn(context: Context, park: string | null): Promise<RollDoc[]> {
  const rows = await list('roll', {
    where: { committeeId: context.committeeId, ...(park === null ? {} : { park }) },
    orderBy: ['order', 'asc'],
    limit: MOST_IN_BATCH + 1,
  });
  if (rows.length === 0) throw badInput('park', '名录里没有这样的企业', '请先导入企业名录，或者选别的园区');
  if (rows.length > MOST_IN_BATCH) {
    throw badInput('park', `企业超过了${MOST_IN_BATCH}家`, '请按园区分批制作');
  }
  return rows;
}

/** Codes of these enterprises that still hang. */
async function hanging(rows: readonly RollDoc[]): Promise<Set<string>> {
  const tokens = rows.flatMap(({ posterToken }) => (posterToken === null ? [] : [posterToken]));
  if (tokens.length === 0) return new Set();
  const found = await list('codes', {
    where: { _id: { in: tokens } },
    orderBy: ['_id', 'asc'],
    limit: MOST_IN_BATCH,
    fields: ['_id', 'revokedAt'],
  });
  return new Set(found.filter(({ revokedAt }) => revokedAt === null).map(({ _id }) => _id));
}

function wordsIn(input: Parsed<'posterBatch.start'>): { title: string; line: string } {
  const title = checkFormalLine(input.title, { label: '标题', max: 40 });
  const line = checkFormalLine(input.line, { label: '副标题', max: 40, optional: true });
  if (!title.ok || !line.ok) {
    throw new Refusal('BAD_INPUT', [...findingsAt('title', title), ...findingsAt('line', line)]);
  }
  return { title: title.value, line: line.value };
}

/** Begins a file of posters: whose they are and under which tokens is settled here, the codes are drawn step by step. */
export const startBatch = carryingOut('posterBatch.start', {
  ...noRecord,
  async prepare(context, input): Promise<PosterBatchDoc> {
    const words = wordsIn(input);
    const rows = await enterprisesIn(context, input.park);
    const hang = await hanging(rows);
    return {
      _id: randomToken(),
      version: 1,
      committeeId: context.committeeId,
      paper: input.paper,
      ...words,
      colour: input.colour,
      items: rows.map(({ creditCode, name, posterToken }) => ({
        creditCode,
        name,
        token: posterToken !== null && hang.has(posterToken) ? posterToken : randomToken(),
        drawn: false,
      })),
      fileId: null,
      at: context.now,
    };
  },
  receipt: 'commands',
  async change({ transaction, prepared }) {
    await transaction.create('posterBatches', prepared);
    return viewBatch(prepared, null);
  },
});
