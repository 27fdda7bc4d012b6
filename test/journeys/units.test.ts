import type { Input } from '@/contract/procedures';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import type { Hat } from '@/domain/roles/hats';
import { COURT, JUSTICE, OFFICE } from '../properties/legalInputs';

import { startCity, type Caller, type City } from './city';
import { refusalOf } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
  await city.administrator.tell('unit.save', JUSTICE);
});
afterAll(() => city.close());

async function invited(by: Caller, post: 'unitHead' | 'liaison', n: number, name: string) {
  const { token } = await by.tell('invitation.make', { unitId: JUSTICE.unitId, posts: [post], personName: '受邀人' });
  const caller = await city.registered(`official-${n}`, name, n);
  return { caller, token, asked: await caller.tell('invitation.accept', { token }) };
}

describe('the duties of member units', () => {
  it('are refused at their field where an order would come into being that nobody could close', async () => {
    const { administrator } = city;
    for (const wrong of [
      { ...OFFICE, guides: true },
      { ...OFFICE, office: false, guides: true },
      { ...COURT, office: true },
    ]) {
      expect((await refusalOf(administrator.tell('unit.save', wrong))).findings).toMatchObject([{ field: 'duties' }]);
    }
    expect((await administrator.ask('unit.list', {})).items.map(({ unitId }) => unitId)).toEqual(['justice']);
  });
});

