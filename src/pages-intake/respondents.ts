import type { CaseView } from '@/contract/cases';
import type { MediationView } from '@/contract/mediationView';
import type { Finding } from '@/domain/text/finding';
import type { CaseInHand } from '../data/useCaseInHand';

export type Respondent = MediationView['respondents'][number];

/** What every sheet about one respondent gets. */
export interface RespondentSheetProps {
  about: { caseId: CaseView['id']; version: CaseView['version'] };
  respondent: Respondent;
  findings: readonly Finding[];
  carryOut: CaseInHand['carryOut'];
  onClose: () => void;
}

/** Number of a respondent, from 1, as the procedures name it. */
export function numberOf(respondent: Respondent): number {
  return Number(respondent.side.slice(1));
}

/** Whether an answer of this respondent is still waited for. */
export function isWaited({ notice, willingness }: Respondent): boolean {
  return notice !== null && (willingness === 'waiting' || willingness === 'asking');
}
