import type { MediationCase } from '../cases/case';
import { peopleOfSide, seatedMediators } from '../cases/participants';
import { respondentInWords } from '../inquiry/answer';
import { respondentSide } from '../parties/side';
import { MOST_CALLS, type PhoneResult } from './phoneTask';

/*
 * Somebody who must hear of something was reached neither by messages nor by telephone. The matter goes back to whoever runs
 * the case, with a line in its history: no task goes on for ever, and none ends in silence.
 */

/** Who was called, without a name: the history of the case is read by every side. */
function whoWasCalled(record: MediationCase, openid: string): string {
  const { respondents, mediators } = record.mediation;
  const own = respondents.find(({ no }) => peopleOfSide(record, respondentSide(no)).includes(openid));
  if (own) return respondentInWords(record, own.no);
  return mediators.some((seat) => seat.openid === openid) ? '调解员' : '申请人一方';
}

/** What the history of the case says: whom the calls did not reach, and what comes next; never what was to be told. */
export function unreachedInWords(record: MediationCase, openid: string, result: PhoneResult): string {
  const why = result === 'wrongNumber' ? '登记的号码不对' : `打了${MOST_CALLS}次电话都没有打通`;
  return `${whoWasCalled(record, openid)}${why}，要另问号码或书面送达`;
}

/**
 * Who is told what to do next: the mediators of the case, but for the one who was called; where there is none, the heads.
 * @param heads openids of the heads who have nothing to do with a side
 */
export function whoGoesOn(record: MediationCase, called: string, heads: readonly string[]): string[] {
  const seated = seatedMediators(record).filter(({ openid }) => openid !== called);
  return seated.length > 0 ? seated.map(({ openid }) => openid) : heads.filter((openid) => openid !== called);
}
