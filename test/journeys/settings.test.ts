import type { Input } from '@/contract/procedures';
import { SETTINGS, startCity, type Caller, type City } from './city';
import { appointedHead, refusalOf } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(() => city.close());

const current = () => city.administrator.ask('committee.get', {});

describe('a change of the settings', () => {
  it('is in force at once while nobody else could agree, and is written down', async () => {
    const { version } = await current();
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 4 } };
    expect(await city.administrator.tell('committee.save', { version, settings })).toMatchObject({ waiting: false });
    expect((await current()).changes[0]).toMatchObject({
      state: 'done',
      differences: [{ label: '期限：作出是否受理的决定', from: '3个工作日', to: '4个工作日' }],
    });
  });

  it('with an effect in law waits for a second person, and is not decided on by who made it', async () => {
    const head = await appointedHead(city, 650);
    const { version } = await current();
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 5 } };
    expect(await city.administrator.tell('committee.save', { version, settings })).toEqual({ version, waiting: true });
    const [change] = (await current()).changes;
    const decision = { changeId: change?.id ?? '', approve: true, reason: '' };
    expect((await refusalOf(city.administrator.tell('committee.decideChange', decision))).message).toContain(
      '另一个人',
    );
    expect((await current()).settings?.limits.acceptance).toBe(4);
    // Somebody given a post in the meantime is no other version of the settings.
    await city.registered('mediator-651', '调解员庚', 651);
    await city.administrator.tell('staff.appoint', { phone: '13800000651', posts: ['mediator'] });
    expect((await current()).version).toBe(version);
    const titles = async (caller: Caller) =>
      (await caller.ask('inbox.list', { cursor: null })).items.map(({ title }) => title);
    expect(await titles(head)).toContain('有设置或任命等您同意');
    expect(await titles(city.administrator)).not.toContain('有设置或任命等您同意');
    await head.tell('committee.decideChange', decision);
    expect((await current()).settings?.limits.acceptance).toBe(5);
    expect(await titles(city.administrator)).toContain('您提出的修改已生效');

    // What matters to nobody's rights does not wait.
    const after = await current();
    const moved = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 5 }, address: '示范市新区1号' };
    expect(await city.administrator.tell('committee.save', { version: after.version, settings: moved })).toMatchObject({
      waiting: false,
    });
  });

  it('records a delegation with its paper; one that ends before it begins is refused at its field', async () => {
    const { version, settings: before } = await current();
    const delegation = {
      ...({ channel: 'adminPatent', document: '示知函〔2026〕1号', grantedBy: '示范省知识产权局' } as const),
      ...{ from: '2026-01-01', to: '2025-12-31' },
    };
    const settings = { ...SETTINGS, ...before, delegations: [delegation] };
    const refused = await refusalOf(city.administrator.tell('committee.save', { version, settings }));
    expect(refused.findings).toMatchObject([{ field: 'settings.delegations.0.to' }]);
    const whole = { ...settings, delegations: [{ ...delegation, to: null }] };
    expect(await city.administrator.tell('committee.save', { version, settings: whole })).toMatchObject({
      waiting: true,
    });
    const [change] = (await current()).changes;
    expect(change?.differences).toMatchObject([
      { label: '授权的渠道', to: '专利纠纷行政调解：示范省知识产权局示知函〔2026〕1号（2026-01-01起）' },
    ]);
    const decision = { changeId: change?.id ?? '', approve: false, reason: '先核对原件' };
    await city.person('head-650').tell('committee.decideChange', decision);
  });

  it('that others overtook is not carried out, and can be refused with a reason', async () => {
    const head = city.person('head-650');
    const { version } = await current();
    const longer = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 6 } };
    await city.administrator.tell('committee.save', { version, settings: longer });
    const [change] = (await current()).changes;
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 5 }, hours: '全天' };
    await city.administrator.tell('committee.save', { version, settings });
    const decision = { changeId: change?.id ?? '', approve: true, reason: '' };
    expect((await refusalOf(head.tell('committee.decideChange', decision))).code).toBe('CHANGED_MEANWHILE');
    const refused = { ...decision, approve: false };
    expect((await refusalOf(head.tell('committee.decideChange', refused))).findings).toMatchObject([
      { field: 'reason' },
    ]);
    expect(await head.tell('committee.decideChange', { ...refused, reason: '请重新提出' })).toMatchObject({
      state: 'refused',
    });
  });

  it('writes down who the committee consists of and what its courts hear, and refuses what the statute does not allow', async () => {
    const head = city.person('head-650');
    const unit = { kind: 'court', phone: '', office: false, guides: false, active: true, version: 0 } as const;
    await city.administrator.tell('unit.save', { ...unit, unitId: 'court', name: '示范市人民法院' });
    const { version, settings: before } = await current();
    const member = (name: string, duty: 'head' | 'member') => ({ name, duty, unit: '' });
    const members = [member('欧阳主任', 'head'), member('陈委员', 'member'), member('李委员', 'member')];
    const composition = { from: '2026-01-01', members, womenAmong: true };
    const rights: ('trademark' | 'patent')[] = ['trademark'];
    const court = {
      ...{ unitId: 'court', name: '', rights, mostYuan: 5_000_000 },
      ...{ document: '法〔2025〕167号', from: '2025-10-01' },
    };
    const settings = { ...SETTINGS, ...before, composition, courts: [court] };
    const wrong = {
      ...settings,
      composition: { ...composition, members: members.slice(0, 2) },
      courts: [{ ...court, unitId: 'no-court' }],
    };
    const refused = await refusalOf(city.administrator.tell('committee.save', { version, settings: wrong }));
    expect(refused.findings?.map(({ field }) => field)).toEqual([
      'settings.courts.0.unitId',
      'settings.composition.members',
    ]);
    await city.administrator.tell('committee.save', { version, settings });
    const [change] = (await current()).changes;
    expect(change).toMatchObject({ state: 'waiting', differences: [{ label: '法院管辖' }, { label: '调委会组成' }] });
    await head.tell('committee.decideChange', { changeId: change?.id ?? '', approve: true, reason: '' });
    expect((await current()).settings).toMatchObject({ composition, courts: [{ name: '示范市人民法院', rights }] });
  });
});

