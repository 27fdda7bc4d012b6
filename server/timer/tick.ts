import { verifyChains } from '../audit/chainHeads';
import { foldTallies } from '../overview/foldTallies';
import { discardLeftOffers } from './discardLeftOffers';
import { discardIdleDrafts } from './discardIdleDrafts';
import { tendInquiries } from './inquiries';
import { markOverdueMediations } from './overdueMediations';
import { remindObligations } from './obligations';
import { lapseSupplements } from './lapseSupplements';
import { relayNotices, type RelayReport } from './relay';
import { relayWorld } from './relayWorld';
import { removeOldRows } from './removeOldRows';
import { lapseSilentSeats } from './seats';
import { supervise } from './supervise';
import { clockContext, type TickSurroundings } from './surroundings';

/** What one tick did; written to the function's log. */
export interface TickReport {
  lapsed: number;
  inquiries: { ended: number; reminded: number } | null;
  seats: number;
  overdue: number;
  obligations: number;
  offersLeft: number;
  discarded: number;
  relayed: RelayReport | null;
  removed: number;
  /** Changes of the counts that were added up. */
  folded: number;
  /** Supervision orders that were issued, or are late. */
  supervised: number;
  /** Histories that do not fit. */
  brokenChains: number;
}

/** Whether the tick is worth a line in the log: most find nothing to do. */
export function didSomething({ lapsed, discarded, relayed, removed }: TickReport): boolean {
  return [lapsed, discarded, removed, ...Object.values(relayed ?? {})].some((count) => count > 0);
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

/**
 * What the clock does: ends what was not answered in time, throws idle drafts away, sends what waits, tidies up. Every
 * piece looks at the state first and acts once, so a late, repeated, concurrent or missed tick changes nothing in the
 * end; a piece that fails does not keep the others from their turn. Lapsing comes before the relay, which sends what it says.
 */
export async function tick(surroundings: TickSurroundings): Promise<TickReport> {
  const context = await clockContext(surroundings);
  return {
    lapsed: await attempt('lapse', surroundings, () => lapseSupplements(context, surroundings), 0),
    inquiries: await attempt('inquiries', surroundings, () => tendInquiries(context, surroundings), null),
    overdue: await attempt('overdue', surroundings, () => markOverdueMediations(context, surroundings), 0),
    obligations: await attempt('obligations', surroundings, () => remindObligations(context, surroundings), 0),
    seats: await attempt('seats', surroundings, () => lapseSilentSeats(context, surroundings), 0),
    offersLeft: await attempt('offers', surroundings, () => discardLeftOffers(surroundings), 0),
    discarded: await attempt('discard', surroundings, () => discardIdleDrafts(context, surroundings), 0),
    supervised: await attempt('supervise', surroundings, () => supervise(context, surroundings), 0),
    relayed: await attempt('relay', surroundings, () => relayNotices(relayWorld(surroundings)), null),
    removed: await attempt('tidy', surroundings, () => removeOldRows(surroundings), 0),
    brokenChains: await attempt('chains', surroundings, () => verifyChains(context, surroundings.hasTime), 0),
    folded: await attempt('counts', surroundings, () => foldTallies(context.committeeId, surroundings.hasTime), 0),
  };
}
