import { withoutHandOf } from '../agreement/takeBack';
import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { RespondentFacts, RespondentPerson } from '../cases/mediation';
import { respondentSide } from '../parties/side';
import { respondentInWords } from './answer';
import type { IssuedNotice } from './notice';

/** People who may act for one respondent at most. */
export const MOST_PEOPLE = 5;

/** Whether somebody with the notice may come in for a respondent: one that takes part, and has room. */
export function mayJoin(respondent: RespondentFacts): boolean {
  return respondent.willingness === 'agreed' && respondent.people.length < MOST_PEOPLE;
}

/** Whether the yes of this respondent was given by people who are all out, so that nobody stands behind it. */
export function isLeftByAll({ willingness, via, people }: RespondentFacts): boolean {
  return willingness === 'agreed' && via === 'code' && people.length === 0;
}

function withRespondent(record: MediationCase, changed: RespondentFacts): Pick<MediationCase, 'mediation'> {
  const respondents = record.mediation.respondents.map((each) => (each.no === changed.no ? changed : each));
  return { mediation: { ...record.mediation, respondents } };
}

/**
 * Somebody who holds the notice comes in for a respondent that agreed by telephone or on paper, or beside a colleague who
 * answered: from now on they see the case and act for that side. Where those who said yes are all out, as the notice had come
 * into wrong hands, coming in is the yes anew: it counts from now.
 */
export function joinRespondent(
  record: MediationCase,
  no: number,
  person: Omit<RespondentPerson, 'since'>,
  now: number,
): Decision {
  const respondent = record.mediation.respondents.find((each) => each.no === no);
  if (!respondent || !mayJoin(respondent)) return notNow('这一方没有参加调解，或者经办人已满，请拨打调委会电话。');
  if (respondent.people.some((each) => each.openid === person.openid)) return notNow('您已经是这一方的经办人。');
  const people = [...respondent.people, { ...person, since: now }];
  const said = isLeftByAll(respondent) ? { answeredAt: now } : {};
  const text = `${respondentInWords(record, no)}的一位经办人凭通知书加入${isLeftByAll(respondent) ? '，同意调解' : ''}`;
  return decided({ fields: withRespondent(record, { ...respondent, people, ...said }), text });
}

/**
 * A new notice takes the place of one that was lost, locked, or came into wrong hands. With `dropPeople` those who came in
 * with the old one are out; what they answered by the code while it is still asked does not count, nor what they signed
 while the agreement is not in effect. What is in effect stands until a court says otherwise.
 */
export function reissueNotice(
  record: MediationCase,
  { no, notice, dropPeople }: { no: number; notice: IssuedNotice; dropPeople: boolean },
): Decision {
  const respondent = record.mediation.respondents.find((each) => each.no === no);
  if (!respondent?.notice) return wrongAt('no', '没有这一方被申请人的通知书', '请从列表中选择');
  const reissued = { ...respondent, notice: { ...respondent.notice, ...notice } };
  const undone = dropPeople && record.stage === 'INQUIRING' && respondent.via === 'code';
  const changed: RespondentFacts = {
    ...reissued,
    people: dropPeople ? [] : reissued.people,
    ...(undone ? { willingness: 'waiting' as const, answeredAt: null, via: null, reason: '' } : {}),
  };
  const { mediation } = withRespondent(record, changed);
  const { agreement } = mediation;
  const takenBack = dropPeople && record.stage === 'SIGNING' && agreement !== null;
  const text = `补发${respondentInWords(record, no)}的通知书，原通知书失效${dropPeople ? '，原来的经办人不再有效' : ''}`;
  return decided({
    fields: {
      mediation: takenBack ? { ...mediation, agreement: withoutHandOf(agreement, respondentSide(no)) } : mediation,
    },
    text: takenBack ? `${text}，这一方在协议上的阅读和签名作废` : text,
  });
}
