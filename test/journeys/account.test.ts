import { randomUUID } from 'node:crypto';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import type { Input } from '@/contract/procedures';
import { creditCode, filledDraft, startCity, submission, type Caller, type City } from './city';
import { fieldsOf, refusalOf } from './refusalOf';
import { pdf, program } from './samples';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.close();
});

/** Numbers of enterprises and people, so that no test meets another's. */
let count = 100;
function next(): number {
  count += 1;
  return count;
}

function asking(n: number, change: Partial<Input<'enterprise.join'>> = {}): Input<'enterprise.join'> {
  return {
    creditCode: creditCode(n),
    name: `示范${n}号食品有限公司`,
    legalRepresentative: '钱多多',
    address: '示范市开发区9号',
    capacity: 'member',
    authorityFileId: null,
    authorityName: '',
    codeToken: null,
    ...change,
  };
}

async function newPerson(name = '李晓禾'): Promise<Caller> {
  const n = next();
  return city.registered(`person-${n}`, name, 2000 + n);
}

/** An enterprise whose first person was approved, so that they approve the next. */
async function enterpriseWithApprover(): Promise<{ n: number; approver: Caller }> {
  const n = next();
  const approver = await newPerson('赵先行');
  const { membershipId } = await approver.tell('enterprise.join', asking(n));
  await city.registrar.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
  return { n, approver };
}

async function statusOf(caller: Caller, n: number): Promise<string | undefined> {
  const { acts } = await caller.ask('me.get', {});
  return acts.find((act) => act.enterpriseId === creditCode(n))?.status;
}

async function titles(caller: Caller): Promise<string[]> {
  return (await caller.ask('inbox.list', { cursor: null })).items.map((item) => item.title);
}

describe('first use', () => {
  it('asks for consent, then for a name and a phone, and knows nothing before', async () => {
    const caller = city.person(`new-${next()}`);
    expect(await caller.ask('me.get', {})).toMatchObject({ consented: false, registered: false, name: null, acts: [] });
    const input = { name: '张三', phone: '0728-5223456', phoneCode: null };
    expect((await refusalOf(caller.tell('me.register', input))).code).toBe('CONSENT_NEEDED');
    expect((await refusalOf(caller.tell('enterprise.join', asking(next())))).code).toBe('CONSENT_NEEDED');
    await caller.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    expect((await refusalOf(caller.tell('enterprise.join', asking(next())))).code).toBe('REGISTRATION_NEEDED');
    const me = await caller.tell('me.register', input);
    expect(me).toMatchObject({ registered: true, name: '张三', maskedPhone: '0728-***3456' });
    expect(JSON.stringify(me)).not.toContain('5223456');
  });

  it('names each field that is wrong, and keeps nothing of it', async () => {
    const caller = city.person(`new-${next()}`);
    await caller.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    for (const [name, phone, fields] of [
      ['张', '123', ['name', 'phone']],
      ['张三😀', '0728-5223456', ['name']],
      ['张\ud842', '0728-5223456', ['name']],
      ['$gt', '13800138000', ['name']],
      ['张三', '__proto__', ['phone']],
    ] as const) {
      expect(await fieldsOf(caller.tell('me.register', { name, phone, phoneCode: null }))).toEqual(fields);
    }
    expect(await caller.ask('me.get', {})).toMatchObject({ registered: false, name: null });
  });

  it('takes the number that WeChat gives, and says so when its code is not good', async () => {
    const caller = city.person(`new-${next()}`);
    await caller.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    const bad = caller.tell('me.register', { name: '张三', phone: '', phoneCode: 'never-given' });
    expect(await fieldsOf(bad)).toEqual(['phone']);
  });

  it('is one person, however often the first tap is repeated', async () => {
    const caller = city.person(`new-${next()}`);
    const agree = () => caller.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    const answers = await Promise.all([agree(), agree(), agree(), agree()]);
    for (const answer of answers) expect(answer.consented).toBe(true);
  });
});

