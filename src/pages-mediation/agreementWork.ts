import type { MediationView } from '@/contract/mediationView';
import { OBLIGATION_KIND_NAMES } from '@/domain/agreement/obligationWords';
import { fenToYuan } from '@/domain/rights/money';
import type { Tone } from '../ui/stage-tag/StageTag';
import type { WorkProps } from './seatProps';

export type Agreement = NonNullable<MediationView['agreement']>;
export type Obligation = Agreement['obligations'][number];

/** What every part of the page of an agreement gets. */
export interface AgreementProps extends WorkProps {
  agreement: Agreement;
}

/** The word for a kind of obligation. */
export function kindWord(kind: string): string {
  const names: Readonly<Record<string, string>> = OBLIGATION_KIND_NAMES;
  return names[kind] ?? kind;
}

/** An obligation in one line: what kind, how much. */
export function obligationTitle(obligation: Obligation): string {
  const amount = obligation.amountFen === null ? '' : `${fenToYuan(obligation.amountFen)}元`;
  return `${obligation.no}. ${kindWord(obligation.kind)}${amount}`;
}

/** How an obligation stands. */
export const OBLIGATION_WORDS: Readonly<Record<Obligation['state'], { text: string; tone: Tone }>> = {
  open: { text: '未到期', tone: 'accent' },
  reported: { text: '待对方确认', tone: 'warn' },
  unanswered: { text: '到期未答复', tone: 'warn' },
  disputed: { text: '有争议', tone: 'danger' },
  done: { text: '已履行', tone: 'success' },
  overdue: { text: '红·逾期', tone: 'danger' },
};
