import type { MediationCase } from '@/domain/cases/case';
import type { Cast } from './cast';
import type { Ear } from './secrets';

/** As what `openid` hears something of the case; nothing: []. Who belongs to a side hears nothing by a post. */
export function earsOf(record: MediationCase, cast: Cast, openid: string): Ear[] {
  if (openid === cast.filer.openid || openid === cast.colleague.openid) return ['applicant'];
  const own = record.mediation.respondents.filter(({ people }) => people.some((person) => person.openid === openid));
  if (own.length > 0) return own.map(({ no }): Ear => `r${no}`);
  const ears: Ear[] = [];
  if (record.mediation.mediators.some((seat) => seat.openid === openid && seat.state === 'accepted'))
    ears.push('seated');
  if ([cast.registrar, cast.head, cast.auditor].some((each) => each.openid === openid)) ears.push('committee');
  if (openid === cast.head.openid) ears.push('head');
  return ears;
}