describe('speaking for an enterprise', () => {
  it('is decided by a registrar for the first person, and by that person for the next', async () => {
    const n = next();
    const first = await newPerson('赵先行');
    const asked = await first.tell('enterprise.join', asking(n));
    expect(asked).toMatchObject({ approver: 'registrar' });
    expect(asked.me.acts).toMatchObject([{ status: 'pending', mayApprove: false }]);
    expect(await titles(city.registrar)).toContain('有人申请代表单位办事');
    const waiting = await city.registrar.ask('membership.list', { cursor: null });
    expect(waiting.items.find((item) => item.id === asked.membershipId)).toMatchObject({ first: true });
    const decided = await city.registrar.tell('membership.decide', {
      membershipId: asked.membershipId,
      approve: true,
      reason: '',
      version: 1,
    });
    expect(decided).toMatchObject({ status: 'approved', decidedByName: '登记员乙' });
    expect((await first.ask('me.get', {})).acts).toMatchObject([{ status: 'approved', mayApprove: true }]);
    expect(await titles(first)).toContain('单位身份已核实');

    const second = await newPerson('孙后来');
    const joined = await second.tell('enterprise.join', asking(n, { name: '写错了名字的公司' }));
    expect(joined.approver).toBe('member');
    const { membershipId } = joined;
    for (const other of [city.registrar, second, await newPerson()]) {
      const decision = other.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
      expect((await refusalOf(decision)).code).toBe('NOT_FOUND');
    }
    expect((await first.ask('membership.list', { cursor: null })).items.map((item) => item.id)).toEqual([membershipId]);
    await first.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    expect((await second.ask('me.get', {})).acts).toMatchObject([
      { status: 'approved', mayApprove: false, enterpriseName: `示范${n}号食品有限公司` },
    ]);
  });

  it('reveals nothing of an enterprise to whoever only asks', async () => {
    const { n } = await enterpriseWithApprover();
    const nobodys = next();
    const views = [];
    for (const each of [n, nobodys]) {
      const caller = await newPerson('周旁观');
      const words = { name: '我自己写的有限公司', legalRepresentative: '吴自写', address: '自己写的地址' };
      const { me } = await caller.tell('enterprise.join', asking(each, words));
      const draft = await caller.tell('filing.start', {
        enterpriseId: creditCode(each),
        posterToken: null,
        fresh: true,
      });
      expect(draft.content.applicant.address).toBe('自己写的地址');
      expect((await caller.ask('membership.list', { cursor: null })).items).toEqual([]);
      const [act] = me.acts;
      views.push({ ...act, enterpriseId: '', membershipId: '' });
    }
    expect(views[0]).toEqual(views[1]);
  });

  it('names each field that is wrong', async () => {
    const caller = await newPerson();
    const wrong = asking(next(), { creditCode: '91350100M000100Y44', name: '短', legalRepresentative: '张3' });
    const unprintable = asking(next(), { legalRepresentative: '张😀' });
    expect(await fieldsOf(caller.tell('enterprise.join', unprintable))).toEqual(['legalRepresentative']);
    expect(await fieldsOf(caller.tell('enterprise.join', wrong))).toEqual([
      'creditCode',
      'name',
      'legalRepresentative',
    ]);
    const strange = { ...asking(next()), $gt: '' };
    const answer = await caller.raw({ procedure: 'enterprise.join', input: strange, commandId: randomUUID() });
    expect(answer).toMatchObject({ ok: false, error: { code: 'BAD_INPUT' } });
    expect(await caller.ask('me.get', {})).toMatchObject({ acts: [] });
  });

  it('is asked once, however often the command comes', async () => {
    const caller = await newPerson();
    const input = asking(next());
    const before = (await titles(city.registrar)).length;
    const commandId = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => caller.tell('enterprise.join', input, commandId)));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await titles(city.registrar)).length).toBeLessThanOrEqual(before + 1);
    const other = caller.tell('enterprise.join', { ...input, name: '另一个名字有限公司' }, commandId);
    expect((await refusalOf(other)).code).toBe('COMMAND_ID_REUSED');
  });

  it('cannot be decided twice, by oneself, or refused without a reason; a refusal can be mended', async () => {
    const n = next();
    const caller = await newPerson();
    const { membershipId } = await caller.tell('enterprise.join', asking(n));
    const decide = (approve: boolean, reason: string) =>
      city.registrar.tell('membership.decide', { membershipId, approve, reason, version: 1 });
    expect(await fieldsOf(decide(false, ' '))).toEqual(['reason']);
    await decide(false, '法定代表人与登记不一致');
    expect((await refusalOf(decide(true, ''))).code).toBe('WRONG_STAGE');
    expect((await caller.ask('me.get', {})).acts).toMatchObject([
      { status: 'refused', reason: '法定代表人与登记不一致' },
    ]);
    await caller.tell('enterprise.join', asking(n, { legalRepresentative: '郑更正' }));
    expect(await statusOf(caller, n)).toBe('pending');

    const own = next();
    const registrars = await city.registrar.tell('enterprise.join', asking(own));
    const alone = city.registrar.tell('membership.decide', {
      membershipId: registrars.membershipId,
      approve: true,
      reason: '',
      version: 1,
    });
    expect((await refusalOf(alone)).code).toBe('NOT_ALLOWED');
  });

  it('lets nobody change a name that others have approved', async () => {
    const { approver } = await enterpriseWithApprover();
    const renamed = approver.tell('me.register', { name: '冒名者', phone: '0728-5223456', phoneCode: null });
    expect(await fieldsOf(renamed)).toEqual(['name']);
    const moved = await approver.tell('me.register', { name: '赵先行', phone: '0728-5223456', phoneCode: null });
    expect(moved.maskedPhone).toBe('0728-***3456');
  });
});

