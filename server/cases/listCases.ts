import { approvedEnterprises, holdsPost, type Post } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, noRecord, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list, type Condition } from '../store/queries';
import { CARD_FIELDS, viewCards } from './caseView';

/** Rows of a page of a list: a phone shows about five at once, and a list never holds more than 60 live rows. */
export const PAGE = 20;

const COMMITTEE_POSTS: readonly Post[] = ['registrar', 'head', 'auditor'];

/**
 * Whose cases "mine" are: those of an enterprise that I was approved for as one of its people, or those that I filed.
 * Chosen by the page; what was not approved is answered with one's own filings only.
 */
function partyKey(context: Context, enterpriseId: string | null): string {
  const members = context.who.acts.filter((act) => act.capacity === 'member').map((act) => act.enterpriseId);
  const approved = approvedEnterprises(context.who).filter((id) => members.includes(id));
  const chosen = enterpriseId === null ? approved[0] : approved.find((id) => id === enterpriseId);
  return chosen === undefined ? `p:${context.openid}` : `e:${chosen}`;
}

/** A search in the committee's shelf goes by one index: a number as it is written, or the beginning of a name. */
function shelfSearch(search: string): Record<string, Condition> {
  if (search === '') return {};
  if (/\d/.test(search)) return { number: search };
  return { 'applicant.name': { gte: search, lt: `${search}\uffff` } };
}

function conditions(context: Context, input: Parsed<'case.list'>): Record<string, Condition> {
  const search = input.search.trim();
  const phase: Record<string, Condition> = input.phase === null ? {} : { 'keys.phase': input.phase };
  if (input.scope === 'mine') {
    const titled: Record<string, Condition> = search === '' ? {} : { title: { contains: search } };
    return { 'keys.parties': partyKey(context, input.enterpriseId), ...phase, ...titled };
  }
  if (!holdsPost(context.who, context.committeeId, COMMITTEE_POSTS)) throw new Refusal('NOT_ALLOWED');
  return { 'keys.shelf': context.committeeId, ...phase, ...shelfSearch(search) };
}

/** One page, newest change first; keyset, so that page 1,000 costs what page 1 does. Two reads (who asks, the page). */
export const listCases = answering('case.list', {
  ...noRecord,
  async answer(context, input) {
    const where = conditions(context, input);
    const byName = 'applicant.name' in where;
    if (!byName && input.cursor !== null) where['keys.recency'] = { lt: input.cursor };
    const found = await list('cases', {
      where,
      // A search by name follows the names; it is narrow, and ends with its first page.
      orderBy: byName ? ['applicant.name', 'asc'] : ['keys.recency', 'desc'],
      limit: PAGE + 1,
      fields: CARD_FIELDS,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    const more = found.length > PAGE && !byName;
    return { items: viewCards(rows, context), next: more && last ? last.keys.recency : null };
  },
});
