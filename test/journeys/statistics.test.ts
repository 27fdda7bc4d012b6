import readExcelFile from 'read-excel-file/node';
import { RESULTS, contributionOf } from '@/domain/overview/contribution';
import { SOURCES } from '@/domain/overview/facets';
import { sumOf } from '@/domain/overview/tally';
import { LAYOUT_NOTE, statisticsOf } from '@/domain/statistics/statistics';
import { fenToTypedYuan } from '@/domain/rights/money';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledDraft, startCity, submission, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, type Staff } from './mediating';
import { agreeToAll } from './secondPerson';
import { loaded, printedPages } from './printed';
import { refusalOf } from './refusalOf';

let city: City;
let staff: Staff;
let stored: StoredDocuments;
let official: Caller;

/** Lines above the heading of a sheet of the committee's own. */
const NOTES = 3;
const MARCH = { kind: 'month', year: 2026, n: 3 } as const;
const QUARTER = { kind: 'quarter', year: 2026, n: 1 } as const;

beforeAll(async () => {
  city = await startCity({ instances: 2 });
  staff = await appointStaff(city);
  stored = new StoredDocuments(city.cloud.url);
  // One that is withdrawn, one whose mediation ends without an agreement, one that waits.
  const { caller, creditCode } = await city.entrepreneur(401);
  const { caseId } = await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
  await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
  await act(caller, caseId, 'case.withdraw', { reason: '已经和解' });
  const mediation = await mediatedCase(city, staff, 402);
  await act(mediation.mediator, mediation.caseId, 'mediation.terminate', {
    reasonCode: 'gap',
    explanation: '分歧较大',
  });
  official = await appointOfficial('justice', true, 4101);
});
afterAll(() => city.close());

/** The head of a member unit that guides the committee, or of one that does not. */
async function appointOfficial(unitId: string, guides: boolean, n: number): Promise<Caller> {
  const unit = { unitId, version: 0, name: `示范市${unitId}局`, kind: 'justice', phone: '', office: false } as const;
  await city.administrator.tell('unit.save', { ...unit, guides, active: true });
  await agreeToAll(staff.head);
  const { token } = await city.administrator.tell('invitation.make', {
    unitId,
    posts: ['unitHead'],
    personName: '受邀人',
  });
  const caller = await city.registered(`official-${unitId}`, '官员辛', n);
  const { id, version } = await caller.tell('invitation.accept', { token });
  await staff.head.tell('appointment.decide', { appointmentId: id, version, approve: true, reason: '' });
  return caller;
}

async function recounted(months: readonly string[]) {
  return statisticsOf(sumOf((await stored.all('cases')).map(contributionOf)), months);
}

