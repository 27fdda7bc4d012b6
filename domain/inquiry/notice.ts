import type { Day } from '../calendar/day';
import type { RespondentFacts } from '../cases/mediation';
import type { FilingContent } from '../filing/content';

export interface IssuedNotice {
  token: string;
  checkCode: string;
}

/**
 * The respondents of a case at the moment when they are asked: numbered from 1 in the order of the filing, each with a
 * notice of its own, none having said anything.
 * @param notices one for each respondent of the filing
 */
export function askedRespondents(
  content: FilingContent,
  notices: readonly IssuedNotice[],
  issued: { at: number; dueOn: Day },
): RespondentFacts[] {
  return content.respondents.map((respondent, index) => {
    const notice = notices[index];
    if (!notice) throw new RangeError('`notices` must hold one for each respondent');
    return {
      no: index + 1,
      name: respondent.name.trim(),
      notice: { ...notice, issuedAt: issued.at, dueOn: issued.dueOn, reminders: 0, served: null },
      willingness: 'waiting',
      answeredAt: null,
      via: null,
      reason: '',
      people: [],
      tries: [],
      second: null,
    };
  });
}
