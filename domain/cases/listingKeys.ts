import { addDays, dayOf } from '../calendar/day';
import type { FilingContent } from '../filing/content';
import type { CaseKeys, MediationCase } from './case';
import { currentClock } from './caseClocks';
import { STAGE_PHASE, type Stage } from './stages';

/** Days without a change after which a draft is thrown away (the committee's own rule; told on the draft itself). */
export const DRAFT_KEPT_DAYS = 30;

/** Later than every day: things without a due day come last in a queue. */
const NEVER = '9999-12-31';

const DESKS: Readonly<Record<Stage, CaseKeys['desk']>> = {
  DRAFT: 'draft',
  SUBMITTED: 'intake',
  SUPPLEMENT: 'applicant',
  INQUIRING: 'inquiry',
  REJECTED: null,
  TRANSFERRED: null,
  WITHDRAWN: null,
};

/** Fifteen digits: instants as text keep their order until the year 31,000. */
export function orderedInstant(ms: number): string {
  return String(ms).padStart(15, '0');
}

/** Key of `newest first` lists. */
export function recencyKey(at: number, id: string): string {
  return `${orderedInstant(at)}~${id}`;
}

function bare(text: string): string {
  return text.replace(/[\s()（）·.,，。-]/g, '').toLowerCase();
}

/**
 * What makes two filings the same thing: the applicant, the respondents' names, and the right by kind and number. Null
 * while too little is known to say so.
 */
export function samenessOf(enterpriseId: string, content: FilingContent): string | null {
  const names = content.respondents.map((each) => bare(each.name)).filter((name) => name !== '');
  if (names.length === 0 || content.right.kind === '') return null;
  const number = content.right.fields.number ?? content.right.fields.registrationNumber ?? content.right.fields.name ?? '';
  return [enterpriseId, names.sort().join('+'), content.right.kind, bare(number)].join('|');
}

/** The keys that lists and queues read a case by. Pure: the same case always gives the same keys. */
export function listingKeys(record: Omit<MediationCase, 'keys'>): CaseKeys {
  const clock = currentClock(record.clocks);
  const draft = record.stage === 'DRAFT';
  const dueOn = draft ? addDays(dayOf(record.changedAt), DRAFT_KEPT_DAYS) : (clock?.dueOn ?? NEVER);
  return {
    parties: [`e:${record.applicant.enterpriseId}`, `p:${record.filedBy.openid}`],
    shelf: draft ? null : record.committeeId,
    recency: recencyKey(record.changedAt, record._id),
    phase: STAGE_PHASE[record.stage],
    desk: DESKS[record.stage],
    due: `${dueOn}~${record._id}`,
    sameness: draft ? null : samenessOf(record.applicant.enterpriseId, record.content),
  };
}
