import type { BatchView } from '@/contract/codes';
import type { Input } from '@/contract/procedures';
import { POSTER_PAPERS, type PosterPaper } from '@/domain/posters/design';
import { StoredDocuments } from '../properties/storedDocuments';
import { startCity, type City } from './city';
import { enterpriseRow, enterpriseSheet } from './enterpriseSheet';
import { loaded, printedPages, type PrintedPage } from './printed';
import { refusalOf } from './refusalOf';

const ENTERPRISES = 92;

let city: City;
let stored: StoredDocuments;
beforeAll(async () => {
  city = await startCity({ instances: 2 });
  stored = new StoredDocuments(city.cloud.url);
  const rows = Array.from({ length: ENTERPRISES }, (_, n) => enterpriseRow(n + 1));
  const fileId = await city.registrar.upload(await enterpriseSheet(rows), 'list.xlsx');
  const { sha256 } = await city.registrar.ask('enterprise.preview', { fileId });
  await city.registrar.tell('enterprise.import', { fileId, sha256 });
});
afterAll(() => city.close());

const drawn = () => city.cloud.counts().openInterfaces['wxacode.getUnlimited'] ?? 0;

/** The token in the address that a camera reads. */
function tokenIn(code: string | null): string {
  const scene = new URLSearchParams(new URL(code ?? 'x:').hash.split('?')[1]).get('scene');
  return (scene ?? '').replace(/^c=/, '');
}

async function pagesOf(url: string): Promise<PrintedPage[]> {
  return printedPages(await loaded(url));
}

/** Steps of a batch until there is a file. */
async function finished(start: Input<'posterBatch.start'>): Promise<BatchView[]> {
  const steps = [await city.registrar.tell('posterBatch.start', start)];
  while (steps[steps.length - 1]?.file === null) {
    if (steps.length > 20) throw new Error('no file after 20 steps');
    steps.push(await city.registrar.tell('posterBatch.step', { batchId: steps[0]?.batchId ?? '' }));
  }
  return steps;
}

const WHOLE_CITY = { park: null, paper: 'a4', title: '知识产权纠纷，扫码申请调解', line: '不收费' } as const;

describe('posters for all enterprises of the list', () => {
  it('are one PDF whose every code leads to its enterprise', async () => {
    const steps = await finished(WHOLE_CITY);
    const last = steps[steps.length - 1];
    expect(last).toMatchObject({ total: ENTERPRISES, done: ENTERPRISES });
    // Several calls, each with some more: none of them has to draw all in its time.
    expect(steps.map(({ done }) => done)).toEqual([0, 20, 40, 60, 80, 92, 92]);
    expect(drawn()).toBe(ENTERPRISES);

    const hung = new Map((await stored.all('codes')).map((code) => [code._id, code]));
    const seen = new Set<string>();
    for (const page of await pagesOf(last?.file?.url ?? '')) {
      const token = tokenIn(page.code);
      const code = hung.get(token);
      seen.add(token);
      const words = page.text.replace(/\s/g, '');
      expect(words).toContain(code?.enterprise?.name);
      expect(words).toContain('知识产权纠纷，扫码申请调解');
      expect(words).toContain(token);
    }
    expect(seen.size).toBe(ENTERPRISES);
    expect([...seen].sort()).toEqual([...hung.keys()].sort());
  });

  it('of a park are printed again with the codes that hang, and a code that was taken down is replaced', async () => {
    const before = drawn();
    const { parks } = await city.registrar.ask('enterprise.list', { search: '', park: null, cursor: null });
    const [{ park, count } = { park: '', count: 0 }] = parks;
    const [listed] = (await stored.all('roll')).filter((row) => row.park === park);
    await city.registrar.tell('poster.revoke', { token: listed?.posterToken ?? '', reason: '破损' });
    const steps = await finished({ ...WHOLE_CITY, park, line: '' });
    expect(steps[steps.length - 1]).toMatchObject({ total: count, done: count });
    expect(drawn()).toBe(before + 1);
    expect(await stored.all('codes')).toHaveLength(ENTERPRISES + 1);
  });

  it('are hung up once, though a step comes twice; a park without enterprises has none', async () => {
    const { batchId } = await city.registrar.tell('posterBatch.start', WHOLE_CITY);
    const step = () => city.registrar.tell('posterBatch.step', { batchId });
    const both = await Promise.all([step(), step()]);
    // Both draw the first twenty, or the one behind goes on with the next.
    expect(both.every(({ done }) => done === 20 || done === 40)).toBe(true);
    expect(await stored.all('codes')).toHaveLength(ENTERPRISES + 1);
    const nowhere = city.registrar.tell('posterBatch.start', { ...WHOLE_CITY, park: '没有的园' });
    expect((await refusalOf(nowhere)).findings).toMatchObject([{ field: 'park' }]);
  });
});

describe('a poster on paper', () => {
  const issue = (kind: 'meeting' | 'city', title: string) =>
    city.registrar.tell('poster.issue', {
      kind,
      title,
      place: '示范会议中心一楼报告厅',
      creditCode: null,
      line: '联席会议现场咨询',
      colour: 'green',
    });

  it.each(POSTER_PAPERS)(
    '%s: its code is read, its words are printed and can be copied',
    async (paper: PosterPaper) => {
      const poster = await issue('meeting', '知识产权宣传周，现场扫码咨询');
      expect(poster).toMatchObject({ kind: 'meeting', colour: 'green', line: '联席会议现场咨询' });
      const { url, name } = await city.registrar.ask('poster.print', { token: poster.token, paper });
      expect(name).toMatch(/\.pdf$/);
      const [page, ...more] = await pagesOf(url);
      expect(more).toEqual([]);
      if (!page) throw new Error('no page');
      // Two codes on one side of paper are read one by one, below.
      if (paper !== 'table') expect(tokenIn(page.code)).toBe(poster.token);
      for (const words of ['联席会议现场咨询', '示范会议中心一楼报告厅', '示范市知识产权纠纷人民调解委员会']) {
        expect(page.text.replace(/\s/g, '')).toContain(words);
      }
      const ratio = page.height / page.width;
      expect(ratio).toBeCloseTo(Math.SQRT2, 1);
      // Ink of the title's glyphs, in the fiftieths between the band at the top and the code.
      const [from, to] = paper === 'table' ? [27, 32] : [3, 8];
      expect(Math.max(...page.ink.slice(from, to))).toBeGreaterThan(page.width / 2);
    },
  );

  it('that stands on a table shows its code on both sides', async () => {
    const { token } = await issue('city', '扫码申请调解');
    const { url } = await city.registrar.ask('poster.print', { token, paper: 'table' });
    const [page] = await pagesOf(url);
    if (!page) throw new Error('no page');
    expect(page.halves.map(tokenIn)).toEqual([token, token]);
  });

  it('counts its scans, says where it hung, and is not printed once it was taken down', async () => {
    const { token } = await issue('meeting', '会议专用码');
    const visitor = city.person('visitor-posters-1');
    expect(await visitor.ask('code.open', { token })).toMatchObject({
      kind: 'meeting',
      place: '示范会议中心一楼报告厅',
    });
    const { items } = await city.registrar.ask('poster.list', { cursor: null });
    expect(items.find((each) => each.token === token)).toMatchObject({ scans: 1 });
    await city.registrar.tell('poster.revoke', { token, reason: '会议结束' });
    expect((await refusalOf(city.registrar.ask('poster.print', { token, paper: 'a4' }))).code).toBe('CODE_REVOKED');
  });
});
