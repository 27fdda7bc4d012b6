import { addDays, dayOf, type Day } from '../calendar/day';
import { limitOf } from '../committee/limits';
import type { FilingContent } from '../filing/content';
import { courtMatterOf, courtPlaceOf } from '../court/courtMatter';
import { obligationState } from '../performance/obligationState';
import { obligationsOf } from '../performance/theObligation';
import { rightKey } from '../rights/checkRight';
import { facetKey, facetsOf } from '../overview/facets';
import { happeningsOf } from '../overview/happenings';
import type { CaseKeys, MediationCase } from './case';
import { currentClock } from './caseClocks';
import { orderedInstant } from './instants';
import { isFinal, STAGE_PHASE, type Stage } from './stages';
import { wakeKey } from './wake';

/** Later than every day: things without a due day come last in a queue. */
export const NEVER = '9999-12-31';
/** Later still: a case that is over has nothing due, and stands behind all that are open. */
export const ENDED = '9999-12-99';

const DESKS: Readonly<Record<Stage, CaseKeys['desk']>> = {
  DRAFT: 'draft',
  SUBMITTED: 'intake',
  SUPPLEMENT: 'applicant',
  INQUIRING: 'inquiry',
  ASSIGNING: 'naming',
  MEDIATING: 'mediation',
  SUSPENDED: 'mediation',
  SIGNING: 'mediation',
  PERFORMING: 'performance',
  PERFORMED: null,
  TERMINATED: null,
  ARCHIVED: null,
  REJECTED: null,
  TRANSFERRED: null,
  WITHDRAWN: null,
};

/** Key of `newest first` lists. */
export function recencyKey(at: number, id: string): string {
  return `${orderedInstant(at)}~${id}`;
}

/** More requests than any committee takes in a year. */
export const LAST_OF_REGISTER = 9_999_999;

/** Key of the `n`-th place in a committee's register of a year: as texts these keys have the order of their numbers. */
export function registerKey(committeeId: string, year: number, n: number): string {
  return `${committeeId}.${year}.${String(n).padStart(7, '0')}`;
}

/** Key of a court's list: of one city's court alone. */
export function courtKey(committeeId: string, unitId: string): string {
  return `${committeeId}.${unitId}`;
}

function bare(text: string): string {
  return text.replace(/[\s()（）·.,，。-]/g, '').toLowerCase();
}

/**
 * What makes two filings the same thing: the applicant, the respondents' names, and the right. Null while too little is
 * known to say so.
 */
export function samenessOf(enterpriseId: string, content: FilingContent): string | null {
  const names = content.respondents.map((each) => bare(each.name)).filter((name) => name !== '');
  const right = rightKey(content.right.kind, content.right.fields);
  return names.length === 0 || right === null ? null : [enterpriseId, names.sort().join('+'), right].join('|');
}

/** Everybody who finds the case among their own: who filed it, the respondents' people, who sits as its mediator. */
function peopleOf({ filedBy, mediation }: Omit<MediationCase, 'keys'>): string[] {
  const respondents = mediation.respondents.flatMap((respondent) => respondent.people.map((person) => person.openid));
  const seats = mediation.mediators.filter((seat) => seat.state === 'named' || seat.state === 'accepted');
  return [filedBy.openid, ...respondents, ...seats.map((seat) => seat.openid)];
}

/** The earliest last day of an obligation that nobody has confirmed yet, so that the queue of performance has an order. */
function nextObligationDay({ mediation, changedAt }: Pick<MediationCase, 'mediation' | 'changedAt'>): Day | null {
  const open = obligationsOf(mediation.agreement).filter(
    (obligation) => obligationState(obligation, mediation.reports, dayOf(changedAt)).state !== 'done',
  );
  return open.map(({ dueOn }) => dueOn).sort()[0] ?? null;
}

/** The last day of what the case waits for; NEVER: it waits for no day, ENDED: it is over. */
export function lastDayOf(record: Pick<MediationCase, 'stage' | 'clocks' | 'mediation' | 'changedAt'>): Day {
  const { stage, changedAt, clocks } = record;
  if (stage === 'DRAFT') return addDays(dayOf(changedAt), limitOf('draft').usual);
  if (isFinal(stage)) return ENDED;
  const obligation = stage === 'PERFORMING' ? nextObligationDay(record) : null;
  return obligation ?? currentClock(clocks)?.dueOn ?? NEVER;
}

/** The keys that lists and queues read a case by. Pure: the same case always gives the same keys. */
export function listingKeys(record: Omit<MediationCase, 'keys'>): CaseKeys {
  const draft = record.stage === 'DRAFT';
  const matter = courtMatterOf(record);
  return {
    parties: [...new Set([`e:${record.applicant.enterpriseId}`, ...peopleOf(record).map((openid) => `p:${openid}`)])],
    shelf: draft ? null : record.committeeId,
    recency: recencyKey(record.changedAt, record._id),
    phase: STAGE_PHASE[record.stage],
    desk: DESKS[record.stage],
    due: `${lastDayOf(record)}~${record._id}`,
    // Whoever changes a case tells what fell due before, in the same transaction (server/cases/commitCase.ts): what is left
    // falls due with this change or after it.
    wake: wakeKey(record, record.changedAt - 1),
    // A draft has no place; its key only has to be like no other.
    register: record.register
      ? registerKey(record.committeeId, record.register.year, record.register.n)
      : `~${record._id}`,
    facets: draft
      ? []
      : [...facetsOf(record), ...happeningsOf(record)].map((facet) => facetKey(record.committeeId, facet)),
    court: matter && courtKey(record.committeeId, matter.court.unitId),
    courtPlace: courtPlaceOf(record),
    sameness: draft ? null : samenessOf(record.applicant.enterpriseId, record.content),
  };
}
