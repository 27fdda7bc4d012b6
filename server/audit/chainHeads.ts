import type { ChainHeadView } from '@/contract/audit';
import { registerKey, LAST_OF_REGISTER } from '@/domain/cases/listingKeys';
import { wholeHistory } from '../cases/verifyCaseHistory';
import { sha256 } from '../kernel/hash';
import { BEFORE_ALL, verifyHistory, type Verdict } from '../kernel/history';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import type { ChainHeadDoc } from '../store/documents';
import { AlreadyThere } from '../store/failures';
import { add, get, list, updateIf } from '../store/queries';

/** Cases read at once. */
const BATCH = 200;
/** A case that nothing happened to is walked once in so many days. */
const DAYS_FOR_ALL = 30;
/** No year has more; years are four digits. */
const LAST_YEAR = 9999;

/** Id of a day's head. */
export function headId(committeeId: string, day: string): string {
  return `${committeeId}.${day}`;
}

export async function latestHead(committeeId: string): Promise<ChainHeadDoc | null> {
  const [head] = await list('chainHeads', {
    where: { committeeId, done: true },
    orderBy: ['day', 'desc'],
    limit: 1,
  });
  return head ?? null;
}

/** Whether a case that did not change is walked today: each has its day of the month, told by its id. */
function isItsTurn(caseId: string, day: string): boolean {
  const turn = (text: string) => parseInt(sha256(text).slice(0, 8), 16) % DAYS_FOR_ALL;
  return turn(caseId) === Math.floor(Date.parse(day) / 86_400_000) % DAYS_FOR_ALL;
}

async function startOfDay({ committeeId, today, now }: Context): Promise<ChainHeadDoc | null> {
  const before = await latestHead(committeeId);
  const head: ChainHeadDoc = {
    _id: headId(committeeId, today),
    committeeId,
    day: today,
    done: false,
    startedAt: now,
    since: before?.startedAt ?? 0,
    cursor: registerKey(committeeId, 0, 0),
    cases: 0,
    entries: 0,
    walked: 0,
    problems: [],
    root: sha256(before?.root ?? BEFORE_ALL),
  };
  try {
    await add('chainHeads', head);
    return head;
  } catch (error) {
    // Another tick began at the same moment and goes on with it.
    if (error instanceof AlreadyThere) return null;
    throw error;
  }
}

/**
 * What walking the case's history says; null: the case is gone. A command that is carried out between the two reads makes
 * them differ: then both are read again.
 */
async function verdictOn(caseId: string): Promise<Verdict | null> {
  for (;;) {
    const record = await get('cases', caseId);
    if (!record) return null;
    const verdict = verifyHistory(record, await wholeHistory(caseId));
    if (verdict.sound || (await get('cases', caseId))?.version === record.version) return verdict;
  }
}

/** The head with one more batch of cases in it, in the order of the register. */
async function withBatch(head: ChainHeadDoc): Promise<ChainHeadDoc> {
  const end = registerKey(head.committeeId, LAST_YEAR, LAST_OF_REGISTER);
  const found = await list('cases', {
    where: { 'keys.register': { gt: head.cursor, lte: end } },
    orderBy: ['keys.register', 'asc'],
    limit: BATCH,
    // Most cases are only counted: their texts need not be read.
    fields: ['_id', 'number', 'changedAt', 'historySeq', 'historyHash', 'keys.register'],
  });
  const next = { ...head, problems: [...head.problems], done: found.length < BATCH };
  for (const record of found) {
    next.cursor = record.keys.register;
    next.cases += 1;
    next.entries += record.historySeq;
    next.root = sha256(`${next.root} ${record.keys.register} ${record.historySeq} ${record.historyHash}`);
    if (record.changedAt < head.since && !isItsTurn(record._id, head.day)) continue;
    next.walked += 1;
    const verdict = await verdictOn(record._id);
    if (verdict && !verdict.sound)
      next.problems.push({ caseNumber: record.number ?? '', problem: verdict.problem ?? '' });
  }
  return next;
}

/**
 * The daily check of the histories: walks those of every case that changed since the day before, and a thirtieth of the
 * others, and makes the day's head out of all of them and the day before. It goes on in the next tick where time ran out.
 * Returns how many histories do not fit.
 */
export async function verifyChains(context: Context, hasTime: () => boolean): Promise<number> {
  const place = headId(context.committeeId, context.today);
  let head = (await get('chainHeads', place)) ?? (await startOfDay(context));
  while (head && !head.done && hasTime()) {
    const next = await withBatch(head);
    const { _id, ...fields } = next;
    // Two ticks at the same time: the one that was first keeps its step.
    if (!(await updateIf('chainHeads', _id, { cursor: head.cursor, cases: head.cases }, fields))) return 0;
    head = next;
  }
  return head?.done ? head.problems.length : 0;
}

export function viewHead({ day, cases, entries, walked, problems, root }: ChainHeadDoc): ChainHeadView {
  return { day, cases, entries, walked, problems, root };
}

/** The daily checks, newest first. Two reads. */
export const listHeads = answering('audit.heads', {
  ...noRecord,
  async answer({ committeeId }, input) {
    const found = await list('chainHeads', {
      where: { committeeId, done: true },
      orderBy: ['day', 'desc'],
      limit: input.days,
    });
    return { items: found.map(viewHead) };
  },
});
