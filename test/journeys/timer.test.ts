import type { TickReport } from '@/server/timer/tick';
import { filledDraft, MONDAY, startCity, submission, type Caller, type City } from './city';
import { refusalOf } from './refusalOf';
import { png } from './samples';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TODO = 'template-todo';

// What a deployment would set: filled in for `{{env.TEMPLATES}}` of cloudbaserc.json.
process.env.TEMPLATES = `progress=template-progress,todo=${TODO}`;

let city: City;

/** Each group of tests has a city of its own, as time only moves forward in it. */
function inOneCity(): void {
  beforeAll(async () => {
    city = await startCity();
    await tick();
  });
  afterAll(async () => {
    await city.close();
  });
}

async function tick(): Promise<TickReport> {
  return (await city.cloud.fireTimer('timer', 'clocks')) as TickReport;
}

async function agreeToMessages(caller: Caller, ...templateIds: string[]): Promise<void> {
  await fetch(`${city.cloud.url}/phone/${caller.openid}/consent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ templateIds: Object.fromEntries(templateIds.map((id) => [id, 'accept'])) }),
  });
}

async function later(milliseconds: number): Promise<void> {
  await city.cloud.setNow(city.cloud.now() + milliseconds);
}

async function clearFaults(): Promise<void> {
  await fetch(`${city.cloud.url}/fault`, { method: 'POST', body: JSON.stringify({ kind: 'none' }) });
}

interface Message {
  templateId: string;
  page: string;
  fields: { key: string; value: string }[];
}

async function messagesOf(caller: Caller): Promise<Message[]> {
  const phone = await (await fetch(`${city.cloud.url}/phone/${caller.openid}`)).json();
  return (phone as { messages: Message[] }).messages;
}

async function submitted(n: number): Promise<{ caller: Caller; caseId: string }> {
  const { caller, creditCode } = await city.entrepreneur(n);
  const draft = await filledDraft(caller, creditCode);
  await caller.tell('filing.submit', submission(draft));
  return { caller, caseId: draft.caseId };
}

/** A case whose applicant has five working days to answer: from MONDAY, until 2026-03-09. */
async function askedForMore(n: number): Promise<{ caller: Caller; caseId: string }> {
  const { caller, caseId } = await submitted(n);
  const { version } = await city.registrar.ask('case.get', { caseId });
  const items = [{ what: '营业执照', reason: '核对主体资格' }];
  await city.registrar.tell('intake.askForMore', { caseId, version, workingDays: 5, items });
  return { caller, caseId };
}

async function stageOf(caller: Caller, caseId: string): Promise<string> {
  return (await caller.ask('case.get', { caseId })).stage;
}

function sendings(): number {
  return city.cloud.counts().openInterfaces['subscribeMessage.send'] ?? 0;
}

describe('the relay', () => {
  inOneCity();

  it('is set off by the timer of the cloud only', async () => {
    const call = city.cloud.invoke('timer', { Type: 'Timer', TriggerName: 'clocks' }, 'person-1');
    await expect(call).rejects.toThrow('only the timer');
  });

  it('sends what somebody agreed to receive, without names or facts, and once', async () => {
    const { caller } = await city.entrepreneur(1);
    await tick();
    await agreeToMessages(city.registrar, TODO);
    await agreeToMessages(caller, 'template-progress');
    const draft = await filledDraft(caller, (await caller.ask('me.get', {})).acts[0]!.enterpriseId);
    await caller.tell('filing.submit', submission(draft));
    await tick();
    await tick();
    const [own, ...more] = await messagesOf(caller);
    expect(more).toEqual([]);
    expect(own).toMatchObject({
      templateId: 'template-progress',
      page: expect.stringMatching(`^pages-case/detail\\?id=${draft.caseId}&n=[0-9a-f.]+$`),
    });
    expect(own?.fields.map((field) => field.value)).toEqual([
      expect.stringMatching(/^2026-\d+$/),
      '待受理',
      '2026年3月2日 09:00',
      '2026年3月5日前决定是否受理',
    ]);
    const [desk] = await messagesOf(city.registrar);
    expect(desk).toMatchObject({
      templateId: TODO,
      page: expect.stringContaining(`pages-intake/decide?id=${draft.caseId}&n=`),
    });
    for (const secret of ['示范', '凉粉', '申请人丙']) expect(JSON.stringify([own, desk])).not.toContain(secret);
  });

  it('leaves a message in the inbox at once when no consent is left, and does not try again', async () => {
    const { caller } = await submitted(2);
    const first = await tick();
    expect(first.relayed).toMatchObject({ sent: 0, postponed: 0, gaveUp: 0 });
    expect(first.relayed?.inboxOnly).toBeGreaterThan(0);
    await agreeToMessages(caller, 'template-progress');
    const before = sendings();
    await later(3 * 60 * MINUTE);
    expect(sendings()).toBe(before);
    expect(await messagesOf(caller)).toEqual([]);
    expect((await caller.ask('inbox.list', { cursor: null })).items[0]?.title).toBe('调解申请已提交');
  });

  it('tries again after an outage of WeChat, and sends once', async () => {
    const { caller } = await city.entrepreneur(3);
    await tick();
    await agreeToMessages(caller, 'template-progress');
    const draft = await filledDraft(caller, (await caller.ask('me.get', {})).acts[0]!.enterpriseId);
    await caller.tell('filing.submit', submission(draft));
    city.cloud.fault({ action: 'subscribeMessage.send', kind: 'error', times: 2 });
    expect((await tick()).relayed).toMatchObject({ sent: 0, postponed: 2 });
    expect((await tick()).relayed).toMatchObject({ sent: 0, postponed: 0, inboxOnly: 0 });
    await later(10 * MINUTE);
    await tick();
    expect(await messagesOf(caller)).toHaveLength(1);
  });

  it('gives up after the fifth try, where it can be seen', async () => {
    const { caller, creditCode } = await city.entrepreneur(4);
    await tick();
    await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
    city.cloud.fault({ action: 'subscribeMessage.send', kind: 'error', times: 100 });
    const before = sendings();
    await later(8 * 60 * MINUTE);
    await clearFaults();
    // Two notices, the applicant's and the registrar's, with five tries each.
    expect(sendings() - before).toBe(10);
    expect(city.cloud.logs().filter((line) => line.includes('"job":"relay"'))).toHaveLength(2);
  });

  it('sends once when ticks run at the same time', async () => {
    const { caller } = await city.entrepreneur(5);
    await tick();
    for (let i = 0; i < 4; i += 1) await agreeToMessages(caller, 'template-progress');
    const draft = await filledDraft(caller, (await caller.ask('me.get', {})).acts[0]!.enterpriseId);
    await caller.tell('filing.submit', submission(draft));
    const reports = await Promise.all([tick(), tick(), tick(), tick()]);
    expect(reports.reduce((sum, report) => sum + (report.relayed?.sent ?? 0), 0)).toBe(1);
    expect(await messagesOf(caller)).toHaveLength(1);
  });
});

describe('a case whose items were not answered', () => {
  inOneCity();

  it('stays open on its last day, ends after it, and is ended once', async () => {
    const { caller, caseId } = await askedForMore(11);
    await city.cloud.setNow(Date.parse('2026-03-09T23:59:00+08:00'));
    await tick();
    expect(await stageOf(caller, caseId)).toBe('SUPPLEMENT');
    // The tick of midnight finds the database out of order.
    city.cloud.fault({ action: 'database.getDocument', kind: 'error', times: 10_000 });
    await city.cloud.setNow(Date.parse('2026-03-10T00:01:00+08:00'));
    await clearFaults();
    expect(await stageOf(caller, caseId)).toBe('SUPPLEMENT');
    const reports = await Promise.all([tick(), tick(), tick()]);
    expect(reports.reduce((sum, report) => sum + report.lapsed, 0)).toBe(1);
    const record = await caller.ask('case.get', { caseId });
    expect(record).toMatchObject({ stage: 'WITHDRAWN', outcome: { kind: 'lapsed' } });
    const entries = record.timeline.length;
    await tick();
    expect((await caller.ask('case.get', { caseId })).timeline).toHaveLength(entries);
    const titles = (await caller.ask('inbox.list', { cursor: null })).items.map((item) => item.title);
    expect(titles.filter((title) => title.startsWith('到期未补正'))).toHaveLength(1);
  });

  it('is ended by the first tick after a long silence', async () => {
    const one = await askedForMore(12);
    const other = await askedForMore(13);
    city.cloud.fault({ action: 'database.getDocument', kind: 'error', times: 10_000 });
    await later(20 * DAY);
    await clearFaults();
    expect(await stageOf(one.caller, one.caseId)).toBe('SUPPLEMENT');
    expect((await tick()).lapsed).toBe(2);
    expect(await stageOf(one.caller, one.caseId)).toBe('WITHDRAWN');
    expect(await stageOf(other.caller, other.caseId)).toBe('WITHDRAWN');
  });
});

describe('a draft that nobody goes on with', () => {
  inOneCity();

  it('is thrown away with its files after 30 days, and not before', async () => {
    const { caller, creditCode } = await city.entrepreneur(21);
    const { caseId } = await filledDraft(caller, creditCode);
    const fileId = await caller.upload(png(8), 'a.png');
    const { item } = await caller.tell('filing.addEvidence', { caseId, fileId, name: '照片.png', caption: '' });
    await city.cloud.setNow(Date.parse('2026-04-01T12:00:00+08:00'));
    await tick();
    const { url } = await caller.ask('case.openEvidence', { caseId, evidenceId: item.id });
    expect((await fetch(encodeURI(url))).status).toBe(200);
    await city.cloud.setNow(Date.parse('2026-04-02T00:05:00+08:00'));
    await tick();
    expect((await refusalOf(caller.ask('filing.get', { caseId }))).code).toBe('NOT_FOUND');
    expect((await fetch(encodeURI(url))).status).not.toBe(200);
  });

  it('stays when it was saved since', async () => {
    const { caller, creditCode } = await city.entrepreneur(22);
    const { caseId, version } = await filledDraft(caller, creditCode);
    await later(20 * DAY);
    const changes = [{ section: 'facts' as const, value: '又写了几句,还没有写完。' }];
    await caller.tell('filing.save', { caseId, version, changes });
    await later(25 * DAY);
    await tick();
    expect((await caller.ask('filing.get', { caseId })).content.facts).toContain('又写了几句');
  });
});

describe('rows that have served their time', () => {
  inOneCity();

  it('are removed: counts of ended windows at once, receipts of commands after 30 days', async () => {
    await city.entrepreneur(31);
    const writes = () => city.cloud.counts().database.byCollection;
    await city.cloud.setNow(MONDAY + 29 * DAY);
    const before = writes()['commands']?.writes ?? 0;
    await tick();
    expect(writes()['commands']?.writes ?? 0).toBe(before);
    await city.cloud.setNow(MONDAY + 31 * DAY);
    expect((await tick()).removed).toBe(0);
    expect(writes()['commands']?.writes ?? 0).toBeGreaterThan(before);
  });

  it('forget whom a call went to and what was said ninety days after it was made, not that it was made', async () => {
    const { caller, creditCode } = await city.entrepreneur(32);
    const draft = await filledDraft(caller, creditCode);
    await caller.tell('filing.submit', submission(draft));
    await caller.tell('myData.withdrawConsent', { understood: true });
    const calls = async () => (await city.registrar.ask('phoneTask.list', { cursor: null })).items;
    const [call] = (await calls()).filter((each) => each.caseId === draft.caseId);
    const done = { taskId: call?.id ?? '', result: 'reached', note: '改寄示范路3号' } as const;
    await city.registrar.tell('phoneTask.done', done);
    const seen = async () => (await calls()).find((each) => each.id === call?.id);
    await later(89 * DAY);
    await tick();
    expect(await seen()).toMatchObject({ phone: '13800001032', tries: [{ note: '改寄示范路3号' }] });
    await later(2 * DAY);
    await tick();
    expect(await seen()).toMatchObject({
      ...{ name: '（姓名已删除）', phone: '', done: true },
      tries: [{ byName: '登记员乙', result: 'reached', note: '' }],
    });
  });
});