describe('an agent', () => {
  it('hands in an authority, which a registrar opens and decides on', async () => {
    const { n, approver } = await enterpriseWithApprover();
    const agent = await newPerson('郑言');
    const without = agent.tell('enterprise.join', asking(n, { capacity: 'agent' }));
    expect(await fieldsOf(without)).toEqual(['authorityFileId']);
    const disguised = await agent.upload(program(), 'x.jpg');
    const refused = agent.tell(
      'enterprise.join',
      asking(n, { capacity: 'agent', authorityFileId: disguised, authorityName: '委托书.jpg' }),
    );
    expect(await refusalOf(refused)).toMatchObject({ code: 'FILE_REFUSED', findings: [{ field: 'authorityFileId' }] });

    const letter = pdf('BT ET');
    const input = asking(n, {
      capacity: 'agent',
      authorityFileId: await agent.upload(letter, 'a.pdf'),
      authorityName: '授权委托书.pdf',
    });
    const commandId = randomUUID();
    const asked = await agent.tell('enterprise.join', input, commandId);
    expect(asked.approver).toBe('registrar');
    // The file has left incoming/ by now; the command that comes again is answered all the same.
    expect(await agent.tell('enterprise.join', input, commandId)).toEqual(asked);
    const { membershipId } = asked;
    const shown = await city.registrar.ask('membership.authority', { membershipId });
    expect(shown.name).toBe('授权委托书.pdf');
    expect(Buffer.from(await (await fetch(shown.url)).arrayBuffer()).equals(letter)).toBe(true);
    expect((await refusalOf(approver.ask('membership.authority', { membershipId }))).code).toBe('NOT_FOUND');
    const byApprover = approver.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    expect((await refusalOf(byApprover)).code).toBe('NOT_FOUND');
    await city.registrar.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    expect((await agent.ask('me.get', {})).acts).toMatchObject([{ status: 'approved', mayApprove: false }]);
  });
});

describe('the end of acting for an enterprise', () => {
  it('takes the cases out of sight, whoever ends it', async () => {
    const { n, approver } = await enterpriseWithApprover();
    const colleague = await newPerson('孙后来');
    const { membershipId } = await colleague.tell('enterprise.join', asking(n));
    await approver.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    const draft = await filledDraft(approver, creditCode(n));
    await approver.tell('filing.submit', submission(draft));
    await colleague.ask('case.get', { caseId: draft.caseId });
    const stranger = (await newPerson()).tell('membership.end', { membershipId, reason: '' });
    expect((await refusalOf(stranger)).code).toBe('NOT_FOUND');
    await approver.tell('membership.end', { membershipId, reason: '已离职' });
    expect((await refusalOf(colleague.ask('case.get', { caseId: draft.caseId }))).code).toBe('NOT_FOUND');
    expect(await titles(colleague)).toContain('单位身份已结束');
    const again = approver.tell('membership.end', { membershipId, reason: '' });
    expect((await refusalOf(again)).code).toBe('WRONG_STAGE');
  });

  it('leaves nobody waiting for an approver who has gone', async () => {
    const { n, approver } = await enterpriseWithApprover();
    const waiting = await newPerson('孙后来');
    const { membershipId } = await waiting.tell('enterprise.join', asking(n));
    const own = (await approver.ask('me.get', {})).acts[0]!.membershipId;
    await approver.tell('membership.end', { membershipId: own, reason: '' });
    const decided = await city.registrar.tell('membership.decide', {
      membershipId,
      approve: true,
      reason: '',
      version: 2,
    });
    expect(decided).toMatchObject({ status: 'approved', first: true });
    expect((await waiting.ask('me.get', {})).acts).toMatchObject([{ mayApprove: true }]);
  });
});

