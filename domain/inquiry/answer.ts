import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { RespondentFacts, RespondentPerson } from '../cases/mediation';
import { hindersAgreeing } from '../circumstances/circumstance';
import { respondentSide } from '../parties/side';
import { settle, type Surroundings } from './settle';

export const ANSWERS = ['agreed', 'refused', 'asking'] as const;
export type InquiryAnswer = (typeof ANSWERS)[number];

export const ANSWER_WORDS: Readonly<Record<InquiryAnswer, string>> = {
  agreed: '同意调解',
  refused: '不同意调解',
  asking: '想先问清楚',
};

export interface GivenAnswer {
  /** Number of the respondent. */
  no: number;
  answer: InquiryAnswer;
  via: 'code' | 'phone' | 'paper';
  reason: string;
  /** Who answered with the code, and is from now on the respondent's person; null with the telephone or on paper. */
  person: Omit<RespondentPerson, 'since'> | null;
}

/** `被申请人`, or with its number when there are several: names stay out of the history. */
export function respondentInWords(record: MediationCase, no: number): string {
  return record.mediation.respondents.length === 1 ? '被申请人' : `第${no}被申请人`;
}

/** Whether a respondent may still answer by the code: who said yes or no has answered; a change goes by the telephone. */
export function mayAnswerByCode(respondent: RespondentFacts): boolean {
  return respondent.willingness !== 'agreed' && respondent.willingness !== 'refused';
}

function answered(respondent: RespondentFacts, given: GivenAnswer, now: number): RespondentFacts {
  const known = respondent.people.some((person) => person.openid === given.person?.openid);
  const people =
    given.person === null || known ? respondent.people : [...respondent.people, { ...given.person, since: now }];
  return {
    ...respondent,
    willingness: given.answer,
    answeredAt: given.answer === 'asking' ? respondent.answeredAt : now,
    via: given.via,
    reason: given.reason.trim(),
    people,
  };
}

/**
 * Takes down what one respondent says; the others are not touched. With the telephone or on paper an answer may also be
 * changed while the inquiry lasts. When it was the last one, the case goes on (see settle).
 */
export function answerInquiry(record: MediationCase, given: GivenAnswer, surroundings: Surroundings): Decision {
  const respondent = record.mediation.respondents.find((each) => each.no === given.no);
  if (!respondent) return wrongAt('no', '没有这一方被申请人', '请从列表中选择');
  if (given.via === 'code' && !mayAnswerByCode(respondent)) {
    return notNow('这份通知书已经答复过了。要改变答复，请拨打调委会电话。');
  }
  const hindered = given.answer === 'agreed' ? hindersAgreeing(record, respondentSide(given.no)) : null;
  if (hindered !== null) return notNow(hindered);
  const respondents = record.mediation.respondents.map((each) =>
    each.no === given.no ? answered(each, given, surroundings.now) : each,
  );
  const who = respondentInWords(record, given.no);
  const how = { code: '', phone: '（电话答复，由调委会登记）', paper: '（书面答复，由调委会登记）' }[given.via];
  return decided(settle(record, respondents, surroundings, `${who}${ANSWER_WORDS[given.answer]}${how}`));
}
