import { verifyChains } from '../audit/chainHeads';
import { candidatesOf } from '../mediators/directory';
import type { Candidate } from '@/domain/mediators/directory';
import { inForce, TRUSTED_FOR } from '../kernel/committee';
import { foldTallies } from '../overview/foldTallies';
import { tendCase } from './awakeCase';
import { digestKeyBy, writeDigest } from './digest';
import { forEachAwake, glance, type Glance } from './glance';
import { relayNotices, type RelayReport } from './relay';
import { relayWorld } from './relayWorld';
import { removeOldRows } from './removeOldRows';
import { issueComing } from './comingOrders';
import { recountCases } from './recount';
import { supervise } from './supervise';
import { clockContext, withTemplates, type TickSurroundings } from './surroundings';

/** What one tick did; written to the function's log. */
export interface TickReport {
  /** Requests whose items were not answered in time. */
  lapsed: number;
  inquiries: { ended: number; reminded: number };
  /** Cases in which a silent mediator was followed by another. */
  seats: number;
  /** Mediations and signings whose term is newly over. */
  overdue: number;
  /** Cases in which somebody was reminded of an obligation, or a creditor's silence was noted. */
  obligations: number;
  offersLeft: number;
  discarded: number;
  /** Notices by which people were reminded that time goes by. */
  reminded: number;
  /** Readers of the weekly digest. */
  digest: number;
  relayed: RelayReport | null;
  removed: number;
  /** Changes of the counts that were added up. */
  folded: number;
  /** Supervision orders that were issued, or are late. */
  supervised: number;
  /** Orders that could not be made, and are left to people. */
  ordersGivenUp: number;
  /** Cases whose last day moved after the holidays were changed. */
  recounted: number;
  /** Histories that do not fit. */
  brokenChains: number;
}

const NOTHING: TickReport = {
  lapsed: 0,
  inquiries: { ended: 0, reminded: 0 },
  seats: 0,
  overdue: 0,
  obligations: 0,
  offersLeft: 0,
  discarded: 0,
  reminded: 0,
  digest: 0,
  relayed: { sent: 0, texted: 0, inboxOnly: 0, read: 0, tasks: 0, uncertain: 0, gaveUp: 0, postponed: 0 },
  removed: 0,
  folded: 0,
  supervised: 0,
  ordersGivenUp: 0,
  recounted: 0,
  brokenChains: 0,
};

function somewhere(value: unknown): boolean {
  if (typeof value === 'number') return value > 0;
  return typeof value === 'object' && value !== null && Object.values(value).some(somewhere);
}

/** Whether the tick is worth a line in the log: most find nothing to do. */
export function didSomething(report: TickReport): boolean {
  return somewhere(report);
}

async function attempt<T>(
  job: string,
  surroundings: TickSurroundings,
  run: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    surroundings.report(job, error);
    return otherwise;
  }
}

/** Does for each case whose time has come what its clock has to do. */
async function tendCases(surroundings: TickSurroundings, seen: Glance): Promise<TickReport> {
  const done = { ...NOTHING, inquiries: { ...NOTHING.inquiries } };
  const context = clockContext(surroundings, seen.committee);
  let known: Promise<Candidate[]> | null = null;
  const world = { context, candidates: () => (known ??= candidatesOf(context)) };
  await forEachAwake(surroundings, async (caseId) => {
    try {
      const { deed, reminded, draftDiscarded, offersDiscarded } = await tendCase(caseId, world);
      if (deed === 'lapse') done.lapsed += 1;
      if (deed === 'inquiryLapse') done.inquiries.ended += 1;
      if (deed === 'remindRespondents') done.inquiries.reminded += 1;
      if (deed === 'seatLapse') done.seats += 1;
      if (deed === 'mediationLapse' || deed === 'signingLapse') done.overdue += 1;
      if (deed === 'remindObligation' || deed === 'noteSilence') done.obligations += 1;
      if (draftDiscarded) done.discarded += 1;
      done.reminded += reminded;
      done.offersLeft += offersDiscarded;
    } catch (error) {
      surroundings.report(`case ${caseId}`, error);
    }
  });
  return done;
}

/**
 * What the clock does: looks once whether there is anything to do, then takes the steps and writes the reminders that have
 * fallen due, sends what waits, tidies up. Every piece looks at the state first and acts once, so a late, repeated,
 * concurrent or missed tick changes nothing in the end; a piece that fails does not keep the others from their turn. The
 * cases come before the relay, which sends what they say.
 */
export async function tick(surroundings: TickSurroundings): Promise<TickReport> {
  const { committeeId, now, hasTime } = surroundings;
  const digestKey = digestKeyBy(committeeId, now);
  const seen = await attempt('glance', surroundings, () => glance(surroundings, digestKey), null);
  if (!seen) return NOTHING;
  const committee = inForce(seen.committee);
  const context = clockContext(surroundings, committee);
  const { recount } = committee;
  // Once no instance counts by the old calendar any more, and before anything is judged by a last day that may have moved.
  const recounted =
    recount && now >= recount.since + TRUSTED_FOR
      ? await attempt('recount', surroundings, () => recountCases(context, recount, surroundings), 0)
      : 0;
  const done = seen.cases
    ? await attempt('cases', surroundings, () => tendCases(surroundings, seen), NOTHING)
    : { ...NOTHING };
  const digest =
    digestKey !== '' && !seen.digest ? await attempt('digest', surroundings, () => writeDigest(context), 0) : 0;
  // Once a day; the check of the histories comes last and says that both are done.
  const nothingNew = { noted: 0, late: 0 };
  const daily = seen.day
    ? nothingNew
    : await attempt('supervise', surroundings, () => supervise(context, surroundings), nothingNew);
  const noOrders = { issued: 0, gaveUp: 0 };
  const orders =
    seen.orders || daily.noted > 0
      ? await attempt('orders', surroundings, () => issueComing(context, surroundings), noOrders)
      : noOrders;
  const supervised = orders.issued + daily.late;
  const brokenChains = seen.day ? 0 : await attempt('chains', surroundings, () => verifyChains(context, hasTime), 0);
  const toSend = seen.relay || seen.cases || digest > 0 || supervised > 0;
  const toFold = seen.counts || seen.cases || recounted > 0;
  return {
    ...done,
    digest,
    supervised,
    ordersGivenUp: orders.gaveUp,
    recounted,
    brokenChains,
    relayed: toSend
      ? await attempt(
          'relay',
          surroundings,
          () => relayNotices(relayWorld(withTemplates(surroundings, committee))),
          null,
        )
      : NOTHING.relayed,
    removed: seen.rows ? await attempt('tidy', surroundings, () => removeOldRows(surroundings), 0) : 0,
    folded: toFold ? await attempt('counts', surroundings, () => foldTallies(committeeId, hasTime), 0) : 0,
  };
}
