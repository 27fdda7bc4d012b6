import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { RespondentFacts, RespondentPerson } from '../cases/mediation';
import { respondentInWords } from './answer';
import type { IssuedNotice } from './notice';

/** People who may act for one respondent at most. */
export const MOST_PEOPLE = 5;

/** Whether somebody with the notice may come in for a respondent: one that takes part, and has room. */
export function mayJoin(respondent: RespondentFacts): boolean {
  return respondent.willingness === 'agreed' && respondent.people.length < MOST_PEOPLE;
}

function withRespondent(record: MediationCase, changed: RespondentFacts): Pick<MediationCase, 'mediation'> {
  const respondents = record.mediation.respondents.map((each) => (each.no === changed.no ? changed : each));
  return { mediation: { ...record.mediation, respondents } };
}

/**
 * Somebody who holds the notice comes in for a respondent that agreed by telephone or on paper, or beside a colleague who
 * answered: from now on they see the case and act for that side.
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
  const text = `${respondentInWords(record, no)}的一位经办人凭通知书加入`;
  return decided({ fields: withRespondent(record, { ...respondent, people }), text });
}

/**
 * A new notice takes the place of one that was lost, locked, or came into wrong hands. With `dropPeople` those who came in
 * with the old one are out; what they answered by the code while it is still asked does not count.
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
  const text = `补发${respondentInWords(record, no)}的通知书，原通知书失效${dropPeople ? '，原来的经办人不再有效' : ''}`;
  return decided({ fields: withRespondent(record, changed), text });
}
