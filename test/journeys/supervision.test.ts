import type { Output } from '@/contract/procedures';
import { addDays, dayOf } from '@/domain/calendar/day';
import { workingDayFrom, workingDaysBefore } from '@/domain/calendar/workingDays';
import { comingForOverdue, ORDER_PAUSES } from '@/domain/supervision/comingOrder';
import { OVERDUE_BEFORE_ORDER } from '@/domain/supervision/order';
import { JUSTICE, OFFICE } from '../properties/legalInputs';
import { StoredDocuments } from '../properties/storedDocuments';
import { startCity, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, type Staff } from './mediating';
import { assigningCase, inquiredCase, refusalOf } from './stages';
import { asksForMoreTime, comparesTheMonth, titlesOf } from './supervising';
import { agreeToAll } from './secondPerson';

const MINUTE = 60_000;

let city: City;
/** Two people of the unit that guides the committee, one of the office of the joint conference, and a leader. */
let first: Caller;
let second: Caller;
let officer: Caller;
let leader: Caller;

async function appointed(unitId: string, post: 'unitHead' | 'liaison', n: number, name: string): Promise<Caller> {
  const caller = await city.registered(`official-${n}`, name, n);
  const { token } = await city.administrator.tell('invitation.make', { unitId, posts: [post], personName: '受邀人' });
  const { id } = await caller.tell('invitation.accept', { token });
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
    order = await asksForMoreTime({ officer, owner: second, leader }, order);
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
      'askExtension',
      'measures',
      'refuseExtension',
      'askExtension',
      'extend',
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
    const { caseId, desk } = await assigningCase(city, 92);
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

    await on(orderDay(due));
    const [order] = await ofCase();
    expect(order).toMatchObject({ reason: 'overdue', dueOn: due, unitId: 'justice', state: 'issued', lateFor: null });
    expect(order?._id).toMatch(/^late\.[0-9a-f]{24}$/);
    const listed = await first.ask('supervision.list', { scope: 'mine', open: true, cursor: null });
    expect(listed.items.map(({ id }) => id)).toContain(order?._id);
    expect(JSON.stringify([listed, await first.ask('inbox.list', { cursor: null })])).not.toContain(caseId);
    await on(addDays(order?.stepDueOn ?? '', 1));
    await on(addDays(order?.stepDueOn ?? '', 2));
    const after = await ofCase();
    expect(after).toHaveLength(1);
    expect(after[0]?.entries.map(({ deed }) => deed)).toEqual(['issue', 'late']);
    const titles = await titlesOf(first);
    expect(titles.filter((title) => title === '督办已逾期')).toHaveLength(1);
    // Not every day again, but in the committee's own rhythm, while it stays late.
    for (let n = 3; n < 8; n += 1) await on(addDays(order?.stepDueOn ?? '', n));
    const later = await ofCase();
    expect(later[0]?.entries.map(({ deed }) => deed)).toEqual(['issue', 'late', 'late']);
    expect((await titlesOf(first)).filter((title) => title === '督办已逾期')).toHaveLength(2);
    // The office hears of it too, in words that ask nothing of it.
    const { items } = await officer.ask('inbox.list', { cursor: null });
    expect(items.filter((item) => item.title === '有一件督办逾期')).toHaveLength(2);
    // No message has reached the unit: the desk telephones.
    const { items: calls } = await city.registrar.ask('phoneTask.list', { cursor: null });
    const call = calls.find(({ ofOrder, title, name }) => ofOrder && title === '督办已逾期' && name === '负责人甲');
    expect(call).toMatchObject({ caseNumber: desk.number, phone: '13800004401', done: false });
    await city.registrar.tell('phoneTask.done', { taskId: call?.id ?? '', result: 'wrongNumber', note: '' });
    expect(await titlesOf(officer)).toContain('督办的承办单位联系不上');
  });
});

