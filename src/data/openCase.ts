import type { CaseCard } from '@/contract/cases';
import { open } from './navigate';

/** Opens a case from a list: a draft where it was left, anything else on its page. */
export function openCase(card: Pick<CaseCard, 'id' | 'stage'>): void {
  if (card.stage === 'DRAFT') open('/pages-filing/journey', { caseId: card.id });
  else open('/pages-case/detail', { id: card.id });
}

/** Opens a case where the registrar decides on it. */
export function openForIntake(card: Pick<CaseCard, 'id' | 'stage'>): void {
  if (card.stage === 'SUBMITTED') open('/pages-intake/decide', { id: card.id });
  else openCase(card);
}
