import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, seed } from '@/demo/main';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';
import { Caller } from './city';

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
}, 180_000);
afterAll(async () => {
  await cloud.close();
  rmSync(data, { recursive: true, force: true });
});

function written(name: string): unknown {
  return JSON.parse(readFileSync(join(data, name), 'utf8'));
}

describe('the demo city', () => {
  it('has lived until now', () => {
    expect(Math.abs(cloud.now() - SUNDAY_NIGHT)).toBeLessThan(60_000);
  });

  it('has cases in every stage until mediators are named, with numbers without gaps in each year', async () => {
    const registrar = new Caller(cloud, 'demo-registrar');
    const page = await registrar.ask('case.list', {
      scope: 'committee',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    const filed = new Set(page.items.map((item) => item.stage));
    expect([...filed].sort()).toEqual([
      'INQUIRING',
      'REJECTED',
      'SUBMITTED',
      'SUPPLEMENT',
      'TERMINATED',
      'TRANSFERRED',
      'WITHDRAWN',
    ]);
    const numbers = page.items
      .map((item) => item.number ?? '')
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const years = ['2025', '2026'].map((year) => numbers.filter((number) => number.includes(year)));
    for (const [i, ofYear] of years.entries()) {
      expect(ofYear.length).toBeGreaterThan(1);
      expect(ofYear).toEqual(ofYear.map((_, n) => `天门知调〔${2025 + i}〕${n + 1}号`));
    }
    const queue = await registrar.ask('intake.queue', { cursor: null });
    expect(queue.items[0]?.daysLeft).toBeLessThan(0);
  });

  it('has histories that verify', async () => {
    const registrar = new Caller(cloud, 'demo-registrar');
    const head = new Caller(cloud, 'demo-head');
    const { items } = await registrar.ask('case.list', {
      scope: 'committee',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    for (const { id } of items) {
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
});
