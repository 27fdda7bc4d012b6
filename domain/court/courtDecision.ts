import { boundSides, effectiveAt } from '../agreement/effect';
import { compareDays, dayInWords, dayOf, isDay, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Moment } from '../ending/moment';
import { checkLine } from '../text/plainText';
import { COURT_DECISION_NAMES, type CourtDecision, type CourtDecisionKind } from './court';

/** What follows for the agreement (人民调解法 33, 民诉法 206, 250, 民诉法解释 357, 460), as its sides read it. Computed, never typed. */
const EFFECTS: Readonly<Record<CourtDecisionKind, string>> = {
  confirmed:
    '协议有强制执行效力。一方不履行或者没有全部履行的，对方可以向作出裁定的法院，或者与它同级的、被执行财产所在地的法院申请强制执行，要在履行期限最后一日起二年内提出。',
  refused: '协议没有强制执行效力。可以通过调解变更原来的协议或者达成新的协议，也可以向人民法院起诉。',
  withdrawn: '协议没有强制执行效力，各方仍应按协议履行。协议生效还不到三十日的，各方可以重新共同申请。',
};

export function effectAfter(decision: CourtDecision): string {
  return EFFECTS[decision.result];
}

/** The day of a decision, or what is wrong with it: not before the agreement was in effect, and not to come. */
function checkDay(record: MediationCase, on: string, today: Day) {
  const { agreement } = record.mediation;
  const since = agreement && effectiveAt(agreement, boundSides(agreement));
  if (!isDay(on)) return wrongAt('on', '日期不对', '请从日历中选择裁定书上的日期');
  if (compareDays(on, today) > 0) return wrongAt('on', '这一天还没有到', '请填裁定书上的日期');
  if (since !== null && compareDays(on, dayOf(since)) < 0) {
    return wrongAt('on', `协议${dayInWords(dayOf(since))}才生效`, '请核对裁定书上的日期');
  }
  return null;
}

/**
 * The committee takes down what the court decided on the application that all sides made: confirmed, refused, or that the
 * application was taken back, by the paper that the sides were given. What was taken down wrongly is taken down anew.
 */
export function recordDecision(
  record: MediationCase,
  input: { result: CourtDecisionKind; on: string; document: string },
  byName: string,
  { now, today }: Moment,
): Decision {
  const { confirmationRequest: request } = record.mediation;
  if (request === null || request.askedOn === null)
    return notNow('各方还没有共同向法院申请司法确认，没有可以登记的结果。');
  const flaw = checkDay(record, input.on, today);
  if (flaw) return flaw;
  const document = checkLine(input.document, { label: '文号', max: 80, optional: input.result === 'withdrawn' });
  if (!document.ok) return wrongAt('document', document.problem, document.remedy);
  const { result, on } = input;
  const decision: CourtDecision = { result, on, document: document.value, recordedByName: byName, at: now };
  const said = `法院对司法确认的结果：${COURT_DECISION_NAMES[result]}`;
  return decided({
    fields: { mediation: { ...record.mediation, confirmationRequest: { ...request, decision } } },
    text: request.decision === null ? `登记了${said}` : `更正了登记的${said}`,
  });
}
