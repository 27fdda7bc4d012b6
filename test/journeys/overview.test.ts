import { contributionOf } from '@/domain/overview/contribution';
import { sumOf, type Tally } from '@/domain/overview/tally';
import { tallyOf } from '@/server/overview/tallyRows';
import type { Input, Output } from '@/contract/procedures';
import { withKeys } from '@/domain/cases/newCase';
import { COURT, JUSTICE } from '../properties/legalInputs';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledSections, startCity, submission, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, type Staff } from './mediating';
import { inquiredCase, refusalOf } from './stages';
import { agreeToAll } from './secondPerson';

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
    for (const { month, filed, results } of overview.months) {
      const ended = Object.values(results).reduce((sum, count) => sum + count, 0);
      for (const [kind, count] of [
        ['filedIn', filed],
        ['agreedIn', results.agreed],
        ['endedIn', ended],
      ] as const) {
        const listed = await city.registrar.ask('overview.list', { kind, value: month, light: null, cursor: null });
        expect(listed.items).toHaveLength(count);
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

describe('a court', () => {
  const SECOND = { ...COURT, unitId: 'court-2', name: '示范中级人民法院' };
  const REFERRED = { channel: 'courtBefore', referral: '（2026）示0001委派1号' } as const;
  let liaison: Caller;
  let ofSecond: Caller;
  let ofJustice: Caller;
  let referredId: string;

  async function liaisonOf(unit: Input<'unit.save'>, n: number): Promise<Caller> {
    await city.administrator.tell('unit.save', unit);
    await agreeToAll(staff.head);
    const caller = await city.registered(`official-${n}`, `联络员${'甲乙丙丁'.charAt(n % 4)}`, n);
    const { token } = await city.administrator.tell('invitation.make', {
      unitId: unit.unitId,
      posts: ['liaison'],
      personName: '受邀人',
    });
    const { id } = await caller.tell('invitation.accept', { token });
    await staff.head.tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' });
    return caller;
  }
  const rowsOf = async (caller: Caller) => (await caller.ask('court.list', { cursor: null })).items;

  beforeAll(async () => {
    liaison = await liaisonOf(COURT, 4610);
    ofSecond = await liaisonOf(SECOND, 4611);
    ofJustice = await liaisonOf(JUSTICE, 4612);
  });

  it('finds what it referred, and nobody else does; each look is logged', async () => {
    await inquiredCase(city, 85, { accept: REFERRED });
    expect(await rowsOf(liaison)).toEqual([]);
    const { caseId, desk } = await inquiredCase(city, 86, { accept: { ...REFERRED, courtId: 'court' } });
    referredId = caseId;
    const [row, ...others] = await rowsOf(liaison);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ number: desk.number, stage: 'INQUIRING', channel: 'courtBefore', reason: 'referred' });
    expect(row).toMatchObject({
      referredOn: '2026-03-02',
      askedOn: null,
      dueOn: '2026-03-05',
      light: 'green',
      result: null,
    });
    expect(JSON.stringify(row)).not.toMatch(/示范|委派1号|有限公司/);
    expect(await rowsOf(ofSecond)).toEqual([]);
    expect((await refusalOf(ofJustice.ask('court.list', { cursor: null }))).code).toBe('NOT_ALLOWED');
    expect((await liaison.ask('home.get', {})).city?.ofCourt).toBe(true);
    expect((await ofJustice.ask('home.get', {})).city?.ofCourt).toBe(false);
    // Of all others it sees the numbers: the lists behind them, and orders about them, are not there for it.
    expect((await liaison.ask('overview.get', { months: 2 })).mayList).toBe(false);
    expect((await ofJustice.ask('overview.get', { months: 2 })).mayList).toBe(true);
    const orders = liaison.ask('supervision.list', { scope: 'all', cursor: null });
    const group = liaison.ask('overview.list', { kind: 'all', value: '', cursor: null });
    expect([await refusalOf(orders), await refusalOf(group)].map(({ code }) => code)).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    expect((await liaison.ask('me.get', {})).numbersAlone).toBe(true);
    expect((await ofJustice.ask('home.get', {})).me.numbersAlone).toBe(false);
    // A list is no way to the case.
    expect((await refusalOf(liaison.ask('case.get', { caseId }))).code).toBe('NOT_FOUND');
    const looks = (await stored.all('views')).filter(({ openid }) => openid === liaison.openid);
    expect(looks.map(({ what }) => what)).toContain('看了送法院的案件');
    const wrong = inquiredCase(city, 87, { accept: { ...REFERRED, courtId: 'justice' } });
    expect((await refusalOf(wrong)).findings?.[0]?.field).toBe('courtId');
    const people = inquiredCase(city, 88, { accept: { channel: 'people', courtId: 'court' } });
    expect((await refusalOf(people)).findings?.[0]?.field).toBe('courtId');
  });

  it('finds a case that all sides asked it to confirm, not before the last of them has', async () => {
    const { caseId, mediator, applicant, respondents } = await mediatedCase(city, staff, 89);
    const [respondent] = respondents;
    const pay = {
      ...({ kind: 'pay', debtor: 'r1', creditor: 'applicant', amountYuan: '50000', what: '支付补偿款' } as const),
      ...{ manner: '银行转账', dueOn: '2026-06-30', proof: '转账凭证' },
    };
    const agreed = await act(mediator, caseId, 'agreement.oral', {
      obligations: [pay],
      ...{ terms: '双方互不追究。', claims: [0, 1], noOwnership: true, severable: true },
      ...{ noPaperWanted: true, agentsAuthorised: true },
    });
    expect(agreed.stage).toBe('PERFORMING');
    const standing = await applicant.ask('performance.confirmation', { caseId });
    expect(standing).toMatchObject({ hindrance: null, court: null, mayAsk: true, missing: ['r1', 'applicant'] });
    expect(standing.courts.map(({ unitId }) => unitId).sort()).toEqual(['court', 'court-2']);
    // While the head has a flag to settle nobody asks a court, and a side reads nothing of the flag.
    const flag = await mediator.tell('flag.raise', { caseId, kind: 'crime', note: '印章疑似伪造' });
    expect((await applicant.ask('case.get', { caseId })).stage).toBe('PERFORMING');
    const held = await refusalOf(act(applicant, caseId, 'performance.askConfirmation', { courtId: 'court-2' }));
    expect(held.message).toContain('还有疑问');
    expect((await applicant.ask('performance.confirmation', { caseId })).hindrance).toBe(held.message);
    await staff.head.tell('flag.settle', { flagId: flag.id, proved: false, note: '已核实，不属实' });
    await act(applicant, caseId, 'performance.askConfirmation', { courtId: 'court-2' });
    expect(await rowsOf(ofSecond)).toEqual([]);
    if (!respondent) throw new Error('nobody answered');
    const asked = await act(respondent, caseId, 'performance.askConfirmation', { courtId: 'court-2' });
    expect(asked.commands).not.toContain('askConfirmation');
    const told = (await stored.all('notices')).filter((notice) => notice.caseId === caseId);
    const titlesOf = (person: Caller) => told.filter(({ to }) => to === person.openid).map(({ title }) => title);
    expect(titlesOf(respondent)).toContain('司法确认需要各方共同申请');
    expect(titlesOf(applicant)).toContain('各方已共同申请司法确认');
    expect(await rowsOf(ofSecond)).toEqual([
      expect.objectContaining({ reason: 'confirmation', askedOn: '2026-03-02', stage: 'PERFORMING', result: 'agreed' }),
    ]);
    expect(await rowsOf(liaison)).toHaveLength(1);
    expect(await respondent.ask('performance.confirmation', { caseId })).toMatchObject({
      ...{ askedOn: '2026-03-02', mayAsk: false, missing: [], iAsked: true, decision: null },
    });
    const paper = { result: 'confirmed', on: '2026-03-02', document: '（2026）鄂0000民特1号' } as const;
    const wrong = { ...paper, on: '2026-03-03' };
    expect((await refusalOf(act(mediator, caseId, 'performance.recordDecision', wrong))).findings?.[0]?.field).toBe(
      'on',
    );
    await act(mediator, caseId, 'performance.recordDecision', paper);
    const { decision } = await respondent.ask('performance.confirmation', { caseId });
    expect(decision).toMatchObject({ ...paper, effect: expect.stringContaining('有强制执行效力') });
    expect((await rowsOf(ofSecond))[0]).toMatchObject({ decision: 'confirmed', decidedOn: '2026-03-02' });
    expect(JSON.stringify(await rowsOf(ofSecond))).not.toContain('民特');
    // The court itself corrects what was taken down; to another court's liaison there is no such case.
    const [row] = await rowsOf(ofSecond);
    if (!row) throw new Error('the court has lost its case');
    expect(row.mayRecord).toBe(true);
    const own = { number: row.number, version: row.version, ...paper, result: 'refused' } as const;
    expect((await refusalOf(liaison.tell('court.recordDecision', own))).code).toBe('NOT_FOUND');
    expect((await refusalOf(ofJustice.tell('court.recordDecision', own))).code).toBe('NOT_ALLOWED');
    const early = await refusalOf(ofSecond.tell('court.recordDecision', { ...own, on: '2026-03-01' }));
    expect(early.findings?.[0]?.field).toBe('on');
    const stale = await refusalOf(ofSecond.tell('court.recordDecision', { ...own, version: row.version - 1 }));
    expect(stale.code).toBe('CHANGED_MEANWHILE');
    const corrected = await ofSecond.tell('court.recordDecision', own, 'the-court-decided-1');
    expect(corrected).toMatchObject({ decision: 'refused', version: row.version + 1 });
    expect(await ofSecond.tell('court.recordDecision', own, 'the-court-decided-1')).toEqual(corrected);
    expect((await respondent.ask('performance.confirmation', { caseId })).decision).toMatchObject({
      ...{
        result: 'refused',
        recordedByName: expect.stringContaining('联络员'),
        effect: expect.stringContaining('没有强制执行效力'),
      },
    });
    const heard = (await stored.all('notices')).filter((notice) => notice.caseId === caseId);
    expect(heard.filter(({ title }) => title === '司法确认有了结果').map(({ to }) => to)).toEqual(
      expect.arrayContaining([applicant.openid, respondent.openid]),
    );
  });

  it('and the lists of officials turn their pages by the register: no case twice, none left out, no id told', async () => {
    const model = await stored.one('cases', referredId);
    // Behind every case that there is.
    const copies = Array.from({ length: 40 }, (_, at) => {
      const copy = { ...model, _id: `copy-${String(at).padStart(4, '0')}`, number: `示知调〔2026〕${900 + at}号` };
      return withKeys({ ...copy, register: { year: 2026, n: 900 + at } });
    });
    await stored.insert('cases', copies);
    const first = await liaison.ask('court.list', { cursor: null });
    const second = await liaison.ask('court.list', { cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 11, null]);
    expect(new Set([...first.items, ...second.items].map(({ number }) => number)).size).toBe(41);
    const group = { kind: 'channel', value: 'courtBefore' } as const;
    const page = await ofJustice.ask('overview.list', { ...group, cursor: null });
    const rest = await ofJustice.ask('overview.list', { ...group, cursor: page.next });
    const numbers = [...page.items, ...rest.items].map(({ number }) => number);
    expect([numbers.length, new Set(numbers).size, rest.next]).toEqual([42, 42, null]);
    for (const answer of [first, page]) expect(JSON.stringify(answer)).not.toMatch(new RegExp(`copy-|${referredId}`));
    const nowhere = { ...group, cursor: '2026-03-05~2026.5000' };
    expect((await refusalOf(ofJustice.ask('overview.list', nowhere))).findings?.[0]?.field).toBe('cursor');
  });
});
