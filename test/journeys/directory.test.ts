import readExcelFile from 'read-excel-file/node';
import { randomUUID } from 'node:crypto';
import { StoredDocuments } from '../properties/storedDocuments';
import { creditCode, filledDraft, startCity, submission, type City } from './city';
import { enterpriseRow, enterpriseSheet, WRONG_ROWS, type SheetRow } from './enterpriseSheet';
import { loaded } from './printed';
import { fieldsOf, refusalOf } from './refusalOf';

let city: City;
let stored: StoredDocuments;
beforeAll(async () => {
  city = await startCity({ instances: 2 });
  stored = new StoredDocuments(city.cloud.url);
});
afterAll(() => city.close());

const GOOD = 92;
const goodRows = Array.from({ length: GOOD }, (_, n) => enterpriseRow(n + 1));

async function uploaded(rows: readonly SheetRow[]): Promise<string> {
  return city.registrar.upload(await enterpriseSheet(rows), 'list.xlsx');
}

const held = async () => (await stored.all('roll')).length;

describe('the list of enterprises', () => {
  it('names each mistake by row and column, before anything is taken in', async () => {
    const fileId = await uploaded([...goodRows, ...WRONG_ROWS.map(({ row }) => row)]);
    const report = await city.registrar.ask('enterprise.preview', { fileId });
    expect(report).toMatchObject({ rows: GOOD + 9, fresh: GOOD, changed: 0, same: 0, bad: 9 });
    expect(report.findings.map(({ row, column }) => [row, column])).toEqual(
      WRONG_ROWS.map(({ column }, at) => [GOOD + 2 + at, column]),
    );
    // Nine kinds: no two have the same to say.
    expect(new Set(report.findings.map(({ problem }) => problem)).size).toBe(9);
    expect(report.findings.every(({ problem, remedy }) => /[一-龥]/.test(problem) && /[一-龥]/.test(remedy))).toBe(
      true,
    );
    expect(await held()).toBe(0);
  });

  it('gives the wrong rows back as a sheet of their own, which is taken in when it is mended', async () => {
    const fileId = await uploaded([...goodRows.slice(0, 3), ...WRONG_ROWS.map(({ row }) => row)]);
    const { url } = await city.registrar.ask('enterprise.mistakes', { fileId });
    const [sheet] = await readExcelFile(await loaded(url));
    const [heading = [], ...rows] = sheet?.data ?? [];
    expect(heading.slice(-2)).toEqual(['要修改的地方', '原表行号']);
    expect(rows.map((row) => [row.at(-1), String(row.at(-2)).split('：')[0]])).toEqual(
      WRONG_ROWS.map(({ column }, at) => [5 + at, column]),
    );
    const { caller } = await city.entrepreneur(94);
    expect((await refusalOf(caller.ask('enterprise.mistakes', { fileId }))).code).toBe('NOT_ALLOWED');
    const again = await city.registrar.upload(await loaded(url), 'again.xlsx');
    const report = await city.registrar.ask('enterprise.preview', { fileId: again });
    // The code that stood twice stands in this sheet once, and is right.
    expect(report).toMatchObject({ rows: WRONG_ROWS.length, bad: WRONG_ROWS.length - 1 });
  });

  it('takes the good rows in, once, however often', async () => {
    const rows = [...goodRows, ...WRONG_ROWS.map(({ row }) => row)];
    const fileId = await uploaded(rows);
    const { sha256 } = await city.registrar.ask('enterprise.preview', { fileId });
    const commandId = randomUUID();
    const first = await city.registrar.tell('enterprise.import', { fileId, sha256 }, commandId);
    expect(first).toMatchObject({ fresh: GOOD, changed: 0, same: 0, bad: 9 });
    expect(await held()).toBe(GOOD);
    const before = await stored.all('roll');
    expect(await city.registrar.tell('enterprise.import', { fileId, sha256 }, commandId)).toEqual(first);
    const again = await uploaded(rows);
    const report = await city.registrar.ask('enterprise.preview', { fileId: again });
    expect(report).toMatchObject({ fresh: 0, changed: 0, same: GOOD });
    await city.registrar.tell('enterprise.import', { fileId: again, sha256: report.sha256 });
    expect(await stored.all('roll')).toEqual(before);
  });

  it('takes in what changed, and only what was looked at', async () => {
    const moved = goodRows.map((row, n) => (n === 0 ? row.map((cell, at) => (at === 2 ? '城北园' : cell)) : row));
    const fileId = await uploaded(moved);
    const { sha256, ...report } = await city.registrar.ask('enterprise.preview', { fileId });
    expect(report).toMatchObject({ fresh: 0, changed: 1, same: GOOD - 1 });
    const other = await uploaded(goodRows);
    expect((await refusalOf(city.registrar.tell('enterprise.import', { fileId: other, sha256 }))).code).toBe(
      'FILE_REFUSED',
    );
    await city.registrar.tell('enterprise.import', { fileId, sha256 });
    const { items } = await city.registrar.ask('enterprise.list', { search: '', park: '城北园', cursor: null });
    expect(items).toMatchObject([{ name: '示范1号科技有限公司', version: 2 }]);
  });

  it('is searched by name, code and park, page by page', async () => {
    const ask = (search: string, park: string | null = null, cursor: string | null = null) =>
      city.registrar.ask('enterprise.list', { search, park, cursor });
    expect((await ask('示范17号')).items).toMatchObject([{ creditCode: creditCode(5017) }]);
    expect((await ask(creditCode(5018))).items).toMatchObject([{ name: '示范18号科技有限公司' }]);
    const { parks } = await ask('');
    expect(parks.reduce((sum, { count }) => sum + count, 0)).toBe(GOOD);
    for (const { park, count } of parks) {
      const names: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: { name: string }[]; next: string | null } = await ask('', park, cursor);
        names.push(...page.items.map(({ name }) => name));
        cursor = page.next;
      } while (cursor !== null);
      expect([names.length, new Set(names).size]).toEqual([count, count]);
    }
  });

  it('is kept by hand too, with the same checks and without overwriting another', async () => {
    const entry = {
      creditCode: creditCode(5900),
      name: '示范手录有限公司',
      park: '城北园',
      industry: '',
      labels: [],
      contactName: '',
      contactPhone: '',
    };
    const saved = await city.registrar.tell('enterprise.save', { ...entry, version: 0 });
    expect(await fieldsOf(city.registrar.tell('enterprise.save', { ...entry, version: 0 }))).toEqual(['creditCode']);
    const changed = { ...entry, version: saved.version, contactName: '王小明' };
    expect(await fieldsOf(city.registrar.tell('enterprise.save', changed))).toEqual(['contactPhone']);
    const again = await city.registrar.tell('enterprise.save', { ...changed, contactPhone: '0728-5223456' });
    expect(again.version).toBe(2);
    const late = city.registrar.tell('enterprise.save', { ...entry, version: saved.version });
    expect((await refusalOf(late)).code).toBe('CHANGED_MEANWHILE');
  });

  it('lets go of an enterprise with its contact, once, and the auditor reads why', async () => {
    const code = creditCode(5900);
    const [entry] = (await city.registrar.ask('enterprise.list', { search: code, park: null, cursor: null })).items;
    const gone = { creditCode: code, version: entry?.version ?? 0, reason: '迁出本市' };
    const stale = city.registrar.tell('enterprise.remove', { ...gone, version: 1 });
    expect((await refusalOf(stale)).code).toBe('CHANGED_MEANWHILE');
    const commandId = randomUUID();
    await city.registrar.tell('enterprise.remove', gone, commandId);
    expect(await city.registrar.tell('enterprise.remove', gone, commandId)).toEqual({ creditCode: code });
    expect((await refusalOf(city.registrar.tell('enterprise.remove', gone))).code).toBe('NOT_FOUND');
    expect((await stored.all('roll')).some((row) => row.creditCode === code)).toBe(false);
    const told = (await stored.all('views')).filter(({ what }) => String(what).includes('迁出本市'));
    expect(told).toMatchObject([{ caseId: null, what: `把示范手录有限公司（${code}）移出了企业名录：迁出本市` }]);
  });

  it('has a template that reads back with its own headings', async () => {
    const { url } = await city.registrar.ask('enterprise.template', {});
    const [list, how] = await readExcelFile(await loaded(url));
    expect(list?.data[0]).toEqual([
      '企业名称*',
      '统一社会信用代码*',
      '所在园区*',
      '行业门类',
      '标签',
      '联系人',
      '联系电话',
    ]);
    expect(how?.data.length).toBeGreaterThan(7);
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['no workbook at all', () => Promise.resolve(Buffer.from('企业名称,统一社会信用代码'))],
    ['a broken one', async () => (await enterpriseSheet(goodRows)).subarray(0, 3000)],
    ['another table', () => enterpriseSheet([]).then((bytes) => bytes.subarray(0))],
    ['more than a megabyte', () => Promise.resolve(Buffer.alloc(1_100_000, 1))],
  ])('refuses %s in words', async (_what, make) => {
    const fileId = await city.registrar.upload(await make(), 'x.xlsx');
    const refusal = await refusalOf(city.registrar.ask('enterprise.preview', { fileId }));
    expect(refusal.code).toBe('FILE_REFUSED');
    expect(refusal.message).toMatch(/[一-龥]{4,}/);
  });

  it('is for the desk, and nobody takes in what another has uploaded', async () => {
    const { caller } = await city.entrepreneur(95);
    const asked = { search: '', park: null, cursor: null };
    expect((await refusalOf(caller.ask('enterprise.list', asked))).code).toBe('NOT_ALLOWED');
    const fileId = await caller.upload(await enterpriseSheet(goodRows), 'list.xlsx');
    expect((await refusalOf(city.registrar.ask('enterprise.preview', { fileId }))).code).toBe('FILE_REFUSED');
  });

  it('gives a case the park of its enterprise, and the counts follow', async () => {
    const { caller, creditCode: code } = await city.entrepreneur(96);
    const draft = await filledDraft(caller, code);
    // Listed after the draft was begun: what counts is the list on the day of filing.
    await city.registrar.tell('enterprise.save', {
      version: 0,
      creditCode: code,
      name: '示范96号科技有限公司',
      park: '城北园',
      industry: '',
      labels: [],
      contactName: '',
      contactPhone: '',
    });
    await caller.tell('filing.submit', submission(draft));
    const { groups } = await city.registrar.ask('overview.get', { months: 1 });
    expect(groups.find(({ kind, value }) => kind === 'park' && value === '城北园')).toMatchObject({ all: 1, open: 1 });
    const { items } = await city.registrar.ask('overview.list', {
      kind: 'park',
      value: '城北园',
      light: null,
      cursor: null,
    });
    expect(items.map(({ park }) => park)).toEqual(['城北园']);
  });
});
