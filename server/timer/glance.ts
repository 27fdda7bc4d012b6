import { dayOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { NEVER_MS, orderedInstant } from '@/domain/cases/instants';
import type { CommitteeDoc } from '../store/documents';
import { headId } from '../audit/chainHeads';
import { lookTogether } from '../store/lookTogether';
import { CHANGE } from '../overview/tallyRows';
import { doneBefore } from '../phoneTasks/openTask';
import { list, type Condition } from '../store/queries';
import type { TickSurroundings } from './surroundings';

/** Cases read at once. */
const BATCH = 50;
const DAY = 86_400_000;
/** How long a command may come again and be answered as before: longer than any phone waits for the network. */
export const COMMANDS_KEPT = 30 * DAY;
/** How long a file that was made for somebody lies ready: its link is good for minutes. */
export const MADE_FILES_KEPT = DAY;
/** How long it is known of a call that was made whom it went to, and what was said: long enough for a case to ask for it. */
export const CALLS_KEPT = 90 * DAY;
/** How long a file of posters may be gone on with. */
export const BATCHES_KEPT = 7 * DAY;

/** What there is to do. */
export interface Glance {
  committee: CommitteeDoc;
  /** Whether a message waits to be sent, a case's clock has something to do, rows have served their time. */
  relay: boolean;
  cases: boolean;
  rows: boolean;
  /** Whether changes of the committee's counts wait to be added up. */
  counts: boolean;
  /** Whether an order is to come by itself. */
  orders: boolean;
  /** Whether the digest of `digestKey` was written. */
  digest: boolean;
  /** Whether the day's supervision and its check of the histories are done. */
  day: boolean;
}

function awake(committeeId: string, now: number): Record<string, Condition> {
  return { committeeId, 'keys.wake': { lt: orderedInstant(now + 1) } };
}

/**
 * Whether there is anything to do, in one database read: an idle tick costs nothing else. Everything that ever falls due
 * has a key that says when (`keys.wake` of a case, which is its next deadline, reminder, or the end of a draft's time;
 * `relay.nextAt` of a notice; `nextAt` of an order that is to come; `until` and `at` of rows that are tidied up), so a
 * look at the first of each tells. Null while no committee is set up.
 * @param digestKey receipt of the weekly digest that should have gone out by now; '' when none should
 */
export async function glance(
  { committeeId, now }: Pick<TickSurroundings, 'committeeId' | 'now'>,
  digestKey: string,
): Promise<Glance | null> {
  const first = { limit: 1, fields: ['_id'] };
  const seen = await lookTogether('committees', committeeId, {
    cases: { from: 'cases', where: awake(committeeId, now), orderBy: ['keys.wake', 'asc'], ...first },
    relay: { from: 'notices', where: { 'relay.nextAt': { lte: now } }, orderBy: ['relay.nextAt', 'asc'], ...first },
    limits: { from: 'limits', where: { until: { lt: now } }, orderBy: ['until', 'asc'], ...first },
    commands: { from: 'commands', where: { at: { lt: now - COMMANDS_KEPT } }, orderBy: ['at', 'asc'], ...first },
    files: { from: 'madeFiles', where: { at: { lt: now - MADE_FILES_KEPT } }, orderBy: ['at', 'asc'], ...first },
    calls: {
      from: 'phoneTasks',
      where: { committeeId, order: doneBefore(now - CALLS_KEPT) },
      orderBy: ['order', 'asc'],
      ...first,
    },
    batches: { from: 'posterBatches', where: { at: { lt: now - BATCHES_KEPT } }, orderBy: ['at', 'asc'], ...first },
    day: {
      from: 'chainHeads',
      where: { _id: headId(committeeId, dayOf(now)), done: true },
      orderBy: ['_id', 'asc'],
      ...first,
    },
    counts: {
      from: 'tallies',
      where: { committeeId, period: { gte: CHANGE } },
      orderBy: ['period', 'asc'],
      ...first,
    },
    orders: {
      from: 'comingOrders',
      where: { committeeId, nextAt: { lte: now } },
      orderBy: ['nextAt', 'asc'],
      ...first,
    },
    digest: { from: 'commands', where: { _id: digestKey }, orderBy: ['_id', 'asc'], ...first },
  });
  if (!seen) return null;
  const { document, found } = seen;
  return {
    committee: document,
    cases: found.cases.length > 0,
    relay: found.relay.length > 0,
    rows: [found.limits, found.commands, found.files, found.batches, found.calls].some((rows) => rows.length > 0),
    counts: found.counts.length > 0,
    orders: found.orders.length > 0,
    digest: found.digest.length > 0,
    day: found.day.length > 0,
  };
}

/**
 * Hands over, one by one, the ids of the cases whose clock has something to do, the longest waiting first. Reads on behind
 * each batch, so that one that cannot be dealt with does not hold up the others.
 */
export async function forEachAwake(
  { committeeId, now, hasTime }: TickSurroundings,
  deal: (caseId: string) => Promise<void>,
): Promise<void> {
  let after = '';
  while (hasTime()) {
    const found: Pick<MediationCase, '_id' | 'keys'>[] = await list('cases', {
      where: { committeeId, 'keys.wake': { gt: after, lt: orderedInstant(Math.min(now + 1, NEVER_MS)) } },
      orderBy: ['keys.wake', 'asc'],
      limit: BATCH,
      fields: ['_id', 'keys.wake'],
    });
    for (const { _id } of found) {
      if (!hasTime()) return;
      await deal(_id);
    }
    const last = found[found.length - 1];
    if (!last || found.length < BATCH) return;
    after = last.keys.wake;
  }
}
