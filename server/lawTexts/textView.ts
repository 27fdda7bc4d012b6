import type { Output } from '@/contract/procedures';
import type { ProposedText } from '@/contract/lawTexts';
import { lastDayOf, type LawPeriod } from '@/domain/lawTexts/periods';
import type { LawTextDoc } from '../store/documents';

type LawTextView = Output<'lawText.list'>['items'][number];

/**
 * A text as everybody sees it.
 * @param others texts in force; the next one of its instrument ends it
 */
export function viewText(text: LawTextDoc, others: readonly LawPeriod[]): LawTextView {
  const { _id: id, instrument, from, source, articles } = text;
  return { id, instrument, from, to: lastDayOf(text, others), source, articles };
}

/** A text as those see it who load and decide, with the period that was proposed. */
export function viewProposed(text: LawTextDoc, openid: string): ProposedText {
  const { state, at, by, replaces, decided } = text;
  return { ...viewText(text, []), state, at, byName: by.name, mine: by.openid === openid, replaces, decided };
}
