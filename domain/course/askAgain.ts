import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { RespondentFacts } from '../cases/mediation';
import { respondentOf } from '../cases/participants';
import { hindersAgreeing } from '../circumstances/circumstance';
import { leaveOrEnd } from '../ending/leave';
import type { Moment } from '../ending/moment';
import { respondentNo, type Side } from '../parties/side';

/** Whom a second question can reach: whoever holds a notice and has not been asked twice. */
function canBeAsked(respondent: RespondentFacts): boolean {
  return respondent.second === null && respondent.people.length > 0;
}

/** Whether there is somebody to put the second question to, and something new to put it with. */
export function canAskAgain({ mediation }: MediationCase): boolean {
  return mediation.exchanged.length > 0 && mediation.respondents.some(canBeAsked);
}

/** What a respondent who refused is told of what comes: at most the one later question, and nothing after it. */
export function afterRefusal({ second }: Pick<RespondentFacts, 'second'>): string {
  const asked =
    second === null
      ? '以后各方交换了证据，调解员最多再问您一次愿不愿意谈，您可以不答复'
      : '调解员再问您的那一次，您可以不答复；以后不会再问';
  return `已经记下。${asked}。对方可能通过其他途径解决，您也可以随时联系我们。`;
}

/** Whether the second question waits for an answer of this side. */
export function isAskedAgain(record: MediationCase, side: Side): boolean {
  const second = respondentOf(record, side)?.second ?? null;
  return second !== null && second.answeredAt === null;
}

/**
 * Puts the second, gentler question (“现在愿意继续谈吗”) to every respondent who can be reached, once for each. A clear
 * refusal is not asked about again without something new (人民调解法 17), and the evidence that was exchanged is that.
 */
export function askAgain(record: MediationCase, now: number): Decision {
  const { mediation } = record;
  if (mediation.exchanged.length === 0) return notNow('请先交换证据。对方看过证据以后，再问一次才有意义。');
  const asked = mediation.respondents.filter(canBeAsked).length;
  if (asked === 0) return notNow('能联系上的被申请人都已经再问过一次，不能再问。');
  const respondents = mediation.respondents.map((respondent) =>
    canBeAsked(respondent) ? { ...respondent, second: { askedAt: now, willing: null, answeredAt: null } } : respondent,
  );
  return decided({
    fields: { mediation: { ...mediation, respondents } },
    text: '交换证据后，再次征询被申请人是否愿意继续谈',
  });
}

/** The second answer: yes brings a respondent in (back), no is a clear refusal, which ends it where nobody else is left. */
export function answerAgain(record: MediationCase, willing: boolean, side: Side, moment: Moment): Decision {
  const respondent = respondentOf(record, side);
  if (!respondent?.second || respondent.second.answeredAt !== null) return notNow('没有需要您答复的再次征询。');
  const hindered = willing ? hindersAgreeing(record, side) : null;
  if (hindered !== null) return notNow(hindered);
  const second = { ...respondent.second, willing, answeredAt: moment.now };
  const answered: MediationCase = {
    ...record,
    mediation: {
      ...record.mediation,
      respondents: record.mediation.respondents.map((each) =>
        each.no === respondentNo(side)
          ? { ...each, second, willingness: willing ? 'agreed' : each.willingness, answeredAt: moment.now }
          : each,
      ),
    },
  };
  if (!willing) return leaveOrEnd(answered, side, { text: '答复了再次征询' }, moment);
  return decided({ fields: { mediation: answered.mediation }, event: 'answeredAgain', text: '答复了再次征询' });
}
