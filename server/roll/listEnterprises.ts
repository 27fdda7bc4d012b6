import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { viewEntry } from './rollKeys';

const PAGE = 30;
/** Entries that one read of the platform gives: more enterprises than a county's list has. */
const MOST = 1000;

/** How many enterprises each park has, the largest first. One read. */
async function parksOf(committeeId: string): Promise<{ park: string; count: number }[]> {
  const rows = await list('roll', {
    where: { committeeId },
    orderBy: ['order', 'asc'],
    limit: MOST,
    fields: ['park'],
  });
  const counts = new Map<string, number>();
  for (const { park } of rows) counts.set(park, (counts.get(park) ?? 0) + 1);
  return [...counts]
    .map(([park, count]) => ({ park, count }))
    .sort((one, other) => other.count - one.count || (one.park < other.park ? -1 : 1));
}

/** Letters and digits alone are looked for in the code, anything else in the name. */
function searched(search: string): Record<string, { contains: string }> {
  const text = search.trim();
  if (text === '') return {};
  return /^[0-9A-Za-z]+$/.test(text) ? { creditCode: { contains: text } } : { name: { contains: text } };
}

/** The enterprises of the city by name. Two reads at the same time (the page, with the first one the parks). */
export const listEnterprises = answering('enterprise.list', {
  ...noRecord,
  async answer(context, { search, park, cursor }) {
    const { committeeId } = context;
    const [found, parks] = await Promise.all([
      list('roll', {
        where: {
          committeeId,
          ...(park === null ? {} : { park }),
          ...(cursor === null ? {} : { order: { gt: cursor } }),
          ...searched(search),
        },
        orderBy: ['order', 'asc'],
        limit: PAGE + 1,
      }),
      cursor === null ? parksOf(committeeId) : [],
    ]);
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return { items: rows.map(viewEntry), next: found.length > PAGE && last ? last.order : null, parks };
  },
});
