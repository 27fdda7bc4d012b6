import { compareDays, type Day } from '../calendar/day';
import type { Obligation, PerformanceReport } from '../cases/mediation';

export interface ObligationState {
  /** Fen that were paid and confirmed by the creditor. */
  paidFen: number;
  /** `unanswered`: reported in whole with proof, and nothing was said to it in time. */
  state: 'open' | 'reported' | 'unanswered' | 'disputed' | 'done' | 'overdue';
}

/** Whether a report counts: confirmed by the creditor, by silence where that counts, or after a look at its proof. */
export function countsAsDone({ answer }: Pick<PerformanceReport, 'answer'>): boolean {
  return answer === 'confirmed' || answer === 'deemed' || answer === 'checked';
}

/**
 * How an obligation stands, from what was reported and answered. Money is done when the payments that count reach the
 * amount, never by silence; anything else when one report counts. Overdue is what is neither done nor reported in whole after
 * its day.
 */
export function obligationState(
  obligation: Pick<Obligation, 'no' | 'amountFen' | 'dueOn'>,
  reports: readonly Pick<PerformanceReport, 'no' | 'amountFen' | 'answer' | 'silentSince'>[],
  today: Day,
): ObligationState {
  const own = reports.filter((report) => report.no === obligation.no);
  const { amountFen } = obligation;
  const reaches = (some: typeof own) =>
    amountFen === null ? some.length > 0 : some.reduce((sum, report) => sum + (report.amountFen ?? 0), 0) >= amountFen;
  const counted = own.filter(countsAsDone);
  const paidFen = counted.reduce((sum, report) => sum + (report.amountFen ?? 0), 0);
  if (reaches(counted)) return { paidFen, state: 'done' };
  const silent = own.filter(({ answer, silentSince }) => answer === 'waiting' && silentSince !== null);
  if (silent.length > 0 && reaches([...counted, ...silent])) return { paidFen, state: 'unanswered' };
  const last = own[own.length - 1];
  const waiting = own.filter(({ answer }) => answer === 'waiting');
  const isOver = compareDays(today, obligation.dueOn) > 0;
  if (last?.answer === 'waiting' && (!isOver || reaches([...counted, ...waiting])))
    return { paidFen, state: 'reported' };
  if (isOver) return { paidFen, state: 'overdue' };
  return { paidFen, state: last?.answer === 'disputed' ? 'disputed' : 'open' };
}
