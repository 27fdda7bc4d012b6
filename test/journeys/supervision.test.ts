import { addDays } from '@/domain/calendar/day';
import { workingDayFrom } from '@/domain/calendar/workingDays';
import { OVERDUE_BEFORE_ORDER } from '@/domain/supervision/order';
import { JUSTICE, OFFICE } from '../properties/legalInputs';
import { StoredDocuments } from '../properties/storedDocuments';
import { startCity, type Caller, type City } from './city';
import { assigningCase, inquiredCase, refusalOf } from './stages';

let city: City;
/** Two people of the unit that guides the committee, one of the office of the joint conference, and a leader. */
let first: Caller;
let second: Caller;
let officer: Caller;
let leader: Caller;

async function appointed(unitId: string, post: 'unitHead' | 'liaison', n: number, name: string): Promise<Caller> {
  const caller = await city.registered(`official-${n}`, name, n);
  const { token } = await city.administrator.tell('unit.invite', { unitId, post });
  const { id } = await caller.tell('unit.join', { token });
  await city.administrator
    .tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' })
    // The unit's own people are decided on by its head.
    .catch(() => first.tell('appointment.decide', { appointmentId: id, version: 1, approve: true, reason: '' }));
  return caller;
}

beforeAll(async () => {
  city = await startCity();
  await city.administrator.tell('unit.save', JUSTICE);
  await city.administrator.tell('unit.save', OFFICE);
  first = await appointed('justice', 'unitHead', 4401, '负责人甲');
  second = await appointed('justice', 'liaison', 4402, '联络员乙');
  officer = await appointed('market', 'liaison', 4403, '联络员丙');
  leader = await city.registered('leader-4404', '市领导丁', 4404);
  await city.administrator.tell('staff.appoint', { phone: '13800004404', posts: ['leader'] });
});
afterAll(() => city.close());

async function titlesOf(caller: Caller): Promise<string[]> {
  const { items } = await caller.ask('inbox.list', { cursor: null });
  return items.map(({ title }) => title);
}

describe('a supervision order', () => {
  it('goes from the office to the unit and back, and is closed by nobody who had it in hand', async () => {
    const { desk } = await inquiredCase(city, 91);
    const matter = { caseNumber: desk.number ?? '', reason: 'other' as const, demand: '请了解进展。' };
    expect((await refusalOf(first.tell('supervision.issue', matter))).message).toContain('联席会议办公室');
    expect(
      (await refusalOf(officer.tell('supervision.issue', { ...matter, caseNumber: '没有' }))).findings,
    ).toMatchObject([{ field: 'caseNumber' }]);
    let order = await officer.tell('supervision.issue', matter);
    const at = () => ({ orderId: order.id, version: order.version });
    expect(await titlesOf(second)).toContain('有一件督办待签收');

    // It stands on the first screen of the unit, of the leader, and of the office, which checks it; only the office is offered to issue another.
    for (const reader of [second, leader, officer]) {
      const { desk: hat, city: stand } = await reader.ask('home.get', {});
      expect([hat, stand?.open, stand?.orders.map(({ caseNumber }) => caseNumber)]).toEqual([
        'official',
        1,
        [desk.number],
      ]);
    }
    const mayIssue = async (caller: Caller) =>
      (await caller.ask('supervision.list', { scope: 'all', open: true, cursor: null })).mayIssue;
    expect(await Promise.all([officer, second, leader].map(mayIssue))).toEqual([true, false, false]);

    order = await second.tell('supervision.sign', at());
    expect(order).toMatchObject({ state: 'doing', ownerName: '联络员乙', next: '报措施' });
    // Who has something in hand does not leave before it is handed over.
    const { items } = await first.ask('appointment.list', { cursor: null });
    const appointment = items.find(({ personName }) => personName === '联络员乙');
    const end = { appointmentId: appointment?.id ?? '', version: appointment?.version ?? 0, reason: '调离' };
    expect((await refusalOf(first.tell('appointment.end', end))).message).toContain('1件督办');

    expect((await refusalOf(first.tell('supervision.report', { ...at(), what: 'answer', text: '好了' }))).code).toBe(
      'WRONG_STAGE',
    );
    order = await second.tell('supervision.report', { ...at(), what: 'measures', text: '已经联系调委会。' });
    order = await second.tell('supervision.report', { ...at(), what: 'answer', text: '已经办结。' });
    expect(await titlesOf(officer)).toContain('有一件督办待复核');
    expect((await refusalOf(second.tell('supervision.check', { ...at(), grade: 'excellent', text: '' }))).code).toBe(
      'NOT_ALLOWED',
    );
    const noReason = await refusalOf(officer.tell('supervision.check', { ...at(), grade: null, text: ' ' }));
    expect(noReason.findings).toMatchObject([{ field: 'text' }]);
    order = await officer.tell('supervision.check', { ...at(), grade: null, text: '请说明原因。' });
    expect(order.state).toBe('doing');

    order = await first.ask('supervision.get', { orderId: order.id });
    expect(order.colleagues).toMatchObject([{ name: '负责人甲' }]);
    order = await first.tell('supervision.handOver', { ...at(), to: first.openid });
    order = await first.tell('supervision.report', { ...at(), what: 'answer', text: '原因是样品送检。' });
    order = await officer.tell('supervision.check', { ...at(), grade: 'good', text: '' });
    expect(order).toMatchObject({ state: 'closed', grade: 'good', actions: [] });
    expect(order.entries.map(({ deed }) => deed)).toEqual([
      'issue',
      'sign',
      'measures',
      'answer',
      'return',
      'handOver',
      'answer',
      'close',
    ]);
    expect(await leader.ask('supervision.get', { orderId: order.id })).toMatchObject({ state: 'closed', actions: [] });
    expect(JSON.stringify(order)).not.toMatch(/示范对方|科技有限公司/);
    // Nothing is left in anybody's hand.
    const after = await first.ask('appointment.list', { cursor: null });
    expect(after.items.map(({ openWork }) => openWork)).toEqual(after.items.map(() => 0));
  });

  it('comes by itself for a case that stays overdue, once, and is late once', async () => {
    // Nobody names a mediator: the case waits beyond its term.
    const { desk } = await assigningCase(city, 92);
    const stored = new StoredDocuments(city.cloud.url);
    const ofCase = async () =>
      (await stored.all('supervisions')).filter(({ caseNumber }) => caseNumber === desk.number);
    const on = async (day: string) => {
      await city.cloud.setNow(Date.parse(`${day}T10:00:00+08:00`));
      await city.cloud.fireTimer('timer', 'clocks');
      await city.cloud.fireTimer('timer', 'clocks');
    };
    const due = desk.next.clock?.dueOn ?? '';
    await on(addDays(due, 1));
    expect(await ofCase()).toEqual([]);

    let day = due;
    for (let n = 0; n < OVERDUE_BEFORE_ORDER + 1; n += 1) day = workingDayFrom(addDays(day, 1));
    await on(day);
    const [order] = await ofCase();
    expect(order).toMatchObject({ reason: 'overdue', dueOn: due, unitId: 'justice', state: 'issued', lateFor: null });
    await on(addDays(order?.stepDueOn ?? '', 1));
    await on(addDays(order?.stepDueOn ?? '', 2));
    const after = await ofCase();
    expect(after).toHaveLength(1);
    expect(after[0]?.entries.map(({ deed }) => deed)).toEqual(['issue', 'late']);
    const titles = await titlesOf(first);
    expect(titles.filter((title) => title === '督办已逾期')).toHaveLength(1);
  });
});
