import { boundSides } from '../agreement/effect';
import { isInEffect } from '../archive/whatWasDone';
import { dayInWords, dayOf, timeOfDay } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { MediationSession } from '../cases/mediation';
import { sidesTakingPart } from '../cases/participants';
import { isFinal } from '../cases/stages';
import { CIRCUMSTANCE_TEXTS } from '../circumstances/circumstance';
import { claimsOf } from '../course/claims';
import { isUndisputed } from '../course/facts';
import { openSuspensions, SUSPENSION_NAMES } from '../course/suspension';
import { respondentInWords } from '../inquiry/answer';
import { respondentNo, type Side } from '../parties/side';
import { obligationState } from '../performance/obligationState';
import { hasBegun, setTime } from '../sessions/openSession';

type Items = (record: MediationCase, now: number) => string[];

function inWords(record: MediationCase, sides: readonly Side[]): string {
  return sides
    .map((side) => (side === 'applicant' ? '申请人' : respondentInWords(record, respondentNo(side) ?? 1)))
    .join('、');
}

/** The sides that take part and are not among these, in words; '' when none is missing. */
function missing(record: MediationCase, among: readonly Side[]): string {
  return inWords(
    record,
    sidesTakingPart(record).filter((side) => !among.includes(side)),
  );
}

function ofSession(record: MediationCase, session: MediationSession, now: number): string[] {
  const time = setTime(session);
  const called = time === null ? '调解会' : `${dayInWords(dayOf(time.startsAt))}的调解会`;
  if (session.state === 'cancelled') return [];
  if (session.record) {
    const waited = missing(record, session.record.readBy);
    return waited === '' ? [] : [`${called}：笔录等${waited}确认`];
  }
  if (time === null) {
    const waited = missing(
      record,
      session.answers.map(({ side }) => side),
    );
    return [waited === '' ? '调解会：各方选的时间合不到一起，要另定' : `调解会：等${waited}选时间`];
  }
  return [hasBegun(session, now) ? `${called}：笔录还没有写` : `${called}：${timeOfDay(time.startsAt)}开始`];
}

const ofSessions: Items = (record, now) =>
  record.mediation.sessions.flatMap((session) => ofSession(record, session, now));

/** While nothing is in effect: what is still talked about. */
const ofTalks: Items = (record) => {
  const { undisputed, extensions, agreement } = record.mediation;
  const open = claimsOf(record).filter(({ state }) => state === 'open');
  return [
    ...(open.length > 0 ? [`请求：第${open.map(({ index }) => index + 1).join('、')}项还在谈`] : []),
    ...undisputed
      .filter((fact) => !isUndisputed(record, fact))
      .map(({ confirmedBy }) => `无争议的事实：有一条等${missing(record, confirmedBy)}确认`),
    ...extensions
      .filter(({ until, refusedBy }) => until === null && refusedBy === null)
      .map(({ consents }) => `延长期限：等${missing(record, consents)}同意`),
    ...(agreement !== null && record.stage === 'MEDIATING' ? ['协议：有草稿，还没有送签'] : []),
    ...(agreement !== null && record.stage === 'SIGNING' ? ofSigning(record, agreement) : []),
  ];
};

function ofSigning(
  record: MediationCase,
  { obligations, signatures }: NonNullable<MediationCase['mediation']['agreement']>,
): string[] {
  const unsigned = boundSides({ obligations }).filter((side) => !signatures.some((each) => each.side === side));
  return [unsigned.length > 0 ? `协议：等${inWords(record, unsigned)}签名` : '协议：等调解员签名、加盖印章'];
}

/** Whatever stage it is in: what somebody else has to decide or bring. */
const ofCircumstances: Items = (record) => {
  const { recusals, circumstances } = record.mediation;
  return [
    ...recusals.filter(({ decided }) => decided === null).map(() => '回避或者更换调解员的申请：等主任决定'),
    ...openSuspensions(record).map(({ reason }) => `中止：${SUSPENSION_NAMES[reason]}，还没有恢复`),
    ...circumstances
      .filter(({ met }) => met === null)
      .map(({ side, kind }) => `${inWords(record, [side])}：${CIRCUMSTANCE_TEXTS[kind].name}，手续还没有齐`),
  ];
};

const ofPerformance: Items = (record, now) => {
  const { agreement, reports, confirmationRequest } = record.mediation;
  if (!agreement || !isInEffect(record)) return [];
  const today = dayOf(now);
  const open = agreement.obligations.flatMap(({ no, dueOn, ...rest }) => {
    const { state } = obligationState({ no, dueOn, ...rest }, reports, today);
    if (state === 'done') return [];
    return [`第${no}项约定：${state === 'overdue' ? '逾期，' : ''}最迟${dayInWords(dueOn)}`];
  });
  const waiting = reports
    .filter(({ answer }) => answer === 'waiting')
    .map(({ no }) => `第${no}项的履行报告：等对方答复`);
  const asked = confirmationRequest?.askedOn && confirmationRequest.decision === null;
  return [...open, ...waiting, ...(asked ? ['司法确认：已经共同申请，等法院的结果'] : [])];
};

/**
 * What is still to be done in a case, in words, for whoever leads it or takes it over (交接清单: nobody leaves an orphan
 * case, 人民调解法 19). Taken from the facts of the case alone: nothing that was said in confidence is in it. [] once it is over.
 */
export function openItems(record: MediationCase, now: number): string[] {
  const { stage, mediation } = record;
  if (stage === 'ARCHIVED' || mediation.respondents.length === 0) return [];
  if (isInEffect(record)) return [ofSessions, ofCircumstances, ofPerformance].flatMap((part) => part(record, now));
  if (isFinal(stage)) return ofSessions(record, now);
  return [ofSessions, ofTalks, ofCircumstances].flatMap((part) => part(record, now));
}