describe('the committee', () => {
  it('gives posts only to a number that WeChat has confirmed, and always keeps an administrator', async () => {
    const typed = city.person(`new-${next()}`);
    await typed.tell('me.consent', { noticeVersion: PRIVACY_NOTICE_VERSION, agreed: true });
    await typed.tell('me.register', { name: '冒名者', phone: '13811112222', phoneCode: null });
    const appoint = (phone: string, posts: Input<'staff.appoint'>['posts']) =>
      city.administrator.tell('staff.appoint', { phone, posts });
    expect((await refusalOf(appoint('13811112222', ['registrar']))).findings?.[0]?.problem).toContain('微信核实');
    expect(await fieldsOf(appoint('13811113333', ['registrar']))).toEqual(['phone']);
    expect(await fieldsOf(appoint('13800000001', ['head']))).toEqual(['posts']);

    const n = next();
    const head = await city.registered(`head-${n}`, '主任戊', 2000 + n);
    const member = await appoint(`138${String(2000 + n).padStart(8, '0')}`, ['head', 'head']);
    expect(member).toMatchObject({ name: '主任戊', posts: ['head'] });
    expect((await head.ask('me.get', {})).posts).toEqual(['head']);
    expect((await refusalOf(head.tell('staff.appoint', { phone: '13800000002', posts: [] }))).code).toBe('NOT_ALLOWED');
    await appoint(`138${String(2000 + n).padStart(8, '0')}`, []);
    expect((await head.ask('me.get', {})).posts).toEqual([]);
  });

  it('keeps settings that fit, in the version that was seen', async () => {
    const { version, settings } = await city.administrator.ask('committee.get', {});
    if (!settings) throw new Error('the committee has settings');
    const save = (change: Partial<typeof settings>, seen = version) =>
      city.administrator.tell('committee.save', { version: seen, settings: { ...settings, ...change } });
    expect(await fieldsOf(save({ numberTemplate: '{序号}号', limits: { acceptance: 99, nonsense: 1 } }))).toEqual([
      'settings.numberTemplate',
      'settings.limits.acceptance',
      'settings.limits.nonsense',
    ]);
    const saved = await save({ hours: '工作日8:30-17:30' });
    expect(saved.version).toBe(version + 1);
    expect((await refusalOf(save({ hours: '' }))).code).toBe('CHANGED_MEANWHILE');
    const stranger = await newPerson();
    expect((await refusalOf(stranger.tell('committee.save', { version: saved.version, settings }))).code).toBe(
      'NOT_ALLOWED',
    );
  });
});

describe('the inbox', () => {
  it('is read by its owner only', async () => {
    const { approver } = await enterpriseWithApprover();
    const { items } = await approver.ask('inbox.list', { cursor: null });
    const thread = `${approver.openid}.${items[0]?.id}`;
    const upTo = items[0]?.at ?? 0;
    await (await newPerson()).tell('inbox.markRead', { thread, upTo });
    expect((await approver.ask('inbox.list', { cursor: null })).items.map((item) => item.read)).toEqual([false]);
    expect(await approver.tell('inbox.markRead', { thread, upTo })).toEqual({ readTo: upTo });
    expect((await approver.ask('inbox.list', { cursor: null })).items.map((item) => item.read)).toEqual([true]);
  });

  it('goes on page by page without a gap', async () => {
    for (let i = 0; i < 10; i += 1) await (await newPerson()).tell('enterprise.join', asking(next()));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: { id: string }[]; next: string | null } = await city.registrar.ask('inbox.list', { cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });
});
