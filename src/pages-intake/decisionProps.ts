import type { CaseView } from '@/contract/cases';

/** What every sheet of a decision gets. */
export interface DecisionProps {
  view: CaseView;
  onClose: () => void;
  onDecided: (after: CaseView) => void;
}