describe('the statistics', () => {
  it('are at every moment those of a recount of the cases, for a month, a quarter and a year', async () => {
    for (const [asked, months] of [
      [MARCH, ['2026-03']],
      [QUARTER, ['2026-01', '2026-02', '2026-03']],
      [
        { kind: 'year', year: 2026, n: 1 },
        Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, '0')}`),
      ],
    ] as const) {
      const seen = await city.registrar.ask('statistics.get', asked);
      const { work, ...counted } = await recounted(months);
      expect(seen).toMatchObject(counted);
      expect(seen.work?.map(({ name: _n, organisation: _o, ...counts }) => counts)).toEqual(
        work.map(({ openid: _, ...counts }) => counts),
      );
    }
    const { total } = await city.registrar.ask('statistics.get', MARCH);
    expect(total).toMatchObject({ filed: 3, ended: 2 });
    expect(total.endedByResult).toMatchObject({ withdrawn: 1, terminated: 1, agreed: 0 });
    const earlier = await city.registrar.ask('statistics.get', { kind: 'year', year: 2025, n: 1 });
    expect(earlier.total).toMatchObject({ filed: 0, ended: 0 });
  });

  it('leave as a workbook that a reader opens, with the numbers of the recount', async () => {
    const { url, name } = await city.registrar.ask('statistics.export', { ...QUARTER, format: 'xlsx' });
    expect(name).toBe('statistics-2026-01-2026-03.xlsx');
    const sheets = await readExcelFile(await loaded(url));
    const { total, cells, work } = await recounted(['2026-01', '2026-02', '2026-03']);
    const table = sheets.find(({ sheet }) => sheet === '统计总表')?.data ?? [];
    const yuan = (fen: number) => Number(fenToTypedYuan(fen));
    expect(table[table.length - 1]).toEqual([
      '合计',
      total.filed,
      ...SOURCES.map((source) => total.filedBySource[source]),
      total.ended,
      ...RESULTS.map((result) => total.endedByResult[result]),
      total.written,
      total.oral,
      yuan(total.claimedFen),
      yuan(total.agreedFen),
    ]);
    // Nobody takes it for the ministry's own form.
    expect(sheets.map(({ data }) => data[NOTES - 1]?.[0])).toEqual(sheets.map(() => LAYOUT_NOTE));
    const long = sheets.find(({ sheet }) => sheet === '类型来源结果金额')?.data.slice(NOTES + 1) ?? [];
    expect(long.map((row) => [row[3], row[4], row[5]])).toEqual(
      cells.map((cell) => [cell.cases, yuan(cell.claimedFen), yuan(cell.agreedFen)]),
    );
    const workload = sheets.find(({ sheet }) => sheet === '调解员工作量')?.data.slice(NOTES + 1) ?? [];
    expect(workload.map((row) => [row[0], row[2], row[5]])).toEqual(
      work.map((each) => ['调解员庚', each.accepted, each.terminated]),
    );
  });

  it('leave as CSV that a spreadsheet program takes for Chinese', async () => {
    const { url } = await city.registrar.ask('statistics.export', { ...MARCH, format: 'csv' });
    const bytes = await loaded(url);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').trim().split('\r\n');
    const { rows, total } = await recounted(['2026-03']);
    expect(lines).toHaveLength(rows.length + 2);
    expect(lines[lines.length - 1]?.split(',').slice(0, 2)).toEqual(['合计', String(total.filed)]);
  });

  it('go to officials of a unit that guides the committee, without names, and to no others', async () => {
    const seen = await official.ask('statistics.get', MARCH);
    expect(seen.work).toBeNull();
    expect(JSON.stringify(seen)).not.toContain('调解员庚');
    const { url } = await official.ask('statistics.export', { ...MARCH, format: 'xlsx' });
    const sheets = await readExcelFile(await loaded(url));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['统计总表', '类型来源结果金额']);
    // Two cases ended: the counts are there, the amount of neither.
    const own = await city.registrar.ask('statistics.get', MARCH);
    expect([own.withheld, own.total.claimedFen]).toEqual([false, expect.any(Number)]);
    expect(seen).toMatchObject({ withheld: true, total: { ended: 2, claimedFen: null } });
    expect(seen.cells.map(({ claimedFen }) => claimedFen)).toEqual(seen.cells.map(() => null));
    const amounts = sheets.flatMap(({ data }) => data.flat()).filter((cell) => cell === '不足3件，不显示');
    expect(amounts.length).toBeGreaterThan(2);
    const csv = await official.ask('statistics.export', { ...MARCH, format: 'csv' });
    expect((await loaded(csv.url)).toString('utf8')).toContain('不足3件，不显示');
    const other = await appointOfficial('finance', false, 4102);
    expect((await refusalOf(other.ask('statistics.get', MARCH))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(other.ask('statistics.export', { ...MARCH, format: 'csv' }))).code).toBe('NOT_ALLOWED');
  });

  it('log each look and each export', async () => {
    const before = (await stored.all('views')).length;
    await staff.head.ask('statistics.export', { ...MARCH, format: 'csv' });
    const looks = await stored.all('views');
    expect(looks).toHaveLength(before + 1);
    expect(looks.find(({ openid }) => openid === staff.head.openid)).toMatchObject({
      what: '导出了2026年3月统计报表',
      caseId: null,
    });
  });

  it('refuse a period that there is not', async () => {
    const asked = city.registrar.ask('statistics.get', { kind: 'quarter', year: 2026, n: 5 });
    expect((await refusalOf(asked)).findings).toMatchObject([{ field: 'n' }]);
  });
});

describe('the report of the overview', () => {
  it('says in print what the page says, and nothing of what a case is about', async () => {
    const { groups } = await official.ask('overview.get', { months: 6 });
    const all = groups.find(({ kind }) => kind === 'all');
    const { url, name } = await official.ask('overview.report', { months: 6 });
    expect(name).toMatch(/^overview-.*\.pdf$/);
    let text = '';
    for (const page of printedPages(await loaded(url))) text += page.text.replace(/\s/g, '');
    expect(text).toContain(`全部案件${all?.all ?? ''}件`);
    expect(text).toContain(`未结案件${all?.open ?? ''}件`);
    expect(text).toContain('逐月趋势');
    // One mediation ended: how long it took is nobody's business outside.
    expect(text).toContain('调解平均用时不足3件，不显示');
    for (const secret of ['示范对方', '科技有限公司', '申请人', '调解员庚', '凉粉', '50000'])
      expect(text).not.toContain(secret);
  });
});

describe('files that were made', () => {
  it('are gone a day later', async () => {
    const { url } = await city.registrar.ask('statistics.export', { ...MARCH, format: 'csv' });
    expect(await stored.all('madeFiles')).not.toEqual([]);
    await city.cloud.setNow(city.cloud.now() + 25 * 3_600_000);
    await city.cloud.fireTimer('timer', 'clocks');
    expect(await stored.all('madeFiles')).toEqual([]);
    await expect(loaded(url)).rejects.toThrow();
  });
});