/** The day on which a case becomes an order, where `due` was its last one. */
function orderDay(due: string): string {
  let day = due;
  for (let n = 0; n < OVERDUE_BEFORE_ORDER + 1; n += 1) day = workingDayFrom(addDays(day, 1));
  return day;
}

const at = (day: string, time = '10:00') => Date.parse(`${day}T${time}:00+08:00`);

/** The order and the note of it, if any, for a case or a flag. */
async function ordersFor(caseId: string) {
  const stored = new StoredDocuments(city.cloud.url);
  const of = <T extends { caseId: string }>(found: T[]) => found.filter((each) => each.caseId === caseId);
  return { orders: of(await stored.all('supervisions')), notes: of(await stored.all('comingOrders')) };
}

async function closed(orderId: string): Promise<void> {
  const seen = { orderId, version: (await officer.ask('supervision.get', { orderId })).version };
  const signed = await second.tell('supervision.sign', seen);
  const answered = await second.tell('supervision.report', {
    orderId,
    version: signed.version,
    what: 'answer',
    text: '已经办理。',
  });
  await officer.tell('supervision.check', { orderId, version: answered.version, grade: 'passed', text: '' });
}

/** A case with an agreement by word of mouth, in which one side owes something tomorrow. */
async function performingCase(n: number): Promise<{ caseId: string; dueOn: string }> {
  const staff = { head: city.person('head-0001'), mediator: city.person('mediator-0001') };
  const { caseId } = await mediatedCase(city, staff, n);
  const dueOn = addDays(dayOf(city.cloud.now()), 1);
  const obligation = {
    ...{ kind: 'apologise' as const, debtor: 'r1', creditor: 'applicant', amountYuan: '', what: '当面赔礼道歉' },
    ...{ manner: '到申请人办公室当面道歉', dueOn, proof: '申请人签收的道歉信' },
  };
  await act(staff.mediator, caseId, 'agreement.oral', {
    ...{ obligations: [obligation], terms: '', claims: [0, 1], noOwnership: true, noPaperWanted: true },
    agentsAuthorised: true,
  });
  return { caseId, dueOn };
}

