import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import { takesPart } from '../cases/participants';
import type { EvidenceItem } from '../filing/content';
import type { Side } from '../parties/side';
import { checkLine } from '../text/plainText';
import { MAX_EVIDENCE_CAPTION, MAX_EVIDENCE_FILES } from './limits';

/** What may be judged of a new piece of evidence before its file is taken in. Null: nothing is wrong. */
export function whyNotAdded(
  record: MediationCase,
  side: Side,
  caption: string,
): Exclude<Decision, { ok: true }> | null {
  if (!takesPart(record, side)) return wrongAt('side', '这一方没有参加调解', '请选择参加调解的一方');
  if (record.evidence.filter((item) => item.side === side).length >= MAX_EVIDENCE_FILES) {
    return notNow(`这一方的材料已有${MAX_EVIDENCE_FILES}份，不能再加。请与调解员商量。`);
  }
  const words = checkLine(caption, { label: '证据说明', max: MAX_EVIDENCE_CAPTION, optional: true });
  return words.ok ? null : wrongAt('caption', words.problem, words.remedy);
}

/** Adds a piece of evidence to a side's own; the others see it once it was exchanged. */
export function addToCase(record: MediationCase, item: EvidenceItem): Decision {
  const refused = whyNotAdded(record, item.side, item.caption);
  if (refused) return refused;
  return decided({ fields: { evidence: [...record.evidence, item] }, text: '补充了一份材料' });
}
