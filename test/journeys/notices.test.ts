import { addDays, dayOf, startOfDayMs } from '@/domain/calendar/day';
import type { TickReport } from '@/server/timer/tick';
import { filledDraft, startCity, submission, type Caller, type City } from './city';
import { refusalOf } from './refusalOf';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

process.env.TEMPLATES = 'progress=template-progress,todo=template-todo,intake=template-intake';
process.env.SMS_URL = '';

let city: City;

async function tick(): Promise<TickReport> {
  return (await city.cloud.fireTimer('timer', 'clocks')) as TickReport;
}

async function later(milliseconds: number): Promise<void> {
  await city.cloud.setNow(city.cloud.now() + milliseconds);
}

/** Says yes on the phone, and tells the server, as the app does. */
async function agree(caller: Caller, need: 'progress' | 'todo' | 'intake', times = 1): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await fetch(`${city.cloud.url}/phone/${caller.openid}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: { [`template-${need}`]: 'accept' } }),
    });
    await caller.tell('wallet.record', { answers: [{ need, answer: 'accept' }] });
  }
}

async function messagesOf(caller: Caller): Promise<{ templateId: string; page: string }[]> {
  const phone = await (await fetch(`${city.cloud.url}/phone/${caller.openid}`)).json();
  return (phone as { messages: { templateId: string; page: string }[] }).messages;
}

function order(kind: string, options: { errcode?: number; times?: number } = {}): void {
  city.cloud.fault({ action: 'subscribeMessage.send', kind, ...options });
}

async function clearFaults(): Promise<void> {
  await fetch(`${city.cloud.url}/fault`, { method: 'POST', body: JSON.stringify({ kind: 'none' }) });
}

let people = 0;

/** A request that was filed; what was told of it until now is out of the way. */
async function filed(): Promise<{ caller: Caller; caseId: string }> {
  people += 1;
  const { caller, creditCode } = await city.entrepreneur(people);
  const draft = await filledDraft(caller, creditCode);
  await caller.tell('filing.submit', submission(draft));
  await tick();
  return { caller, caseId: draft.caseId };
}

/** The registrar asks for more: something that the applicant must know of, by the template `todo`. */
async function askForMore(caseId: string): Promise<void> {
  const { version } = await city.registrar.ask('case.get', { caseId });
  const items = [{ what: '营业执照', reason: '核对主体资格' }];
  await city.registrar.tell('intake.askForMore', { caseId, version, workingDays: 5, items });
}

beforeAll(async () => {
  city = await startCity();
  await tick();
});
/** Each test begins at nine in the morning of another day: at night no phone rings. */
beforeEach(async () => {
  const tomorrow = addDays(dayOf(city.cloud.now()), 1);
  await city.cloud.setNow(startOfDayMs(tomorrow) + 9 * HOUR);
});
afterEach(clearFaults);
afterAll(() => city.close());

describe('the wallet', () => {
  it('asks for what is needed next, counts each yes once, and goes down with each message', async () => {
    const { caller, caseId } = await filed();
    expect((await caller.ask('me.get', {})).ask).toEqual(['todo', 'progress', 'intake']);
    const answers = [
      { need: 'todo' as const, answer: 'accept' as const },
      { need: 'progress' as const, answer: 'reject' as const },
    ];
    const once = await caller.tell('wallet.record', { answers }, 'wallet-0000000000000001');
    expect(await caller.tell('wallet.record', { answers }, 'wallet-0000000000000001')).toEqual(once);
    expect(once.ask).toEqual(['intake']);
    await agree(caller, 'todo', 1);
    await askForMore(caseId);
    expect((await tick()).relayed).toMatchObject({ sent: 1 });
    // One of two is left.
    expect((await caller.ask('me.get', {})).ask).toEqual(['intake']);
    await later(8 * 24 * HOUR);
    // Who said no is left in peace for a week.
    expect((await caller.ask('me.get', {})).ask).toContain('progress');
  });

  it('does not believe a template twice in one call, nor one that is not used', async () => {
    const { caller } = await filed();
    const twice = [0, 1].map(() => ({ need: 'todo' as const, answer: 'accept' as const }));
    expect((await refusalOf(caller.tell('wallet.record', { answers: twice }))).findings?.[0]?.field).toBe(
      'answers.1.need',
    );
    const unused = [{ need: 'supervision' as const, answer: 'accept' as const }];
    expect((await refusalOf(caller.tell('wallet.record', { answers: unused }))).code).toBe('BAD_INPUT');
  });

  it('asks those at work again before it is empty', async () => {
    await agree(city.registrar, 'todo', 2);
    expect((await city.registrar.ask('me.get', {})).ask).toContain('todo');
    await agree(city.registrar, 'todo', 1);
    expect((await city.registrar.ask('me.get', {})).ask).not.toContain('todo');
  });
});

describe('what WeChat refuses', () => {
  it('43101: the wallet is empty, and the message goes on without WeChat', async () => {
    const { caller, caseId } = await filed();
    await caller.tell('wallet.record', { answers: [{ need: 'todo', answer: 'accept' }] });
    expect((await caller.ask('me.get', {})).ask).not.toContain('todo');
    await askForMore(caseId);
    await tick();
    expect(await messagesOf(caller)).toEqual([]);
    expect((await caller.ask('me.get', {})).ask).toContain('todo');
  });

  it('47003: reported, and kept in the inbox', async () => {
    const { caller, caseId } = await filed();
    await agree(caller, 'intake');
    order('refuse', { errcode: 47003, times: 2 });
    const { version } = await city.registrar.ask('case.get', { caseId });
    await city.registrar.tell('intake.accept', { caseId, version, note: '', channel: 'people', referral: '' });
    expect((await tick()).relayed?.gaveUp).toBeGreaterThanOrEqual(1);
    expect(city.cloud.logs().some((line) => line.includes('template intake') && line.includes('47003'))).toBe(true);
    expect((await caller.ask('inbox.list', { cursor: null })).items[0]?.title).toBe('申请已受理');
    expect((await tick()).relayed).toMatchObject({ sent: 0, gaveUp: 0 });
  });

  it('40037: the template rests for this tick, the administrators are told once, and the message goes later', async () => {
    const one = await filed();
    const other = await filed();
    for (const { caller } of [one, other]) await agree(caller, 'todo');
    await askForMore(one.caseId);
    await askForMore(other.caseId);
    order('refuse', { errcode: 40037, times: 1 });
    // Both are sent at the same time: the one that was refused rests, and with it those that come after.
    const { relayed } = await tick();
    expect(relayed?.postponed).toBeGreaterThanOrEqual(1);
    const alerts = (await city.administrator.ask('inbox.list', { cursor: null })).items;
    expect(alerts.filter(({ title }) => title === '有一个消息模板不能用')).toHaveLength(1);
    await later(HOUR);
    await tick();
    for (const { caller } of [one, other]) expect(await messagesOf(caller)).toHaveLength(1);
  });

  it('41030: sent all the same, to the first page', async () => {
    const { caller, caseId } = await filed();
    await agree(caller, 'todo');
    await askForMore(caseId);
    order('refuse', { errcode: 41030, times: 1 });
    expect((await tick()).relayed).toMatchObject({ sent: 1 });
    expect((await messagesOf(caller))[0]?.page).toBe('pages/index/index');
  });

  it('goes by a template with fewer fields when its own has no leave left', async () => {
    const { caller, caseId } = await filed();
    await agree(caller, 'progress');
    const { version } = await city.registrar.ask('case.get', { caseId });
    await city.registrar.tell('intake.accept', { caseId, version, note: '', channel: 'people', referral: '' });
    expect((await tick()).relayed).toMatchObject({ sent: 1 });
    expect((await messagesOf(caller))[0]?.templateId).toBe('template-progress');
  });
});

describe('a message of which nobody knows whether it arrived', () => {
  it.each(['drop-before', 'drop-after'])('is not sent again, and telephoned unless it is read: %s', async (kind) => {
    const { caller, caseId } = await filed();
    await agree(caller, 'todo', 3);
    await askForMore(caseId);
    order(kind);
    await tick();
    await later(HOUR);
    await tick();
    const arrived = kind === 'drop-after' ? 1 : 0;
    expect(await messagesOf(caller)).toHaveLength(arrived);
    await later(2 * HOUR);
    const { relayed } = await tick();
    expect(await messagesOf(caller)).toHaveLength(arrived);
    const { items } = await city.registrar.ask('phoneTask.list', { cursor: null });
    expect(items.filter((task) => task.caseId === caseId && !task.done)).toHaveLength(1);
    expect(relayed).not.toBeNull();
  });

  it.each(['marked it as read', 'opened the case'])('is done with when its reader %s before', async (how) => {
    const { caller, caseId } = await filed();
    await agree(caller, 'todo', 3);
    await askForMore(caseId);
    order('drop-after');
    await tick();
    if (how === 'opened the case') {
      await caller.ask('case.get', { caseId });
      const rows = await caller.ask('inbox.cases', { filter: 'all', cursor: null });
      expect(rows.items.find((row) => row.caseId === caseId)).toMatchObject({ unread: 0, todo: true });
      expect(rows.badge).toMatchObject({ todos: 1 });
    } else {
      await caller.tell('inbox.markRead', { thread: caseId, upTo: null });
    }
    await later(3 * HOUR);
    await tick();
    const { items } = await city.registrar.ask('phoneTask.list', { cursor: null });
    expect(items.filter((task) => task.caseId === caseId)).toEqual([]);
  });
});

describe('a telephone task', () => {
  it('comes when there is no leave, shows number and words to the desk alone, and ends when the person was told', async () => {
    const { caller, caseId } = await filed();
    await askForMore(caseId);
    await later(3 * HOUR);
    await tick();
    const task = (await city.registrar.ask('phoneTask.list', { cursor: null })).items.find(
      (each) => each.caseId === caseId,
    );
    expect(task).toMatchObject({ title: '申请需要补正', phone: expect.stringMatching(/^138\d{8}$/), tries: [] });
    expect(task?.why).toContain('没有同意接收微信消息');
    for (const stranger of [caller, city.administrator]) {
      expect((await refusalOf(stranger.ask('phoneTask.list', { cursor: null }))).code).toBe('NOT_ALLOWED');
    }
    const taskId = task?.id ?? '';
    const note = '已说明要补营业执照';
    const first = await city.registrar.tell('phoneTask.done', { taskId, result: 'notReached', note: '' });
    expect(first).toMatchObject({ done: false, tries: [{ result: 'notReached' }] });
    const second = await city.registrar.tell('phoneTask.done', { taskId, result: 'reached', note });
    expect(second).toMatchObject({ done: true, tries: [{}, { result: 'reached', note, byName: '登记员乙' }] });
    const again = await refusalOf(city.registrar.tell('phoneTask.done', { taskId, result: 'reached', note }));
    expect(again.code).toBe('WRONG_STAGE');
  });

  it.each([
    [
      'the third call that nobody answers',
      ['notReached', 'notReached', 'notReached'] as const,
      '打了3次电话都没有打通',
    ],
    ['a wrong number', ['wrongNumber'] as const, '登记的号码不对'],
  ])('ends with %s, and hands the matter back, with a line in the history', async (_what, results, line) => {
    const { caller, caseId } = await filed();
    await askForMore(caseId);
    await later(3 * HOUR);
    await tick();
    const isTask = (each: { caseId: string | null }) => each.caseId === caseId;
    const task = (await city.registrar.ask('phoneTask.list', { cursor: null })).items.find(isTask);
    // The city has neither mediator nor head: the desk stands in for the head.
    const told = async () =>
      (await city.registrar.ask('inbox.list', { cursor: null, caseId })).items.filter((each) =>
        each.title.includes('电话联系不上'),
      );
    for (const [n, result] of results.entries()) {
      expect(await told()).toEqual([]);
      const after = await city.registrar.tell('phoneTask.done', { taskId: task?.id ?? '', result, note: '占线' });
      expect(after.done).toBe(n === results.length - 1);
    }
    expect(await told()).toHaveLength(1);
    const { timeline } = await caller.ask('case.get', { caseId });
    expect(timeline[timeline.length - 1]).toMatchObject({ text: expect.stringContaining(line) });
    expect((await city.registrar.ask('phoneTask.list', { cursor: null })).items.find(isTask)?.done).toBe(true);
  });
});

describe('somebody who took their consent back', () => {
  it('gets no message, whatever leave they had given; what they must know is told by telephone', async () => {
    const { caller, caseId } = await filed();
    await agree(caller, 'todo', 3);
    await caller.tell('myData.withdrawConsent', { understood: true });
    const before = (await messagesOf(caller)).length;
    await askForMore(caseId);
    await tick();
    await later(3 * HOUR);
    await tick();
    expect(await messagesOf(caller)).toHaveLength(before);
    const { items } = await city.registrar.ask('phoneTask.list', { cursor: null });
    const calls = items.filter((task) => task.caseId === caseId);
    expect(calls.map(({ title }) => title).sort()).toEqual(['案件照常办理', '申请需要补正']);
    for (const { why } of calls) expect(why).toContain('撤回了同意');
  });
});

describe('preferences', () => {
  it('say what cannot be switched off and why, and are obeyed', async () => {
    const { caller, caseId } = await filed();
    const { groups } = await caller.ask('preferences.get', {});
    const intake = groups.find(({ group }) => group === 'intake');
    expect(intake?.wechat).toMatchObject({ on: true, fixed: expect.stringContaining('必须告诉您') });
    const off = [{ group: 'intake' as const, wechat: false, sms: false }];
    const refused = await refusalOf(caller.tell('preferences.save', { choices: off }));
    expect(refused.findings?.[0]).toMatchObject({ field: 'choices.0.wechat', remedy: intake?.wechat.fixed });
    await agree(caller, 'todo', 2);
    await agree(caller, 'progress', 2);
    const choices = [{ group: 'clocks' as const, wechat: false, sms: false }];
    const saved = await caller.tell('preferences.save', { choices });
    expect(saved.groups.find(({ group }) => group === 'clocks')?.wechat.on).toBe(false);
    await askForMore(caseId);
    await tick();
    expect(await messagesOf(caller)).toHaveLength(1);
  });
});

describe('the inbox', () => {
  it('is one row for a case, counts what is unread and to be done, and is read at once or by the row', async () => {
    const one = await filed();
    const { caller } = one;
    const { acts } = await caller.ask('me.get', {});
    const draft = await filledDraft(caller, acts[0]?.enterpriseId ?? '');
    await caller.tell('filing.submit', submission(draft));
    await askForMore(one.caseId);
    const rows = async (filter: 'all' | 'unread' | 'todo') =>
      (await caller.ask('inbox.cases', { filter, cursor: null })).items.filter(({ caseId }) => caseId !== null);
    expect((await rows('all')).map(({ caseId, unread, todo }) => [caseId, unread, todo])).toEqual([
      [one.caseId, 2, true],
      [draft.caseId, 1, false],
    ]);
    const before = (await caller.ask('home.get', {})).badge;
    expect(before).toMatchObject({ unread: 3, todos: 1 });
    expect((await caller.ask('inbox.cases', { filter: 'unread', cursor: null })).badge).toEqual(before);
    await caller.tell('inbox.markRead', { thread: one.caseId, upTo: null });
    expect((await rows('unread')).map(({ caseId }) => caseId)).toEqual([draft.caseId]);
    expect((await rows('todo')).map(({ caseId }) => caseId)).toEqual([one.caseId]);
    await caller.tell('inbox.markRead', { thread: null, upTo: null });
    expect(await rows('unread')).toEqual([]);
    expect((await caller.ask('home.get', {})).badge).toEqual({ unread: 0, todos: 1 });
    // Who has acted has nothing to do any more.
    const record = await caller.ask('case.get', { caseId: one.caseId });
    const answers = (record.supplements[0]?.items ?? []).map((item) => ({
      itemId: item.id,
      text: '已补',
      evidenceIds: [],
    }));
    await caller.tell('case.answerItems', { caseId: one.caseId, version: record.version, answers });
    expect((await caller.ask('home.get', {})).badge).toEqual({ unread: 0, todos: 0 });
    expect((await caller.ask('inbox.list', { cursor: null, caseId: one.caseId })).items).toHaveLength(2);
  });
});
