import { contributionOf } from '@/domain/overview/contribution';
import { sumOf, type Tally } from '@/domain/overview/tally';
import { tallyOf } from '@/server/overview/tallyRows';
import type { Output } from '@/contract/procedures';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledSections, startCity, submission, type City } from './city';
import { act, appointStaff, mediatedCase, type Staff } from './mediating';
import { inquiredCase, refusalOf } from './stages';

let city: City;
let staff: Staff;
let stored: StoredDocuments;

beforeAll(async () => {
  city = await startCity();
  staff = await appointStaff(city);
  stored = new StoredDocuments(city.cloud.url);
});
afterAll(async () => {
  await city.close();
});

/** The counts as they would be if all cases were counted now. */
async function recounted(): Promise<Tally> {
  return sumOf((await stored.all('cases')).map(contributionOf));
}

async function kept(): Promise<Tally> {
  return sumOf((await stored.all('tallies')).map(tallyOf));
}

function group(overview: Output<'overview.get'>, kind: string, value: string) {
  return overview.groups.find((each) => each.kind === kind && each.value === value);
}

describe('the overview', () => {
  it('has at every moment the numbers of a full recount, before and after the clock adds the changes up', async () => {
    await inquiredCase(city, 81, { respondents: 2 });
    expect(await kept()).toEqual(await recounted());
    const { caseId, mediator } = await mediatedCase(city, staff, 82);
    expect(await kept()).toEqual(await recounted());

    const before = await city.registrar.ask('overview.get', { months: 2 });
    await city.cloud.fireTimer('timer', 'clocks');
    expect((await stored.all('tallies')).every(({ period }) => !period.startsWith('~'))).toBe(true);
    expect(await kept()).toEqual(await recounted());
    expect(await city.registrar.ask('overview.get', { months: 2 })).toEqual(before);

    await act(mediator, caseId, 'mediation.suspend', { reason: 'appraisal', note: '委托鉴定包装' });
    expect(await kept()).toEqual(await recounted());
    const after = await city.registrar.ask('overview.get', { months: 2 });
    expect(group(after, 'stage', 'SUSPENDED')).toMatchObject({ all: 1, open: 1 });
    expect(group(after, 'stage', 'MEDIATING')).toBeUndefined();
  });

  it('opens behind each number exactly its cases, without what they are about', async () => {
    const overview = await city.registrar.ask('overview.get', { months: 2 });
    expect(overview.groups.length).toBeGreaterThan(7);
    for (const { kind, value, all, open, lights } of overview.groups) {
      const listed = await city.registrar.ask('overview.list', { kind, value, light: null, cursor: null });
      expect(listed.items).toHaveLength(all);
      expect(listed.mayIssue).toBe(false);
      const ofOpen = { kind, value, light: null, openOnly: true, cursor: null };
      expect((await city.registrar.ask('overview.list', ofOpen)).items).toHaveLength(open);
      for (const light of ['red', 'amber', 'green'] as const) {
        const some = await city.registrar.ask('overview.list', { kind, value, light, cursor: null });
        expect(some.items.map((row) => row.light)).toEqual(Array.from({ length: lights[light] }, () => light));
      }
    }
    const rows = JSON.stringify(await city.registrar.ask('overview.list', { kind: 'all', value: '', cursor: null }));
    for (const secret of ['示范对方', '示范第2方', '科技有限公司', '对方销售近似包装']) {
      expect(rows).not.toContain(secret);
    }
  });

  it('has the park of a park’s own poster, never the place of an enterprise’s', async () => {
    const { caller, creditCode } = await city.entrepreneur(84);
    const posters = [
      { kind: 'park', place: '示范新区', code: null },
      { kind: 'enterprise', place: '暗标科技有限公司', code: creditCode },
    ] as const;
    for (const { kind, place, code } of posters) {
      const words = { kind, title: '扫码申请调解', place, creditCode: code };
      const { token } = await city.registrar.tell('poster.issue', words);
      const start = { enterpriseId: creditCode, posterToken: token, fresh: true };
      const { caseId, version } = await caller.tell('filing.start', start);
      const saved = await caller.tell('filing.save', { caseId, version, changes: filledSections() });
      await caller.tell('filing.submit', submission({ caseId, version: saved.version }));
    }
    const overview = await city.registrar.ask('overview.get', { months: 2 });
    expect(group(overview, 'park', '示范新区')).toMatchObject({ all: 1 });
    expect(JSON.stringify(overview)).not.toContain('暗标');
    const listed = await city.registrar.ask('overview.list', { kind: 'all', value: '', cursor: null });
    expect(JSON.stringify(listed)).not.toContain('暗标');
  });

  it('is not there for a party, and each look at it is logged', async () => {
    const { caller } = await city.entrepreneur(83);
    expect((await refusalOf(caller.ask('overview.get', { months: 2 }))).code).toBe('NOT_ALLOWED');
    const looks = (await stored.all('views')).filter(({ caseId }) => caseId === null);
    expect(looks.length).toBeGreaterThan(3);
    expect(looks.every(({ openid }) => openid === city.registrar.openid)).toBe(true);
  });
});
