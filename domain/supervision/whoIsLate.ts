import type { MediationCase } from '../cases/case';
import { signsNext } from '../cases/nextStep';

/** What tells who owes the next step: lists read no more of a case. */
export type CaseStanding = Pick<MediationCase, 'stage' | 'mediation'>;

/**
 * Who keeps a case waiting that is beyond its term: the committee (its desk, its mediators, its head), or a party. Null:
 * nobody, the case is over. An order presses the committee, so a party's delay makes none: what is not supplemented, signed
 * or performed has its own reminders and its own end (domain/cases/wake.ts). Total by stage: a new one does not compile
 * until it says whose it is.
 */
export function whoIsLate(record: CaseStanding): 'committee' | 'party' | null {
  const { stage } = record;
  switch (stage) {
    case 'SUBMITTED':
    case 'INQUIRING':
    case 'ASSIGNING':
    case 'MEDIATING':
    case 'SUSPENDED':
      return 'committee';
    case 'SIGNING':
      return signsNext(record) === 'sides' ? 'party' : 'committee';
    case 'DRAFT':
    case 'SUPPLEMENT':
    case 'PERFORMING':
      return 'party';
    case 'REJECTED':
    case 'TRANSFERRED':
    case 'PERFORMED':
    case 'TERMINATED':
    case 'WITHDRAWN':
    case 'ARCHIVED':
      return null;
  }
}
