import { compareDays, type Day } from '../calendar/day';
import type { Obligation, PerformanceReport } from '../cases/mediation';

export interface ObligationState {
  /** Fen that were paid and confirmed by the creditor. */
  paidFen: number;
  state: 'open' | 'reported' | 'disputed' | 'done' | 'overdue';
}

/**
 * How an obligation stands, from what was reported and answered. Money is done when the confirmed payments reach the
 * amount, never by silence; anything else when one report was confirmed. Overdue is what is not done after its day.
 */
export function obligationState(
  obligation: Pick<Obligation, 'no' | 'amountFen' | 'dueOn'>,
  reports: readonly Pick<PerformanceReport, 'no' | 'amountFen' | 'answer'>[],
  today: Day,
): ObligationState {
  const own = reports.filter((report) => report.no === obligation.no);
  const confirmed = own.filter((report) => report.answer === 'confirmed');
  const paidFen = confirmed.reduce((sum, report) => sum + (report.amountFen ?? 0), 0);
  const done = obligation.amountFen === null ? confirmed.length > 0 : paidFen >= obligation.amountFen;
  if (done) return { paidFen, state: 'done' };
  const last = own[own.length - 1];
  if (last?.answer === 'waiting') return { paidFen, state: 'reported' };
  if (compareDays(today, obligation.dueOn) > 0) return { paidFen, state: 'overdue' };
  return { paidFen, state: last?.answer === 'disputed' ? 'disputed' : 'open' };
}