describe('an order for a flag that nobody settles', () => {
  const note = '一方扬言堵门';
  let staff: Staff;
  let caseId: string;
  let applicant: Caller;
  let company: { creditCode: string; name: string };
  let flag: Output<'flag.raise'>;
  /** Of the guiding unit, a head of the committee, and of the enterprise that has filed the case. */
  let involved: Caller;

  beforeAll(async () => {
    staff = await appointStaff(city);
    ({ caseId, applicant } = await mediatedCase(city, staff, 93));
    involved = await appointed('justice', 'liaison', 4405, '联络员戊');
    const [own] = (await applicant.ask('me.get', {})).acts;
    company = { creditCode: own?.enterpriseId ?? '', name: own?.enterpriseName ?? '' };
    await becomesInvolved(involved);
    await city.administrator.tell('staff.appoint', { phone: '13800004405', posts: ['head'] });
    await agreeToAll(staff.head);
    // Each instance trusts for a minute what it has read of the committee.
    await city.cloud.setNow(city.cloud.now() + MINUTE + 1000);
    const settled = await staff.mediator.tell('flag.raise', { caseId, kind: 'escalation', note: '另一件' });
    flag = await staff.mediator.tell('flag.raise', { caseId, kind: 'escalation', note });
    await staff.head.tell('flag.settle', { flagId: settled.id, proved: false, note: '已经劝解' });
  });

  async function becomesInvolved(caller: Caller): Promise<void> {
    const asks = { legalRepresentative: '示范人', address: '示范路3号', capacity: 'member' as const };
    const paper = { authorityFileId: null, authorityName: '', codeToken: null };
    await caller.tell('enterprise.join', { ...company, ...asks, ...paper });
  }

  it('is made after its last day, once, though a tick was missed and three came at the same time', async () => {
    await city.cloud.setNow(at(flag.settleBy, '23:59'));
    expect((await ordersFor(caseId)).orders).toEqual([]);
    const [waiting, ...others] = (await ordersFor(caseId)).notes;
    expect(others).toEqual([]);
    // The tick of this moment cannot read anything.
    city.cloud.fault({ action: 'database.aggregateDocuments', kind: 'error' });
    await city.cloud.setNow(waiting?.nextAt ?? 0);
    expect((await ordersFor(caseId)).orders).toEqual([]);
    await Promise.all([1, 2, 3].map(() => city.cloud.fireTimer('timer', 'clocks')));
    await city.cloud.setNow((waiting?.nextAt ?? 0) + 10 * MINUTE);
    const { orders, notes } = await ordersFor(caseId);
    expect(orders).toMatchObject([{ _id: `flag.${flag.id}`, reason: 'flag', unitId: 'justice', state: 'issued' }]);
    expect(notes).toMatchObject([{ _id: `flag.${flag.id}`, state: 'issued', tries: 0 }]);
    expect(JSON.stringify(orders)).not.toContain(note);
    expect((await titlesOf(second)).filter((title) => title === '有一件督办待签收').length).toBeGreaterThan(0);
  });

  it('is seen by the head from the flag, and by nobody who has to do with a side, whatever their post', async () => {
    const { items } = await staff.head.ask('flag.list', { caseId: null, cursor: null });
    const orderId = `flag.${flag.id}`;
    expect(items.find(({ id }) => id === flag.id)?.order).toEqual({ id: orderId, state: 'issued' });
    expect(items.filter(({ order }) => order)).toHaveLength(1);
    expect(await staff.head.ask('supervision.get', { orderId })).toMatchObject({ reason: 'flag', actions: [] });

    const listed = async (caller: Caller, scope: 'mine' | 'all') =>
      (await caller.ask('supervision.list', { scope, open: true, cursor: null })).items.map(({ id }) => id);
    expect(await listed(second, 'mine')).toContain(orderId);
    expect([...(await listed(involved, 'mine')), ...(await listed(involved, 'all'))]).not.toContain(orderId);
    expect((await refusalOf(involved.ask('supervision.get', { orderId }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(involved.tell('supervision.sign', { orderId, version: 1 }))).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await involved.ask('home.get', {}))).not.toContain(orderId);
    expect(await titlesOf(staff.head)).toContain('有案件需要您处理');
    for (const title of ['有一件督办待签收', '有案件需要您处理']) {
      expect(await titlesOf(involved)).not.toContain(title);
    }
    expect((await involved.ask('flag.list', { caseId: null, cursor: null })).items).toEqual([]);
    expect((await refusalOf(involved.ask('flag.list', { caseId, cursor: null }))).code).toBe('NOT_FOUND');
    const settle = involved.tell('flag.settle', { flagId: flag.id, proved: false, note: '没有这回事' });
    expect((await refusalOf(settle)).code).toBe('NOT_FOUND');
    const order = await second.tell('supervision.sign', { orderId, version: 1 });
    expect((await second.ask('supervision.get', { orderId })).colleagues.map(({ name }) => name)).toEqual(['负责人甲']);
    expect(order.state).toBe('doing');
  });

  it('shows itself to them by no cursor, no gap in a page, and no look that is in the log', async () => {
    const orderId = `flag.${flag.id}`;
    const stored = new StoredDocuments(city.cloud.url);
    const hidden = await stored.one('supervisions', orderId);
    const pageOf = (cursor: string | null) => involved.ask('supervision.list', { scope: 'all', open: true, cursor });
    const before = (await pageOf(null)).items.length;
    // So many behind it that with it a page is full, and without it one is missing.
    const behind = Array.from({ length: 30 }, (_, n) => {
      const _id = `s-behind-${10 + n}`;
      const keys = { ...hidden.keys, due: `${hidden.stepDueOn}~${_id}`, openCase: _id };
      return { ...hidden, _id, caseId: _id, reason: 'other' as const, keys };
    });
    await stored.insert('supervisions', behind);
    const page = await pageOf(null);
    const last = page.items[29];
    expect([page.items.length, page.next]).toEqual([30, `${last?.stepDueOn}~${last?.id}`]);
    const rest = await pageOf(page.next);
    expect([rest.items.length, rest.next]).toEqual([before, null]);
    expect((await involved.ask('home.get', { hat: 'official' })).city?.orders).toHaveLength(5);
    expect(JSON.stringify([page, rest])).not.toContain(orderId);
    for (const { _id } of behind) await stored.remove('supervisions', _id);

    const looks = async (caller: Caller, name = '联络员乙') => {
      const asked = { about: 'looks', name, caseNumber: '', cursor: null } as const;
      return (await caller.ask('audit.list', asked)).items.map(({ what }) => what);
    };
    const look = `看了${hidden.caseNumber}的督办`;
    expect(await looks(staff.head)).toContain(look);
    expect(await looks(involved)).not.toContain(look);
    // A page of the list is a look too.
    expect(await looks(staff.head, '联络员戊')).toContain('看了督办列表');
    expect(JSON.stringify(await applicant.ask('case.viewers', { caseId, cursor: null }))).not.toContain('督办');
  });

  it('outlasts the settling of the flag, as somebody answers for it now', async () => {
    const settled = await staff.head.tell('flag.settle', { flagId: flag.id, proved: false, note: '已经报告公安机关' });
    expect(settled.order).toEqual({ id: `flag.${flag.id}`, state: 'doing' });
  });

  it('is told no more to an owner who has come to have to do with a side', async () => {
    const orderId = `flag.${flag.id}`;
    const owner = await appointed('justice', 'liaison', 4406, '联络员己');
    const { version, stepDueOn } = await second.ask('supervision.get', { orderId });
    await second.tell('supervision.handOver', { orderId, version, to: owner.openid });
    expect(await titlesOf(owner)).toContain('有一件督办移交给您');
    await becomesInvolved(owner);
    await city.cloud.setNow(at(addDays(stepDueOn ?? '', 1)));
    const late = (await new StoredDocuments(city.cloud.url).all('notices')).filter(
      ({ _id, kind }) => kind === 'orderLate' && _id.includes(flag.id),
    );
    expect(late.map(({ to }) => to)).toEqual([first.openid]);
  });
});

describe('one open order for a case', () => {
  it('is refused to the office in words, also when two are issued at the same moment', async () => {
    const { desk } = await assigningCase(city, 94);
    const matter = { caseNumber: desk.number ?? '', reason: 'other' as const, demand: '请了解进展。' };
    const both = await Promise.allSettled([1, 2].map(() => officer.tell('supervision.issue', matter)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = await refusalOf(officer.tell('supervision.issue', matter));
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', findings: [{ field: 'caseNumber' }] });
    expect(refusal.findings?.[0]?.problem).toContain('已经有一件没有办结的督办');
  });

  it('lets the clock wait until the open one is closed; for a party that is late there is none', async () => {
    const { caseId, desk } = await assigningCase(city, 95);
    const performing = await performingCase(96);
    const matter = { caseNumber: desk.number ?? '', reason: 'other' as const, demand: '请了解进展。' };
    const { id } = await officer.tell('supervision.issue', matter);
    await city.cloud.setNow(at(addDays(desk.next.clock?.dueOn ?? '', 7)));
    const before = await ordersFor(caseId);
    expect(before.orders.map(({ _id }) => _id)).toEqual([id]);
    expect(before.notes).toMatchObject([{ state: 'waiting', tries: 0, lastError: 'an order for the case is open' }]);
    const late = await new StoredDocuments(city.cloud.url).one('cases', performing.caseId);
    expect([late.stage, late.keys.due.slice(0, 10)]).toEqual(['PERFORMING', performing.dueOn]);
    expect(await ordersFor(performing.caseId)).toEqual({ orders: [], notes: [] });
    await closed(id);
    await city.cloud.setNow(before.notes[0]?.nextAt ?? 0);
    const after = await ordersFor(caseId);
    expect(after.orders.map(({ reason, state }) => [reason, state]).sort()).toEqual([
      ['other', 'closed'],
      ['overdue', 'issued'],
    ]);
    expect(after.notes).toMatchObject([{ state: 'issued' }]);
  });
});

describe('an order for which there is no reason', () => {
  it('is not issued for a case that ends between the look at it and the order', async () => {
    const { caseId, desk } = await assigningCase(city, 99);
    const stored = new StoredDocuments(city.cloud.url);
    const record = await stored.one('cases', caseId);
    const looked = () => city.cloud.counts().database.byCollection['appointments']?.reads ?? 0;
    const before = looked();
    city.cloud.fault({ action: 'database.startTransaction', kind: 'delay', delayMs: 500 });
    const matter = { caseNumber: desk.number ?? '', reason: 'other' as const, demand: '请了解进展。' };
    const issuing = refusalOf(officer.tell('supervision.issue', matter));
    // The people of the unit and of the office are what is read last.
    while (looked() < before + 2) await new Promise(setImmediate);
    await stored.replace('cases', { ...record, stage: 'WITHDRAWN' });
    expect((await issuing).findings).toMatchObject([{ field: 'caseNumber', problem: '这个案件已经结束' }]);
    expect((await ordersFor(caseId)).orders).toEqual([]);
  });

  it('does not come for a case whose last day a holiday notice has moved, until it is late by that day', async () => {
    const { caseId, desk } = await assigningCase(city, 89);
    const due = desk.next.clock?.dueOn ?? '';
    const written = addDays(due, -20);
    // As a calendar would have counted it that did not know of some days off; and what was noted by it.
    const stored = new StoredDocuments(city.cloud.url);
    const record = await stored.one('cases', caseId);
    const clocks = record.clocks.map((clock) =>
      clock.stoppedOn === null ? { ...clock, dueOn: written, provisional: true } : clock,
    );
    await stored.replace('cases', { ...record, clocks, keys: { ...record.keys, due: `${written}~${caseId}` } });
    const { committeeId } = record;
    const coming = comingForOverdue(caseId, written, city.cloud.now());
    await stored.insert('comingOrders', [{ ...coming, _id: 'late.by-the-day-of-then', committeeId }]);
    await city.cloud.setNow(at(addDays(due, 1)));
    expect(await ordersFor(caseId)).toEqual({ orders: [], notes: [] });
    await city.cloud.setNow(at(orderDay(due)));
    const { orders, notes } = await ordersFor(caseId);
    expect(orders).toMatchObject([{ reason: 'overdue', dueOn: due, state: 'issued' }]);
    expect(notes).toMatchObject([{ _id: orders[0]?._id, dueOn: due, state: 'issued' }]);
  });
});

describe('an order that cannot be made', () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = { head: city.person('head-0001'), mediator: city.person('mediator-0001') };
  });

  it('waits for the unit that guides the committee, of which the administrators are told', async () => {
    const { caseId } = await mediatedCase(city, staff, 97);
    const flag = await staff.mediator.tell('flag.raise', { caseId, kind: 'escalation', note: '情绪激动' });
    const [unit] = (await city.administrator.ask('unit.list', {})).items.filter(({ unitId }) => unitId === 'justice');
    await city.administrator.tell('unit.save', { ...JUSTICE, version: unit?.version ?? 0, guides: false });
    await agreeToAll(staff.head);
    const [due] = (await ordersFor(caseId)).notes;
    await city.cloud.setNow((due?.nextAt ?? 0) + 10 * MINUTE);
    const [waiting] = (await ordersFor(caseId)).notes;
    expect(waiting).toMatchObject({ state: 'waiting', tries: 0, lastError: 'no unit guides the committee' });
    const told = await Promise.all([city.administrator, officer].map(titlesOf));
    expect(told.flat().filter((title) => title === '督办没有单位承办')).toHaveLength(1);
    // In between the clock has nothing to do with it: an idle tick is one read.
    await city.cloud.setNow((due?.nextAt ?? 0) + 30 * MINUTE);
    const { reads } = city.cloud.counts().database;
    await city.cloud.fireTimer('timer', 'clocks');
    expect(city.cloud.counts().database.reads - reads).toBe(1);
    await city.administrator.tell('unit.save', { ...JUSTICE, version: (unit?.version ?? 0) + 1 });
    await agreeToAll(staff.head);
    await city.cloud.setNow(waiting?.nextAt ?? 0);
    expect((await ordersFor(caseId)).orders).toMatchObject([{ _id: `flag.${flag.id}`, state: 'issued' }]);
  });

  it('is tried again after pauses, then given up, and the office is told to issue it by hand', async () => {
    const { caseId } = await mediatedCase(city, staff, 98);
    await staff.mediator.tell('flag.raise', { caseId, kind: 'escalation', note: '情绪激动' });
    const next = async () => (await ordersFor(caseId)).notes[0];
    for (let tries = 1; tries <= ORDER_PAUSES.length + 1; tries += 1) {
      const due = (await next())?.nextAt ?? 0;
      await city.cloud.setNow(due - 5 * MINUTE);
      // At midnight others have something written too; at last only the order fails, and what people are told of it does not.
      city.cloud.fault({
        action: 'database.commitTransaction',
        kind: 'error',
        times: tries <= ORDER_PAUSES.length ? 200 : 1,
      });
      // Ticks come every ten minutes: the first from then on finds it.
      await city.cloud.setNow(Math.ceil(due / (10 * MINUTE)) * 10 * MINUTE);
      await fetch(`${city.cloud.url}/fault`, { method: 'POST', body: JSON.stringify({ kind: 'none' }) });
      expect(await next()).toMatchObject({ tries, state: tries > ORDER_PAUSES.length ? 'gaveUp' : 'waiting' });
    }
    await city.cloud.setNow(city.cloud.now() + 2 * 24 * 60 * MINUTE);
    expect(await ordersFor(caseId)).toMatchObject({ orders: [], notes: [{ state: 'gaveUp' }] });
    for (const reader of [officer, city.administrator]) {
      const { items } = await reader.ask('inbox.list', { cursor: null });
      const alerts = items.filter(({ title }) => title === '有一件督办没有自动下发');
      expect(alerts.map(({ text }) => text.includes('手工下发'))).toEqual([true]);
    }
    expect(await titlesOf(first)).not.toContain('有一件督办没有自动下发');
  });
});

it('tells the month by unit, with the orders behind each number, as a file too, and to nobody more than the list', () =>
  comparesTheMonth(city, leader, city.person('official-4405')));

it('reminds the owner of an order once, on the working day before its last day', async () => {
  const { desk } = await assigningCase(city, 88);
  const matter = { caseNumber: desk.number ?? '', reason: 'other' as const, demand: '请了解进展。' };
  const { id: orderId, version } = await officer.tell('supervision.issue', matter);
  const { stepDueOn } = await second.tell('supervision.sign', { orderId, version });
  const reminded = async () => {
    const { items } = await second.ask('inbox.list', { cursor: null });
    return items.filter((item) => item.title === '督办快到期' && item.text.includes(desk.number ?? '')).length;
  };
  const found = [];
  for (const days of [2, 1, 1, 0]) {
    await city.cloud.setNow(at(workingDaysBefore(stepDueOn ?? '', days), days === 1 ? '11:00' : '10:00'));
    await city.cloud.fireTimer('timer', 'clocks');
    found.push(await reminded());
  }
  expect(found).toEqual([0, 1, 1, 1]);
});
