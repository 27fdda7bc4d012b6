import type { MediationCase } from '@/domain/cases/case';
import { approvedEnterprises, CASE_POSTS, holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, noRecord, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list, type Condition } from '../store/queries';
import { CARD_FIELDS, viewCards } from './caseView';

/** Rows of a page of a list: a phone shows about five at once, and a list never holds more than 60 live rows. */
export const PAGE = 20;

/**
 * Whose cases "mine" are: those in which I stand myself (filed, answered as a respondent, sit as a mediator) and those of
 * the enterprises that I was approved for as one of its people; or of one enterprise that the page chose. What was not
 * approved is answered with one's own only.
 */
function partyKeys(context: Context, enterpriseId: string | null): Condition {
  const members = context.who.acts.filter((act) => act.capacity === 'member').map((act) => act.enterpriseId);
  const approved = approvedEnterprises(context.who).filter((id) => members.includes(id));
  const own = `p:${context.openid}`;
  if (enterpriseId !== null) return approved.includes(enterpriseId) ? `e:${enterpriseId}` : own;
  return approved.length === 0 ? own : { in: [own, ...approved.map((id) => `e:${id}`)] };
}

interface Search {
  where: Record<string, Condition>;
  orderBy: readonly [field: string, direction: 'asc' | 'desc'];
  /** Whether it has further pages: a search by name follows the names, is narrow, and ends with its first page. */
  pages: boolean;
}

const NEWEST_FIRST = ['keys.recency', 'desc'] as const;

/** What to look by, in turn until something is found. Each goes by one index. */
function searchesFor(context: Context, input: Parsed<'case.list'>): Search[] {
  const search = input.search.trim();
  const phase: Record<string, Condition> = input.phase === null ? {} : { 'keys.phase': input.phase };
  const since: Record<string, Condition> = input.cursor === null ? {} : { 'keys.recency': { lt: input.cursor } };
  if (input.scope === 'mine') {
    const titled: Record<string, Condition> = search === '' ? {} : { title: { contains: search } };
    const where = { 'keys.parties': partyKeys(context, input.enterpriseId), ...phase, ...titled, ...since };
    return [{ where, orderBy: NEWEST_FIRST, pages: true }];
  }
  if (!holdsPost(context.who, context.committeeId, CASE_POSTS)) throw new Refusal('NOT_ALLOWED');
  const shelf = { 'keys.shelf': context.committeeId, ...phase };
  if (search === '') return [{ where: { ...shelf, ...since }, orderBy: NEWEST_FIRST, pages: true }];
  // In the committee's shelf: a number as it is written, or the beginning of a name, which may have digits too.
  const byNumber: Search = {
    where: { ...shelf, number: search },
    // By the numbers' own index: in the order of time the whole shelf would be looked through for a number that is not there.
    orderBy: ['number', 'asc'],
    pages: false,
  };
  const named = { gte: search, lt: `${search}\uffff` };
  const byName: Search = {
    where: { ...shelf, 'applicant.name': named },
    orderBy: ['applicant.name', 'asc'],
    pages: false,
  };
  return /\d/.test(search) ? [byNumber, byName] : [byName];
}

async function firstFound(searches: readonly Search[]): Promise<{ found: MediationCase[]; pages: boolean }> {
  for (const { where, orderBy, pages } of searches) {
    const found = await list('cases', { where, orderBy, limit: PAGE + 1, fields: CARD_FIELDS });
    if (found.length > 0) return { found, pages };
  }
  return { found: [], pages: false };
}

/**
 * One page, newest change first; keyset, so that page 1,000 costs what page 1 does. Two reads (who asks, the page), and
 * one more for a search with digits that is no case's number.
 */
export const listCases = answering('case.list', {
  ...noRecord,
  async answer(context, input) {
    const { found, pages } = await firstFound(searchesFor(context, input));
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return {
      items: viewCards(rows, context),
      next: pages && found.length > PAGE && last ? last.keys.recency : null,
    };
  },
});