describe('the people of a member unit', () => {
  it('come by a code that is used once, are approved by their own, and have their rights at once and no longer', async () => {
    const { administrator } = city;
    const head = await invited(administrator, 'unitHead', 4301, '负责人甲');
    // The code alone gives nothing, and not a second time.
    expect((await refusalOf(head.caller.ask('overview.get', { months: 2 }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(administrator.tell('invitation.accept', { token: head.token }))).code).toBe('CODE_REVOKED');
    const decision = { appointmentId: head.asked.id, version: 1, approve: true, reason: '' };
    expect((await refusalOf(head.caller.tell('appointment.decide', decision))).code).toBe('NOT_ALLOWED');
    await administrator.tell('appointment.decide', decision);
    expect((await head.caller.ask('overview.get', { months: 2 })).groups).toEqual([]);

    const liaison = await invited(head.caller, 'liaison', 4302, '联络员乙');
    // It lies on the desk of the unit's head, not on the administrator's.
    const onDesk = async (caller: Caller) => {
      const { items } = await caller.ask('appointment.list', { cursor: null });
      return items.filter(({ status }) => status === 'pending').map(({ personName }) => personName);
    };
    expect(await onDesk(head.caller)).toEqual(['联络员乙']);
    expect(await onDesk(administrator)).toEqual([]);
    const approved = await head.caller.tell('appointment.decide', { ...decision, appointmentId: liaison.asked.id });
    expect(await liaison.caller.ask('me.get', {})).toMatchObject({
      posts: ['liaison'],
      units: [{ unitId: 'justice', post: 'liaison' }],
    });
    // The code of the next one is shown to those who may invite, and to nobody else.
    const next = await head.caller.tell('invitation.make', {
      unitId: JUSTICE.unitId,
      posts: ['liaison'],
      personName: '受邀人',
    });
    expect((await head.caller.tell('code.picture', { token: next.token })).url).toMatch(/^http/);
    expect((await refusalOf(liaison.caller.tell('code.picture', { token: next.token }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(city.registrar.tell('code.picture', { token: next.token }))).code).toBe('NOT_FOUND');
    expect((await administrator.ask('unit.list', {})).items).toMatchObject([{ unitId: 'justice', people: 2 }]);

    // Everybody finds their own post, with which they may end it themselves.
    expect((await head.caller.ask('appointment.list', { cursor: null })).own).toMatchObject([
      { personName: '负责人甲' },
    ]);
    const { own, items } = await liaison.caller.ask('appointment.list', { cursor: null });
    expect([items, own]).toMatchObject([[], [{ id: liaison.asked.id, version: approved.version }]]);
    const end = { appointmentId: own[0]?.id ?? '', version: own[0]?.version ?? 0, reason: '调离' };
    await liaison.caller.tell('appointment.end', end);
    // Who decides is told of the asking, whom it is about of the decision; nobody of what they did themselves.
    const titles = async (caller: Caller) =>
      (await caller.ask('inbox.list', { cursor: null })).items
        .map(({ title }) => title)
        .filter((each) => /职务/.test(each));
    expect(await titles(administrator)).toEqual(['有人申请单位职务']);
    expect(new Set(await titles(head.caller))).toEqual(new Set(['职务已批准', '有人申请单位职务']));
    expect(await titles(liaison.caller)).toEqual(['职务已批准']);
    expect((await refusalOf(liaison.caller.ask('overview.get', { months: 2 }))).code).toBe('NOT_ALLOWED');
    expect((await administrator.ask('unit.list', {})).items).toMatchObject([{ people: 1 }]);
  });

  it('wear the hats that their posts give, whatever their phone asks for', async () => {
    const person = await city.registered('official-4305', '职员戊', 4305);
    const home = async (hat: Hat | null) => {
      const { desk, city: stand } = await person.ask('home.get', { hat });
      return [desk, stand?.scope ?? null];
    };
    expect(await home('official')).toEqual(['party', null]);
    await city.administrator.tell('staff.appoint', { phone: '13800004305', posts: ['leader', 'mediator'] });
    expect(await home(null)).toEqual(['mediator', null]);
    expect(await home('official')).toEqual(['official', 'all']);
    expect(await home('intake')).toEqual(['mediator', null]);
    expect(await home('party')).toEqual(['party', null]);
    await city.administrator.tell('staff.appoint', { phone: '13800004305', posts: ['mediator'] });
    expect(await home('official')).toEqual(['mediator', null]);
  });

  it('do not come with an invitation that is over, or to a unit that was closed', async () => {
    const { token } = await city.administrator.tell('invitation.make', {
      unitId: JUSTICE.unitId,
      posts: ['liaison'],
      personName: '受邀人',
    });
    await city.cloud.setNow(city.cloud.now() + 8 * 86_400_000);
    const late = await city.registered('official-4303', '联络员丙', 4303);
    expect((await refusalOf(late.tell('invitation.accept', { token }))).message).toContain('过期');
    const [unit] = (await city.administrator.ask('unit.list', {})).items;
    await city.administrator.tell('unit.save', { ...JUSTICE, version: unit?.version ?? 0, active: false });
    const again = city.administrator.tell('invitation.make', {
      unitId: JUSTICE.unitId,
      posts: ['liaison'],
      personName: '受邀人',
    });
    expect((await refusalOf(again)).code).toBe('WRONG_STAGE');
  });

  it('keep their post of a unit when the administrator changes what posts they have in the committee', async () => {
    const { items } = await city.administrator.ask('unit.list', {});
    await city.administrator.tell('unit.save', { ...JUSTICE, version: items[0]?.version ?? 0 });
    const { caller, asked } = await invited(city.administrator, 'unitHead', 4304, '负责人丁');
    await city.administrator.tell('appointment.decide', {
      appointmentId: asked.id,
      version: 1,
      approve: true,
      reason: '',
    });
    await city.administrator.tell('staff.appoint', { phone: '13800004304', posts: ['auditor'] });
    expect([...(await caller.ask('me.get', {})).posts].sort()).toEqual(['auditor', 'unitHead']);
  });
});

describe('an invitation', () => {
  const DAY = 86_400_000;
  const make = (by: Caller, unitId: string | null, posts: Input<'invitation.make'>['posts'], personName = '某甲') =>
    by.tell('invitation.make', { unitId, posts, personName });
  const openNames = async (unitId: string | null) =>
    (await city.administrator.ask('invitation.list', { unitId })).items.map(({ personName }) => personName);

  it('is listed while it can be used, can be taken back, and says to whoever scans it what became of it', async () => {
    const { administrator } = city;
    await administrator.tell('unit.save', { ...JUSTICE, unitId: 'finance', name: '示范市财政局', guides: false });
    const kept = await make(administrator, 'finance', ['liaison'], '某乙');
    const taken = await make(administrator, 'finance', ['unitHead'], '某丙');
    expect(await openNames('finance')).toEqual(['某丙', '某乙']);
    const guest = await city.registered('guest-4310', '某乙', 4310);
    expect(await guest.ask('invitation.read', { token: taken.token })).toMatchObject({
      ...{ placeName: '示范市财政局', isUnit: true, posts: ['unitHead'], personName: '某丙' },
    });
    // Of those who may not invite, nobody takes it back or learns of it.
    expect((await refusalOf(guest.tell('invitation.revoke', { token: taken.token }))).code).toBe('NOT_ALLOWED');
    await administrator.tell('invitation.revoke', { token: taken.token });
    expect(await openNames('finance')).toEqual(['某乙']);
    expect((await refusalOf(guest.tell('invitation.accept', { token: taken.token }))).message).toContain('收回');
    await guest.tell('invitation.accept', { token: kept.token });
    expect((await refusalOf(guest.ask('invitation.read', { token: kept.token }))).message).toContain('用过');
    expect((await refusalOf(administrator.tell('invitation.revoke', { token: kept.token }))).code).toBe('CODE_REVOKED');
    expect(await openNames('finance')).toEqual([]);
  });

  it('is of no use to who has only typed a telephone number, and the wrong posts are refused at their field', async () => {
    const { token } = await make(city.administrator, 'finance', ['liaison']);
    const typed = city.person('typed-4311');
    await typed.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    await typed.tell('me.register', { name: '冒名者', phone: '13800004311', phoneCode: null });
    expect((await refusalOf(typed.tell('invitation.accept', { token }))).message).toContain('使用微信绑定的手机号');
    for (const [unitId, posts] of [
      ['finance', ['auditor']],
      [null, ['liaison']],
    ] as const) {
      const refused = await refusalOf(make(city.administrator, unitId, [...posts]));
      expect(refused.findings).toMatchObject([{ field: 'posts' }]);
    }
  });

  it('brings staff into the committee, once whoever invited has seen who came', async () => {
    const { administrator } = city;
    const { token } = await make(administrator, null, ['mediator'], '某丁');
    const guest = await city.registered('guest-4312', '某戊', 4312);
    await guest.tell('invitation.accept', { token });
    expect((await guest.ask('me.get', {})).posts).toEqual([]);
    const [change] = (await administrator.ask('committee.get', {})).changes;
    expect(change).toMatchObject({
      ...{ kind: 'posts', mine: true, mayDecide: true, state: 'waiting' },
      differences: [{ label: '邀请的是某丁，扫码的是', from: '', to: '某戊（138****4312）' }, { to: '调解员' }],
    });
    // Who comes under another name than the one that was read is not who was agreed to.
    await guest.tell('me.register', { name: '某己', phone: '13800004312', phoneCode: null });
    const yes = { changeId: change?.id ?? '', approve: true, reason: '' };
    expect((await refusalOf(administrator.tell('committee.decideChange', yes))).code).toBe('CHANGED_MEANWHILE');
    await guest.tell('me.register', { name: '某戊', phone: '13800004312', phoneCode: null });
    await administrator.tell('committee.decideChange', yes);
    expect((await guest.ask('me.get', {})).posts).toEqual(['mediator']);
    const { items } = await guest.ask('inbox.list', { cursor: null });
    expect(items.map(({ title }) => title)).toContain('职务已批准');
  });

  it('gives no weighty post, and nobody a place in another house, by one person alone', async () => {
    const { administrator } = city;
    await city.registered('head-4320', '主任庚', 4320);
    await administrator.tell('staff.appoint', { phone: '13800004320', posts: ['head'] });
    const head = city.person('head-4320');
    // A second head, an auditor: neither by the telephone number nor by a code.
    await city.registered('second-4321', '副主任辛', 4321);
    const appointed = await administrator.tell('staff.appoint', { phone: '13800004321', posts: ['head'] });
    expect(appointed).toMatchObject({ waiting: true, posts: [] });
    const { token } = await make(administrator, null, ['auditor'], '审计员壬');
    const auditor = await city.registered('auditor-4322', '审计员壬', 4322);
    await auditor.tell('invitation.accept', { token });
    const [change] = (await administrator.ask('committee.get', {})).changes;
    const yes = { changeId: change?.id ?? '', approve: true, reason: '' };
    expect(change).toMatchObject({ mine: true, mayDecide: false });
    expect((await refusalOf(administrator.tell('committee.decideChange', yes))).code).toBe('NOT_ALLOWED');
    await head.tell('committee.decideChange', yes);
    expect((await auditor.ask('me.get', {})).posts).toEqual(['auditor']);

    // The head of a unit, invited by the administrator: on the desk of both, decided by the other.
    const unit = await make(administrator, 'finance', ['unitHead'], '负责人癸');
    const asks = await city.registered('official-4323', '负责人癸', 4323);
    const { id, version } = await asks.tell('invitation.accept', { token: unit.token });
    const decision = { appointmentId: id, version, approve: true, reason: '' };
    const seen = (caller: Caller) =>
      caller
        .ask('appointment.list', { cursor: null })
        .then(({ items }) => items.find((one) => one.id === id)?.mayDecide);
    expect([await seen(administrator), await seen(head)]).toEqual([false, true]);
    expect((await refusalOf(administrator.tell('appointment.decide', decision))).code).toBe('NOT_ALLOWED');
    await head.tell('appointment.decide', decision);
    expect((await asks.ask('me.get', {})).posts).toEqual(['unitHead']);
  });

  it('that waits at a unit whose last head has left is decided on by the committee’s house', async () => {
    const chief = city.person('official-4323');
    const { token } = await make(chief, 'finance', ['liaison'], '联络员子');
    const liaison = await city.registered('official-4324', '联络员子', 4324);
    const { id, version } = await liaison.tell('invitation.accept', { token });
    const onDesk = async (caller: Caller) =>
      (await caller.ask('appointment.list', { cursor: null })).items.map((one) => one.id).includes(id);
    expect([await onDesk(chief), await onDesk(city.administrator)]).toEqual([true, false]);
    const [own] = (await chief.ask('appointment.list', { cursor: null })).own;
    await chief.tell('appointment.end', { appointmentId: own?.id ?? '', version: own?.version ?? 0, reason: '' });
    expect(await onDesk(city.administrator)).toBe(true);
    await city.administrator.tell('appointment.decide', { appointmentId: id, version, approve: true, reason: '' });
    expect((await liaison.ask('me.get', {})).posts).toEqual(['liaison']);
  });

  it('waits for a second person too where a unit is given duties, or a court is added', async () => {
    const { administrator } = city;
    const head = city.person('head-4320');
    const added = await administrator.tell('unit.save', OFFICE);
    expect(added).toMatchObject({ waiting: true, version: 0 });
    const named = async () => (await administrator.ask('unit.list', {})).items.map(({ unitId }) => unitId);
    expect(await named()).not.toContain(OFFICE.unitId);
    const [change] = (await head.ask('committee.get', {})).changes;
    expect(change).toMatchObject({ kind: 'unit', mayDecide: true });
    await head.tell('committee.decideChange', { changeId: change?.id ?? '', approve: true, reason: '' });
    expect(await named()).toContain(OFFICE.unitId);
    // A name and a telephone number are one person's work.
    const renamed = await administrator.tell('unit.save', { ...OFFICE, version: 1, phone: '0728-5550000' });
    expect(renamed).toMatchObject({ waiting: false, version: 2, phone: '0728-5550000' });
  });

  it('waits beside another new one, and whoever comes into a unit meanwhile stops no change of it', async () => {
    const { administrator } = city;
    const head = city.person('head-4320');
    const court = { kind: 'court', phone: '', office: false, guides: false, active: true, version: 0 } as const;
    const agreeAll = async () => {
      const { changes } = await head.ask('committee.get', {});
      for (const { id } of changes.filter(({ state }) => state === 'waiting').reverse()) {
        await head.tell('committee.decideChange', { changeId: id, approve: true, reason: '' });
      }
    };
    await administrator.tell('unit.save', { ...court, unitId: 'court-a', name: '示范市中级人民法院' });
    await administrator.tell('unit.save', { ...court, unitId: 'court-b', name: '示范区人民法院' });
    expect((await administrator.ask('unit.list', {})).waiting).toEqual([
      { unitId: 'court-b', name: '示范区人民法院', kind: 'court' },
      { unitId: 'court-a', name: '示范市中级人民法院', kind: 'court' },
    ]);
    await agreeAll();
    const { items, waiting } = await administrator.ask('unit.list', {});
    expect(waiting).toEqual([]);
    expect(items.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining(['court-a', 'court-b']));

    const { version, people: _people, ...finance } = items.find(({ unitId }) => unitId === 'finance')!;
    expect(await administrator.tell('unit.save', { ...finance, version, kind: 'court' })).toMatchObject({
      waiting: true,
    });
    await administrator.tell('unit.save', { ...finance, version, phone: '0728-5559999' });
    await agreeAll();
    const after = (await administrator.ask('unit.list', {})).items.find(({ unitId }) => unitId === 'finance');
    expect(after).toMatchObject({ kind: 'court', phone: '0728-5559999' });
  });

  it('is over a week after it was made, to the moment', async () => {
    const { token, until } = await make(city.administrator, null, ['leader']);
    expect(until - city.cloud.now()).toBeLessThanOrEqual(7 * DAY);
    const late = await city.registered('guest-4330', '某子', 4330);
    await city.cloud.setNow(until + 1);
    expect((await refusalOf(late.tell('invitation.accept', { token }))).message).toContain('过期');
    expect(await openNames(null)).toEqual([]);
  });
});

test('one of two units that are made the guiding one at the same time is, and the other is told who has the duty', async () => {
  const own = await startCity();
  try {
    const other = { ...JUSTICE, unitId: 'market', name: '示范市市场监督管理局' };
    const done = await Promise.allSettled([JUSTICE, other].map((unit) => own.administrator.tell('unit.save', unit)));
    const reasons: unknown[] = done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(reasons).toMatchObject([{ answer: { code: 'BAD_INPUT', findings: [{ field: 'duties' }] } }]);
    expect((await own.administrator.ask('unit.list', {})).items).toMatchObject([{ guides: true }]);
  } finally {
    await own.close();
  }
});
