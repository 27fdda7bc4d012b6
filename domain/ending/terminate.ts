import { boundSides } from '../agreement/effect';
import { compareDays, dayInWords } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { openClock } from '../cases/caseClocks';
import { decided, notNow, wrongAt, type Decision, type Refused } from '../cases/decision';
import type { Side } from '../parties/side';
import { checkLongText } from '../text/plainText';
import { endCase, leaveOrEnd } from './leave';
import type { Moment } from './moment';
import { isKeptInside, SIDES_REASONS, TERMINATION_TEXTS, type TerminationReason } from './reasons';

export interface Termination {
  reasonCode: TerminationReason;
  explanation: string;
}

/** Grounds that say nothing without words. */
const NEED_WORDS: readonly TerminationReason[] = ['unreachable', 'gap', 'sham', 'crime', 'outOfScope', 'other'];

export function needsWords(reason: TerminationReason): boolean {
  return NEED_WORDS.includes(reason);
}

/** Grounds that the case itself must bear out. */
function isBorneOut(record: MediationCase, reason: TerminationReason, { today }: Moment): Refused | null {
  if (reason === 'termOver') {
    const clock = openClock(record.clocks, 'mediation');
    if (!clock || compareDays(today, clock.dueOn) <= 0) {
      const until = clock ? `调解期限到${dayInWords(clock.dueOn)}为止，还没有过` : '调解期限还没有开始计算';
      return wrongAt('reasonCode', until, '请选择其他原因，或者等期限届满');
    }
  }
  if (reason === 'refusedToSign' && record.mediation.agreement === null) {
    return wrongAt('reasonCode', '这个案件还没有送签过协议', '请选择其他原因');
  }
  return null;
}

/**
 * A side ends it for itself, which nobody may hinder (人民调解法 23). The applicant, or the last respondent, ends it for
 * all; what they say of their reasons is not shown to the others.
 */
export function terminateBySide(
  record: MediationCase,
  { reasonCode, explanation }: Termination,
  side: Side,
  moment: Moment,
): Decision {
  if (!SIDES_REASONS.includes(reasonCode)) {
    return wrongAt('reasonCode', '这个原因要由调解员认定', '请选“不愿意继续调解”“已经自行和解”或“已经起诉、仲裁”');
  }
  const words = checkLongText(explanation, { label: '说明', max: 1000, optional: true });
  if (!words.ok) return wrongAt('explanation', words.problem, words.remedy);
  const { name } = TERMINATION_TEXTS[reasonCode];
  if (side !== 'applicant') {
    const others = record.mediation.respondents.filter(({ willingness }) => willingness === 'agreed').length > 1;
    const { agreement } = record.mediation;
    // Who is bound by the text takes it back by refusing it; who is not may leave, and the text stands without them.
    const isBound = agreement === null || boundSides(agreement).includes(side);
    if (record.stage === 'SIGNING' && others && isBound) {
      return notNow('协议正在签署。您不同意协议的，请选“拒绝签署”；案件回到调解后，随时可以退出。');
    }
    return leaveOrEnd(record, side, { ground: reasonCode, reason: words.value, text: `要求终止调解：${name}` }, moment);
  }
  return decided({ ...endCase(record, reasonCode, '', moment), text: `要求终止调解：${name}` });
}

/** A mediator or the head ends it, on a ground of the list, with the remedies told. */
export function terminateByCommittee(
  record: MediationCase,
  { reasonCode, explanation }: Termination,
  moment: Moment,
): Decision {
  const optional = !needsWords(reasonCode);
  const words = checkLongText(explanation, { label: '说明', max: 1000, optional });
  if (!words.ok) return wrongAt('explanation', words.problem, words.remedy);
  const refused = isBorneOut(record, reasonCode, moment);
  if (refused) return refused;
  const inside = isKeptInside(reasonCode);
  const { told } = TERMINATION_TEXTS[reasonCode];
  return decided({
    ...endCase(record, reasonCode, inside ? '' : words.value, moment),
    text: `终止调解：${told}`,
  });
}
