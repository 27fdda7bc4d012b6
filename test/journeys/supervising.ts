import type { Output } from '@/contract/procedures';
import { dayOf } from '@/domain/calendar/day';
import { workingDaysBefore } from '@/domain/calendar/workingDays';
import { MONTH_FIGURES } from '@/domain/supervision/monthlyReport';
import { StoredDocuments } from '../properties/storedDocuments';
import type { Caller, City } from './city';
import { refusalOf } from './stages';

export async function titlesOf(caller: Caller): Promise<string[]> {
  const { items } = await caller.ask('inbox.list', { cursor: null });
  return items.map(({ title }) => title);
}

/** The owner asks twice: the office refuses, then grants less than was asked for. */
export async function asksForMoreTime(
  { officer, owner, leader }: { officer: Caller; owner: Caller; leader: Caller },
  order: Output<'supervision.get'>,
): Promise<Output<'supervision.get'>> {
  const { id: orderId, stepDueOn } = order;
  const toDo = async () => (await officer.ask('inbox.cases', { filter: 'todo', cursor: null })).items.length;
  const before = await toDo();
  expect([order.extension, order.actions]).toEqual([
    { asked: null, mostDays: 5, left: 2 },
    ['measures', 'answer', 'askExtension', 'handOver'],
  ]);
  const ask = (version: number, days: number) =>
    owner.tell('supervision.askExtension', { orderId, version, days, reason: '样品送检。' });
  expect((await refusalOf(ask(order.version, 6))).findings).toMatchObject([{ field: 'days' }]);
  const asked = await ask(order.version, 3);
  expect(asked).toMatchObject({ extensionAsked: true, stepDueOn, actions: ['measures', 'answer', 'handOver'] });
  expect(await titlesOf(officer)).toContain('有一件督办申请延期');
  // It stays to do for the office, whatever else happens to the order.
  const noted = { orderId, version: asked.version, what: 'measures' as const, text: '又联系了一次。' };
  await owner.tell('supervision.report', noted);
  expect(await toDo()).toBe(before + 1);
  const seen = await officer.ask('supervision.get', { orderId });
  expect(seen).toMatchObject({ actions: ['decideExtension'], extension: { asked: { days: 3, reason: '样品送检。' } } });
  const answer = (version: number, days: number | null, text: string) => ({ orderId, version, days, text });
  const own = owner.tell('supervision.decideExtension', answer(seen.version, 3, ''));
  expect((await refusalOf(own)).code).toBe('NOT_ALLOWED');
  const silent = officer.tell('supervision.decideExtension', answer(seen.version, null, ' '));
  expect((await refusalOf(silent)).findings).toMatchObject([{ field: 'text' }]);
  const refused = await officer.tell('supervision.decideExtension', answer(seen.version, null, '时间够用。'));
  expect([refused.stepDueOn, await toDo()]).toEqual([stepDueOn, before]);
  expect(await titlesOf(owner)).toContain('督办没有同意延期');
  const again = await ask(refused.version, 3);
  const granted = await officer.tell('supervision.decideExtension', answer(again.version, 2, ''));
  expect(granted).toMatchObject({ originalDueOn: stepDueOn, extensionAsked: false });
  expect(workingDaysBefore(granted.stepDueOn ?? '', 2)).toBe(stepDueOn);
  expect(await titlesOf(owner)).toContain('督办同意延期');
  const { items } = await leader.ask('supervision.list', { scope: 'all', open: true, cursor: null });
  expect(items.find(({ id }) => id === orderId)).toMatchObject({
    stepDueOn: granted.stepDueOn,
    originalDueOn: stepDueOn,
  });
  return owner.ask('supervision.get', { orderId });
}

function isIn(month: string, state: string, entries: readonly { at: number }[]): boolean {
  return state === 'closed' && dayOf(entries[entries.length - 1]?.at ?? 0).startsWith(month);
}

/**
 * The report of the month that is under way against all orders there are, the list behind each number, and the files.
 * @param involved has to do with a side of one flagged case, of which there is an open order
 */
export async function comparesTheMonth(city: City, leader: Caller, involved: Caller): Promise<void> {
  const month = dayOf(city.cloud.now()).slice(0, 7);
  const { reads } = city.cloud.counts().database;
  const monthly = await leader.ask('supervision.monthly', { month });
  // Who asks and how often, their units, the open orders, those that were closed since, and whose flags: however many cases there are.
  expect(city.cloud.counts().database.reads - reads).toBeLessThanOrEqual(6);
  const stored = await new StoredDocuments(city.cloud.url).all('supervisions');
  const { counts } = monthly.total;
  expect(counts.open).toBe(stored.filter(({ state }) => state !== 'closed').length);
  expect(counts.closed).toBe(stored.filter(({ state, entries }) => isIn(month, state, entries)).length);
  expect([monthly.running, monthly.units.map(({ unitId }) => unitId)]).toEqual([true, ['justice']]);
  for (const figure of MONTH_FIGURES) {
    const asked = { month, unitId: 'justice', figure, reason: null, cursor: null };
    const { items, next } = await leader.ask('supervision.monthlyOrders', asked);
    expect([figure, items.length, next]).toEqual([figure, counts[figure], null]);
  }
  const looks = (await new StoredDocuments(city.cloud.url).all('views')).filter(
    ({ openid }) => openid === leader.openid,
  );
  expect(looks.filter(({ what }) => what.endsWith('督办月报里的督办'))).toHaveLength(MONTH_FIGURES.length);
  const seen = async (caller: Caller) => {
    const asked = { month, unitId: null, figure: 'open', reason: 'flag', cursor: null } as const;
    return (await caller.ask('supervision.monthlyOrders', asked)).items.length;
  };
  // Who has to do with a side of a flagged case counts one less, as their list has one less.
  expect(await seen(leader)).toBe((await seen(involved)) + 1);
  const files = await Promise.all(
    (['pdf', 'csv', 'xlsx'] as const).map((format) => leader.ask('supervision.export', { month, format })),
  );
  const csv = await (await fetch(files[1]?.url ?? '')).text();
  expect(csv.split('\r\n')[1]).toMatch(
    new RegExp(`^示范市司法局,${counts.carried},${counts.issued},${counts.closed},`),
  );
  expect(files.map(({ bytes }) => bytes > 100)).toEqual([true, true, true]);
  const coming = refusalOf(leader.ask('supervision.monthly', { month: '2030-01' }));
  expect((await coming).findings).toMatchObject([{ field: 'month' }]);
}
