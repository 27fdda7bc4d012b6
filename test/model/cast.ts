import { entryOf } from '../journeys/stages';
import { COURT } from '../properties/legalInputs';
import { settleCity, SETTINGS, type Caller, type City } from '../journeys/city';
import type { ModelCloud } from './modelCloud';

/** Mediators without any tie; with fewer the seats of a long walk could not be filled any more. */
const MEDIATORS = 10;
export const MOST_RESPONDENTS = 3;
/** Number of the first applicant's enterprise; before it those of others. */
const FIRST_APPLICANT = 100;

/** An enterprise with two approved people. */
export interface Applicant {
  readonly enterpriseId: string;
  readonly filer: Caller;
  readonly colleague: Caller;
  /** How many there were before. */
  readonly round: number;
}

/** Everybody who could lay hands on a case. The same people meet in every walk; whoever answers by a code alone is new. */
export interface Cast extends Applicant {
  readonly city: City<ModelCloud>;
  /** A registered person of each respondent, in the order of their numbers. */
  readonly respondents: readonly Caller[];
  readonly mediators: readonly Caller[];
  /** In the directory, with a tie to the applicant. */
  readonly conflicted: Caller;
  readonly registrar: Caller;
  readonly head: Caller;
  readonly auditor: Caller;
  readonly administrator: Caller;
  /** Speaks for an enterprise that has nothing to do with the case. */
  readonly outsider: Caller;
}

/** By which the committee may mediate over patents as the office would. */
const DELEGATION = {
  channel: 'adminPatent' as const,
  document: '示知函〔2026〕1号',
  grantedBy: '示范省知识产权局',
  from: '2026-01-01',
  to: null,
};

const phone = (n: number) => `138${String(n).padStart(8, '0')}`;

async function staff(city: City<ModelCloud>, n: number, name: string, post: 'head' | 'auditor' | 'mediator') {
  const caller = await city.registered(`${post}-${n}`, name, n);
  await city.administrator.tell('staff.appoint', { phone: phone(n), posts: [post] });
  return caller;
}

/** Sets the city up by the commands that people give: committee, staff, directory, two enterprises, respondents' people. */
export async function gatherCast(cloud: ModelCloud, now: number): Promise<Cast> {
  const city = await settleCity(cloud, now);
  const { version } = await city.administrator.ask('committee.get', {});
  await city.administrator.tell('committee.save', { version, settings: { ...SETTINGS, delegations: [DELEGATION] } });
  await city.administrator.tell('unit.save', COURT);
  // While the administrator is alone, nothing waits for a second person.
  const auditor = await staff(city, 601, '审计员庚', 'auditor');
  const head = await staff(city, 600, '主任己', 'head');
  const { caller: outsider } = await city.entrepreneur(FIRST_APPLICANT - 1);
  const mediators: Caller[] = [];
  for (let n = 700; n < 700 + MEDIATORS; n += 1) {
    const caller = await staff(city, n, `调解员${'甲乙丙丁戊己庚辛壬癸'.charAt(n - 700)}`, 'mediator');
    await city.administrator.tell('mediator.save', entryOf(caller.openid, { termEndsOn: null }));
    mediators.push(caller);
  }
  const conflicted = await staff(city, 790, '调解员寅', 'mediator');
  const respondents: Caller[] = [];
  for (let no = 1; no <= MOST_RESPONDENTS; no += 1) {
    respondents.push(await city.registered(`respondent-${no}`, `答复人${'甲乙丙'.charAt(no - 1)}`, 20_000 + no));
  }
  const { registrar, administrator } = city;
  const staffed = { city, respondents, mediators, conflicted, registrar, head, auditor, administrator, outsider };
  return { ...staffed, ...(await nextApplicant(staffed, 0)) };
}

/** The cast with another applicant: a mediator who disclosed a tie to the one before does not mediate for it again. */
export async function withNextApplicant(cast: Cast): Promise<Cast> {
  return { ...cast, ...(await nextApplicant(cast, cast.round + 1)) };
}

/** An enterprise of its own for each round; the conflicted mediator has always advised it. */
async function nextApplicant(
  { city, conflicted }: Pick<Cast, 'city' | 'conflicted'>,
  round: number,
): Promise<Applicant> {
  const n = FIRST_APPLICANT + round;
  const { caller: filer, creditCode } = await city.entrepreneur(n);
  const name = `示范${n}号科技有限公司`;
  const colleague = await city.registered(`colleague-${n}`, '同事戊', 60_000 + n);
  const { membershipId } = await colleague.tell('enterprise.join', {
    creditCode,
    name,
    legalRepresentative: '法定代表人丁',
    address: '',
    capacity: 'member',
    authorityFileId: null,
    authorityName: '',
    codeToken: null,
  });
  await filer.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
  const ties = [{ name, creditCode, what: '曾任顾问' }];
  const entry = entryOf(conflicted.openid, { termEndsOn: null, ties, version: round });
  await city.administrator.tell('mediator.save', entry);
  return { enterpriseId: creditCode, filer, colleague, round };
}
