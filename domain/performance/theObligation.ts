import type { MediationCase } from '../cases/case';
import { notNow, type Refused } from '../cases/decision';
import type { Agreement, Obligation } from '../cases/mediation';

/** An obligation of the agreement in effect, by its number; null when there is none. */
export function findObligation(record: MediationCase, no: number): Obligation | null {
  return record.mediation.agreement?.obligations.find((obligation) => obligation.no === no) ?? null;
}

/** The obligations of an agreement, in their order. */
export function obligationsOf(agreement: Agreement | null): readonly Obligation[] {
  return agreement?.obligations ?? [];
}

export const NO_SUCH_OBLIGATION: Refused = notNow('协议里没有这一项义务，请刷新后再看。');
