import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { ExchangedDefence } from '../cases/mediation';
import { nameOfSide, respondentsTakingPart, takesPart } from '../cases/participants';
import type { Stage } from '../cases/stages';
import { respondentNo, respondentSide, type Side } from '../parties/side';
import { checkLongText } from '../text/plainText';

/*
 * What a respondent says of the facts (答辩意见). Until a mediator exchanges it, it is the respondent's and the mediators'
 * alone (人民调解法 15(4)): so it is kept beside the case, where it changes no byte of what another side is sent. With the
 * exchange its latest edition becomes a fact of the case, as a piece of evidence does.
 */

/** Characters of one text, and texts of one side: each is kept. */
export const DEFENCE_LIMITS = { text: 3000, editions: 20 } as const;

/** One text as it was written; the latest holds. */
export interface DefenceEdition {
  /** From 1. */
  no: number;
  text: string;
  at: number;
  openid: string;
  /** Name of who wrote it: somebody of the side, or the mediator who took it down. */
  byName: string;
  /** Key of the command that wrote it: how a repetition is told. */
  key: string;
  textCheck: MediationCase['textCheck'];
}

/** Everything that one respondent has written, the latest last. */
export interface Defence {
  side: Side;
  editions: DefenceEdition[];
}

/** While there is a mediator to read it, until there is a text to sign. */
const WRITING: readonly Stage[] = ['MEDIATING', 'SUSPENDED'];

function exchangedOf(record: MediationCase, side: Side): ExchangedDefence | undefined {
  return record.mediation.defences.find((each) => each.side === side);
}

/** Whether this side's text may be written or changed now: a respondent's who takes part, until it is exchanged. */
export function mayWriteDefence(record: MediationCase, side: Side): boolean {
  return whyNotWritten(record, side) === null;
}

/** In which sentence this side's text may not be written or changed now; null: it may. */
export function whyNotWritten(record: MediationCase, side: Side): Exclude<Decision, { ok: true }> | null {
  if (respondentNo(side) === null)
    return notNow('答辩意见由被申请人写。申请人说的事实在申请书里，要补充的请发给调解员。');
  if (!takesPart(record, side)) return notNow('同意参加调解以后，才能写答辩意见。');
  if (!WRITING.includes(record.stage)) return notNow('现在不能再写答辩意见，请直接告诉调解员。');
  if (exchangedOf(record, side)) return notNow('这份答辩意见已经交换，各方都看过，不能再改。要补充的请告诉调解员。');
  return null;
}

/** A side keeps its text as the latest edition; the earlier ones stay. */
export function writeDefence(
  record: MediationCase,
  before: Defence,
  text: string,
  by: Omit<DefenceEdition, 'no' | 'text'>,
): Decision<Defence> {
  const refused = whyNotWritten(record, before.side);
  if (refused) return refused;
  const checked = checkLongText(text, { label: '答辩意见', max: DEFENCE_LIMITS.text });
  if (!checked.ok) return wrongAt('text', checked.problem, checked.remedy);
  const { editions } = before;
  if (editions[editions.length - 1]?.text === checked.value) {
    return wrongAt('text', '和上一稿一样', '改好以后再保存；不用改就不必保存');
  }
  if (editions.length >= DEFENCE_LIMITS.editions) {
    return notNow(`答辩意见最多写${DEFENCE_LIMITS.editions}稿，现在的一稿会保留。还要补充的请告诉调解员。`);
  }
  return decided({ ...before, editions: [...editions, { ...by, no: editions.length + 1, text: checked.value }] });
}

/** The respondents who take part and whose text was not exchanged, whether they have written one or not. */
export function sidesToExchange(record: MediationCase): Side[] {
  return respondentsTakingPart(record)
    .map(({ no }) => respondentSide(no))
    .filter((side) => !exchangedOf(record, side));
}

/** One text to exchange: the edition that the mediator has read, and what the side has written; null: nothing. */
export interface ChosenDefence {
  side: Side;
  edition: number;
  written: Defence | null;
}

/**
 * A mediator lets every side read these texts. Each is the edition that the mediator has read: one that was changed since
 * is refused, so that nobody is shown words that their writer had already taken back.
 */
export function exchangeDefences(record: MediationCase, chosen: readonly ChosenDefence[], now: number): Decision {
  if (chosen.length === 0) return wrongAt('defences', '还没有选答辩意见', '请勾选要交换的答辩意见');
  const exchanged: ExchangedDefence[] = [];
  for (const [index, { side, edition, written }] of chosen.entries()) {
    const field = `defences.${index}.side`;
    const latest = written?.editions[written.editions.length - 1];
    const name = nameOfSide(record, side);
    if (!sidesToExchange(record).includes(side) || exchanged.some((each) => each.side === side)) {
      return wrongAt(field, `${name}的答辩意见已经交换过，或者选了两次`, '请取消勾选');
    }
    if (!latest) return wrongAt(field, `${name}还没有写答辩意见`, '请取消勾选');
    if (latest.no !== edition) return notNow(`${name}刚刚改了答辩意见，请重新看过再交换。`);
    exchanged.push({ side, edition, text: latest.text, writtenAt: latest.at, exchangedAt: now });
  }
  return decided({
    fields: { mediation: { ...record.mediation, defences: [...record.mediation.defences, ...exchanged] } },
    text: `交换了${exchanged.length}份答辩意见，各方都可以查看`,
  });
}
