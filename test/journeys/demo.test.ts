import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, seed } from '@/demo/main';
import type { Output } from '@/contract/procedures';
import { dayOf } from '@/domain/calendar/day';
import { STAGES } from '@/domain/cases/stages';
import { LIGHTS, lightOn } from '@/domain/overview/light';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';
import { Caller } from './city';
import { openEverything } from './everyLink';

/** A Sunday after midnight, with a turn of the year among the thirty working days before it. */
const SUNDAY_NIGHT = Date.parse('2026-02-01T00:30:00+08:00');

let cloud: LocalCloud;
let data: string;
let url: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'demo-'));
  const root = join(__dirname, '..', '..');
  cloud = await startLocalCloud({ root, data, mode: 'test', env: { api: environment, timer: environment } });
  url = cloud.url;
  await cloud.setNow(SUNDAY_NIGHT);
  await seed(url, data);
}, 400_000);
afterAll(async () => {
  await cloud.close();
  rmSync(data, { recursive: true, force: true });
});

const registrar = () => new Caller(cloud, 'demo-registrar');

/** Every case that the committee sees, page by page. */
async function casesOfCommittee() {
  const cases: Output<'case.list'>['items'] = [];
  for (let cursor: string | null = null; ;) {
    const asked = { scope: 'committee', enterpriseId: null, phase: null, search: '', cursor } as const;
    const page: Output<'case.list'> = await registrar().ask('case.list', asked);
    cases.push(...page.items);
    if (page.next === null) return cases;
    cursor = page.next;
  }
}

function written(name: string): unknown {
  return JSON.parse(readFileSync(join(data, name), 'utf8'));
}

describe('the demo city', () => {
  it('has lived until now', () => {
    expect(Math.abs(cloud.now() - SUNDAY_NIGHT)).toBeLessThan(60_000);
  });

  it('has cases in every stage, with numbers without gaps in each year', async () => {
    const cases = await casesOfCommittee();
    // Drafts are their writers' own: the committee does not see them.
    const expected = STAGES.filter((stage) => stage !== 'DRAFT');
    expect([...new Set(cases.map((item) => item.stage))].sort()).toEqual([...expected].sort());
    const numbers = cases.map((item) => item.number ?? '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const years = ['2025', '2026'].map((year) => numbers.filter((number) => number.includes(year)));
    for (const [i, ofYear] of years.entries()) {
      expect(ofYear.length).toBeGreaterThan(1);
      expect(ofYear).toEqual(ofYear.map((_, n) => `天门知调〔${2025 + i}〕${n + 1}号`));
    }
    const own = { scope: 'mine', enterpriseId: null, phase: 'draft', search: '', cursor: null } as const;
    expect((await new Caller(cloud, 'demo-rice').ask('case.list', own)).items.length).toBeGreaterThan(0);
    const queue = await registrar().ask('intake.queue', { cursor: null });
    expect(queue.items[0]?.daysLeft).toBeLessThan(0);
  });

  it('has work that is late, pressing, and in good time', async () => {
    const cases = await casesOfCommittee();
    const today = dayOf(cloud.now());
    const lights = cases.flatMap(({ dueOn }) => (dueOn === null ? [] : [lightOn(dueOn, today)]));
    expect([...new Set(lights)].sort()).toEqual([...LIGHTS].sort());
  });

  it('has an agreement that is paid in part and overdue, one by word of mouth, and one that was only signed by a side', async () => {
    const head = new Caller(cloud, 'demo-head');
    const agreements = [];
    for (const { id, stage } of await casesOfCommittee()) {
      if (stage !== 'PERFORMING' && stage !== 'SIGNING') continue;
      agreements.push((await head.ask('case.get', { caseId: id })).mediation?.agreement);
    }
    const obligations = agreements.flatMap((agreement) => agreement?.obligations ?? []);
    expect(obligations.some(({ state, paidFen }) => state === 'overdue' && (paidFen ?? 0) > 0)).toBe(true);
    expect(agreements.some((agreement) => agreement?.oral)).toBe(true);
    expect(agreements.some((agreement) => agreement?.effectiveAt === null && agreement.signed.length === 1)).toBe(true);
  });

  it('has histories that verify', async () => {
    const head = new Caller(cloud, 'demo-head');
    for (const { id } of await casesOfCommittee()) {
      expect(await head.ask('case.verifyHistory', { caseId: id })).toMatchObject({ sound: true });
    }
  });

  it('shows on the start page people who exist and posters that open', async () => {
    const people = (await (await fetch(`${url}/personas`)).json()) as { openid: string; name: string }[];
    expect(people.length).toBeGreaterThan(11);
    for (const { openid, name } of people.slice(0, -1)) {
      expect((await new Caller(cloud, openid).ask('me.get', {})).name).toBe(name);
    }
    const posters = (await (await fetch(`${url}/desk/posters`)).json()) as { link: string; image: string }[];
    expect(posters).toHaveLength(3);
    for (const { link, image } of posters) {
      const token = /c%3D([0-9A-Za-z]{22})$/.exec(link)?.[1] ?? '';
      expect((await new Caller(cloud, 'demo-newcomer').ask('code.open', { token })).title).not.toBe('');
      expect(image).toMatch(/^data:image\/png;base64,/);
    }
    expect(written('templates.json')).toHaveLength(2);
  });

  it('refuses nobody what their own tabs and rows lead to', async () => {
    const people = (await (await fetch(`${url}/personas`)).json()) as { openid: string }[];
    const seen = [];
    for (const { openid } of people) seen.push(await openEverything(cloud, openid));
    expect(seen.flatMap(({ refused }) => refused)).toEqual([]);
    // Four tabs each, and what each has beside them.
    expect(seen.reduce((sum, { pages }) => sum + pages, 0)).toBeGreaterThan(people.length * 8);
  }, 200_000);
});