describe('posts', () => {
  it('wait for a second person where they give posts, or are given to oneself; are taken at once', async () => {
    const head = city.person('head-650');
    const second = await city.registered('second-652', '管理员辛', 652);
    const appoint = (phone: string, posts: Input<'staff.appoint'>['posts']) =>
      city.administrator.tell('staff.appoint', { phone, posts });
    expect(await appoint('13800000652', ['administrator'])).toMatchObject({ waiting: true, posts: [] });
    expect((await second.ask('me.get', {})).posts).toEqual([]);
    const [change] = (await head.ask('committee.get', {})).changes;
    expect(change).toMatchObject({
      ...{ state: 'waiting', mine: false },
      differences: [{ label: '管理员辛的职务', from: '没有职务', to: '系统管理员' }],
    });
    const yes = { changeId: change?.id ?? '', approve: true, reason: '' };
    expect((await refusalOf(city.administrator.tell('committee.decideChange', yes))).code).toBe('NOT_ALLOWED');
    await head.tell('committee.decideChange', yes);
    expect((await second.ask('me.get', {})).posts).toEqual(['administrator']);
    const { version } = await current();

    // To oneself; somebody else took a post of theirs in the meantime, so that what was agreed to is no longer so.
    expect(await appoint('13800000001', ['administrator', 'registrar'])).toMatchObject({ waiting: true });
    const [own] = (await current()).changes;
    await second.tell('staff.appoint', { phone: '13800000001', posts: [] });
    const late = { changeId: own?.id ?? '', approve: true, reason: '' };
    expect((await refusalOf(head.tell('committee.decideChange', late))).code).toBe('CHANGED_MEANWHILE');
    expect((await city.administrator.ask('me.get', {})).posts).not.toContain('registrar');
    expect((await head.ask('committee.get', {})).version).toBe(version);
  });
});
