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
  const { token } = await by.tell('unit.invite', { unitId: JUSTICE.unitId, post });
  const caller = await city.registered(`official-${n}`, name, n);
  return { caller, token, asked: await caller.tell('unit.join', { token }) };
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
    expect((await refusalOf(administrator.tell('unit.join', { token: head.token }))).code).toBe('CODE_REVOKED');
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
    const next = await head.caller.tell('unit.invite', { unitId: JUSTICE.unitId, post: 'liaison' });
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
    expect((await titles(head.caller)).sort()).toEqual(['单位职务已批准', '有人申请单位职务']);
    expect(await titles(liaison.caller)).toEqual(['单位职务已批准']);
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
    const { token } = await city.administrator.tell('unit.invite', { unitId: JUSTICE.unitId, post: 'liaison' });
    await city.cloud.setNow(city.cloud.now() + 8 * 86_400_000);
    const late = await city.registered('official-4303', '联络员丙', 4303);
    expect((await refusalOf(late.tell('unit.join', { token }))).message).toContain('过期');
    const [unit] = (await city.administrator.ask('unit.list', {})).items;
    await city.administrator.tell('unit.save', { ...JUSTICE, version: unit?.version ?? 0, active: false });
    const again = city.administrator.tell('unit.invite', { unitId: JUSTICE.unitId, post: 'liaison' });
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
