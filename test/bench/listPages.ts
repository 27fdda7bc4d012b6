import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Input, QueryName } from '@/contract/procedures';
import { recencyKey } from '@/domain/cases/listingKeys';
import { MONDAY, settleCity, type Caller } from '../journeys/city';
import { CloudProcess } from './cloudProcess';
import { fillWithCases, LONG_AGO } from './manyCases';
import { atMost, median, told, type Row } from './table';

const FEW = 1000;
const MANY = 100_000;
/** A page among so many may take at most this many times what it takes among few. */
const AIM = 1.5;
/** What the overview may take among many. */
const OVERVIEW_AIM = 1.3;
/** Calls of each page in each city; below the limit of calls in a minute. */
const CALLS = 50;

interface Page {
  what: string;
  ask(place: Place): Promise<{ items: unknown[] }>;
}

interface Place {
  cloud: CloudProcess;
  registrar: Caller;
  entrepreneur: Caller;
}

function page<N extends QueryName>(what: string, who: 'registrar' | 'entrepreneur', name: N, input: Input<N>): Page {
  return {
    what,
    ask: (place) => place[who].ask(name, input) as unknown as Promise<{ items: unknown[] }>,
  };
}

const all: Input<'case.list'> = { scope: 'committee', enterpriseId: null, phase: null, search: '', cursor: null };
const PAGES: readonly Page[] = [
  page("the committee's cases, first page", 'registrar', 'case.list', all),
  page("the committee's cases, a page in the middle", 'registrar', 'case.list', {
    ...all,
    cursor: recencyKey(LONG_AGO, ''),
  }),
  page("the committee's cases that have ended", 'registrar', 'case.list', { ...all, phase: 'ended' }),
  page("the committee's cases, by a name", 'registrar', 'case.list', { ...all, search: '示范7号' }),
  page('my cases, first page', 'entrepreneur', 'case.list', { ...all, scope: 'mine' }),
  page('my cases, by words of the title', 'entrepreneur', 'case.list', {
    ...all,
    scope: 'mine',
    search: '对方',
  }),
  page("the registrar's queue", 'registrar', 'intake.queue', { cursor: null }),
];

async function settle(root: string, folder: string, count: number): Promise<Place> {
  const data = path.join(folder, String(count));
  await fillWithCases(root, data, count);
  const cloud = await CloudProcess.start({ root, instances: 1, data });
  const city = await settleCity(cloud, MONDAY);
  const { caller } = await city.entrepreneur(1);
  return { cloud, registrar: city.registrar, entrepreneur: caller };
}

async function once(asked: Page, place: Place): Promise<number> {
  const started = performance.now();
  const { items } = await asked.ask(place);
  if (items.length === 0) throw new Error(`${asked.what}: the page is empty`);
  return performance.now() - started;
}

async function overview({ cloud, registrar }: Place): Promise<{ ms: number; reads: number }> {
  await cloud.resetCounts();
  const started = performance.now();
  const { groups } = await registrar.ask('overview.get', { months: 12 });
  const ms = performance.now() - started;
  if (groups.length === 0) throw new Error('the overview is empty');
  return { ms, reads: (await cloud.health()).counts.database.reads };
}

/** The numbers of everything: as many reads and as much time among many cases as among few. */
async function measureOverview(few: Place, many: Place, quick: boolean): Promise<Row[]> {
  const found: { few: number[]; many: number[]; reads: Set<string> } = { few: [], many: [], reads: new Set() };
  for (let call = 0; call < (quick ? 15 : CALLS); call += 1) {
    const [one, other] = [await overview(few), await overview(many)];
    found.few.push(one.ms);
    found.many.push(other.ms);
    // The first call of an instance reads the committee too.
    if (call > 0) found.reads.add(`${one.reads} and ${other.reads} reads`);
  }
  const [fast, slow] = [median(found.few), median(found.many)];
  const detail = `${fast.toFixed(1)} and ${slow.toFixed(1)} ms, ${[...found.reads].join('; ')}`;
  return [atMost('the overview', slow / fast, OVERVIEW_AIM, detail)];
}

/** Each page, turn by turn among few cases and among many, on two clouds of their own. */
export async function measureListPages(root: string, quick: boolean): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-lists-'));
  const many = quick ? MANY / 10 : MANY;
  const places: Place[] = [];
  try {
    const started = performance.now();
    for (const count of [FEW, many]) places.push(await settle(root, folder, count));
    const [few, all] = places;
    if (!few || !all) throw new Error('no place');
    const filled = (performance.now() - started) / 1000;
    const rows: Row[] = [];
    for (const asked of PAGES) {
      const times: { few: number[]; many: number[] } = { few: [], many: [] };
      for (let call = 0; call < (quick ? 15 : CALLS); call += 1) {
        times.few.push(await once(asked, few));
        times.many.push(await once(asked, all));
      }
      const [slow, fast] = [median(times.many), median(times.few)];
      rows.push(atMost(asked.what, slow / fast, AIM, `${fast.toFixed(1)} and ${slow.toFixed(1)} ms`));
    }
    rows.push(...(await measureOverview(few, all, quick)));
    return [...rows, told('time to fill both', `${filled.toFixed(0)} s`)];
  } finally {
    await Promise.all(places.map(({ cloud }) => cloud.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}
