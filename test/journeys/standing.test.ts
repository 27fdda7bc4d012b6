import type { CommandName, Input, Output } from '@/contract/procedures';
import { StoredDocuments } from '../properties/storedDocuments';
import { filledDraft, Refused, startCity, submission, type Caller, type City } from './city';
import { png } from './samples';

/** What becomes of people's rights when they lose an enterprise, ask again, or stand on two sides at once. */
let city: City;
beforeAll(async () => {
  city = await startCity({ instances: 2 });
});
afterAll(async () => {
  await city.close();
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Refused ? error.answer.code : `no refusal: ${String(error)}`;
}

const joining = (creditCode: string, over: Partial<Input<'enterprise.join'>> = {}): Input<'enterprise.join'> => ({
  creditCode,
  name: '示范科技有限公司',
  legalRepresentative: '法定代表人丁',
  address: '',
  capacity: 'member',
  authorityFileId: null,
  authorityName: '',
  codeToken: null,
  ...over,
});

async function asAgent(caller: Caller, creditCode: string): Promise<Output<'enterprise.join'>> {
  const authorityFileId = await caller.upload(png(5), 'authority.png');
  return caller.tell(
    'enterprise.join',
    joining(creditCode, { capacity: 'agent', authorityFileId, authorityName: '委托书.png' }),
  );
}

async function filed(caller: Caller, creditCode: string): Promise<{ caseId: string; version: number }> {
  const draft = await filledDraft(caller, creditCode);
  await caller.tell('filing.submit', submission(draft));
  return { caseId: draft.caseId, version: draft.version + 1 };
}

const membershipOf = (creditCode: string, caller: Caller) => `${creditCode}.${caller.openid}`;

const allOfMine = { scope: 'mine', enterpriseId: null, phase: null, search: '', cursor: null } as const;

describe('a person whom the enterprise has parted with', () => {
  it('sees the case no more: no page, no card, no message, not by asking again to act for it', async () => {
    const { caller, creditCode } = await city.entrepreneur(101);
    const { caseId, version } = await filed(caller, creditCode);
    const left = await filledDraft(caller, creditCode);
    const colleague = await city.registered('colleague-101', '同事戊', 2101);
    const asked = await colleague.tell('enterprise.join', joining(creditCode));
    await caller.tell('membership.decide', { membershipId: asked.membershipId, approve: true, reason: '', version: 1 });
    await city.registrar.tell('membership.end', { membershipId: membershipOf(creditCode, caller), reason: '已离职' });

    expect(await codeOf(caller.ask('case.get', { caseId }))).toBe('NOT_FOUND');
    expect((await caller.ask('home.get', {})).cards).toEqual([]);
    expect((await caller.ask('case.list', allOfMine)).items).toEqual([]);

    const before = (await caller.ask('inbox.list', { cursor: null })).items.length;
    await city.registrar.tell('intake.accept', { caseId, version, note: '' });
    expect((await caller.ask('inbox.list', { cursor: null })).items).toHaveLength(before);

    await caller.tell('enterprise.join', joining(creditCode));
    expect(await codeOf(caller.ask('case.get', { caseId }))).toBe('NOT_FOUND');
    expect(await codeOf(caller.tell('case.withdraw', { caseId, version: version + 1, reason: '不想办了' }))).toBe(
      'NOT_FOUND',
    );
    expect((await caller.ask('case.list', allOfMine)).items).toEqual([]);
    expect(await codeOf(caller.ask('filing.get', { caseId: left.caseId }))).toBe('NOT_FOUND');
    const opened = await caller.tell('filing.start', { enterpriseId: creditCode, posterToken: null, fresh: false });
    expect(opened.caseId).not.toBe(left.caseId);
    // What one begins anew, while one waits, is one's own again.
    expect((await caller.ask('filing.get', { caseId: opened.caseId })).caseId).toBe(opened.caseId);
  });

  it('is told nothing more; those who approve for the enterprise are', async () => {
    const { caller: filer, creditCode } = await city.entrepreneur(102);
    const { caseId, version } = await filed(filer, creditCode);
    const heir = await city.registered('heir-102', '接手人己', 2102);
    await city.registrar.tell('membership.end', { membershipId: membershipOf(creditCode, filer), reason: '已离职' });
    const { membershipId } = await heir.tell('enterprise.join', joining(creditCode));
    await city.registrar.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    await city.registrar.tell('intake.accept', { caseId, version, note: '' });
    const told = (await heir.ask('inbox.list', { cursor: null })).items.map((notice) => notice.title);
    expect(told).toContain('申请已受理');
    const toldFiler = (await filer.ask('inbox.list', { cursor: null })).items.map((notice) => notice.title);
    expect(toldFiler).not.toContain('申请已受理');
  });

  it('gets no receipt for a submission that is sent again', async () => {
    const { caller, creditCode } = await city.entrepreneur(103);
    const draft = await filledDraft(caller, creditCode);
    await caller.tell('filing.submit', submission(draft), 'the-submission-of-103');
    await caller.tell('membership.end', { membershipId: membershipOf(creditCode, caller), reason: '' });
    expect(await codeOf(caller.tell('filing.submit', submission(draft), 'the-submission-of-103'))).toBe('NOT_FOUND');
  });
});

describe('a person who was not found to act for the enterprise', () => {
  it('cannot hand in what was begun while they waited', async () => {
    const { caller, creditCode } = await city.entrepreneur(111, { approved: false });
    const draft = await filledDraft(caller, creditCode);
    const membershipId = membershipOf(creditCode, caller);
    await city.registrar.tell('membership.decide', {
      membershipId,
      approve: false,
      reason: '与营业执照不符',
      version: 1,
    });
    expect(await codeOf(caller.tell('filing.submit', submission(draft)))).toBe('NOT_ALLOWED');
  });

  it('learns nothing of what the enterprise filed before', async () => {
    const { caller, creditCode } = await city.entrepreneur(112);
    await filed(caller, creditCode);
    const stranger = await city.registered('stranger-112', '陌生人庚', 2112);
    await stranger.tell('enterprise.join', joining(creditCode));
    const probe = await filledDraft(stranger, creditCode);
    expect((await stranger.ask('filing.review', { caseId: probe.caseId })).earlier).toEqual([]);
    const own = await filledDraft(caller, creditCode);
    expect((await caller.ask('filing.review', { caseId: own.caseId })).earlier).toHaveLength(1);
  });

  it('is not approved as somebody else than the one who was looked at', async () => {
    const creditCode = (await city.entrepreneur(113, { approved: false })).creditCode;
    const stranger = await city.registered('stranger-113', '陌生人辛', 2113);
    const { membershipId } = await asAgent(stranger, creditCode);
    const page = await city.registrar.ask('membership.list', { cursor: null });
    const seen = page.items.find((each) => each.id === membershipId);
    await stranger.tell('enterprise.join', joining(creditCode));
    const decision = { membershipId, approve: true, reason: '', version: seen!.version };
    expect(await codeOf(city.registrar.tell('membership.decide', decision))).toBe('CHANGED_MEANWHILE');
  });
});

describe('asking to act for an enterprise', () => {
  it('leaves nothing behind of an authority that was replaced before anybody looked at it', async () => {
    const { creditCode } = await city.entrepreneur(141);
    const agent = await city.registered('agent-141', '代理人子', 2141);
    const { membershipId } = await asAgent(agent, creditCode);
    const first = await agent.ask('membership.authority', { membershipId });
    await asAgent(agent, creditCode);
    const second = await agent.ask('membership.authority', { membershipId });
    expect((await fetch(first.url)).status).toBe(404);
    expect((await fetch(second.url)).status).toBe(200);
  });

  it('has an end: a person cannot fill their own record with one enterprise after the other', async () => {
    const { creditCode } = await city.entrepreneur(142, { approved: false });
    const busy = await city.registered('busy-142', '忙人丑', 2142);
    const stored = new StoredDocuments(city.cloud.url);
    const person = await stored.one('persons', busy.openid);
    const acts = Array.from({ length: 60 }, (_, n) => ({
      enterpriseId: `E${n}`,
      enterpriseName: '某某有限公司',
      capacity: 'member' as const,
      status: 'ended' as const,
      mayApprove: false,
    }));
    await stored.replace('persons', { ...person, acts });
    expect(await codeOf(busy.tell('enterprise.join', joining(creditCode)))).toBe('BAD_INPUT');
  });
});

describe('a draft', () => {
  it('takes its place from a poster that hangs, not from any other code', async () => {
    const { caller, creditCode } = await city.entrepreneur(151);
    const { caseId } = await filed(caller, creditCode);
    const { token } = await caller.ask('receipt.get', { caseId });
    const opened = (posterToken: string) =>
      caller.tell('filing.start', { enterpriseId: creditCode, posterToken, fresh: true });
    expect((await opened(token)).place).toBeNull();
    const poster = await city.registrar.tell('poster.issue', {
      kind: 'park',
      title: '园区码',
      place: '示范园区服务大厅',
      creditCode: null,
    });
    expect((await opened(poster.token)).place).toBe('示范园区服务大厅');
    await city.registrar.tell('poster.revoke', { token: poster.token, reason: '已拆除' });
    expect((await opened(poster.token)).place).toBeNull();
  });
});

describe('a request that one person wrote and another signed', () => {
  it('may be accepted when either of them has been found to act for the enterprise', async () => {
    const { caller, creditCode } = await city.entrepreneur(131);
    const agent = await city.registered('agent-131', '代理人癸', 2131);
    await asAgent(agent, creditCode);
    const draft = await filledDraft(agent, creditCode);
    await caller.tell('filing.submit', submission(draft));
    const accepted = await city.registrar.tell('intake.accept', {
      caseId: draft.caseId,
      version: draft.version + 1,
      note: '',
    });
    expect(accepted).toMatchObject({ stage: 'INQUIRING', applicant: { status: 'pending' } });
  });
});

describe('a registrar who has to do with a side', () => {
  async function registrarOf(n: number): Promise<Caller> {
    const registrar = await city.registered(`registrar-${n}`, '登记员甲', 3000 + n);
    const phone = `138${String(3000 + n).padStart(8, '0')}`;
    await city.administrator.tell('staff.appoint', { phone, posts: ['registrar'] });
    return registrar;
  }

  async function decisions(registrar: Caller, caseId: string, version: number): Promise<string[]> {
    const calls: { [N in CommandName]?: Input<N> } = {
      'intake.accept': { caseId, version, note: '' },
      'intake.refuse': { caseId, version, reasonCode: 'sham', explanation: '不属实' },
    };
    return [
      await codeOf(registrar.tell('intake.accept', calls['intake.accept']!)),
      await codeOf(registrar.tell('intake.refuse', calls['intake.refuse']!)),
      await codeOf(registrar.ask('intake.context', { caseId })),
    ];
  }

  it('does not decide what they filed themselves, nor after leaving the enterprise', async () => {
    const { creditCode } = await city.entrepreneur(121);
    const registrar = await registrarOf(121);
    const { membershipId } = await registrar.tell('enterprise.join', joining(creditCode));
    const boss = city.person('enterprise-person-121');
    await boss.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    const { caseId, version } = await filed(registrar, creditCode);
    expect(await decisions(registrar, caseId, version)).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_FOUND']);
    await registrar.tell('membership.end', { membershipId, reason: '' });
    expect(await decisions(registrar, caseId, version)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const shelf = await registrar.ask('case.list', { ...allOfMine, scope: 'committee' });
    expect(shelf.items.map((card) => card.id)).not.toContain(caseId);
    const queue = await registrar.ask('intake.queue', { cursor: null });
    expect(queue.items.map((card) => card.id)).not.toContain(caseId);
  });

  it('does not decide for an enterprise whose agent they are, nor against one that they act for', async () => {
    const { caller, creditCode } = await city.entrepreneur(122);
    const registrar = await registrarOf(122);
    const { membershipId } = await asAgent(registrar, creditCode);
    await city.registrar.tell('membership.decide', { membershipId, approve: true, reason: '', version: 1 });
    const one = await filed(caller, creditCode);
    expect(await decisions(registrar, one.caseId, one.version)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);

    const other = await city.entrepreneur(123);
    const draft = await filledDraft(other.caller, other.creditCode);
    const { version } = await other.caller.tell('filing.save', {
      ...draft,
      changes: [
        {
          section: 'respondents',
          value: [
            {
              kind: 'enterprise',
              name: '示范122号科技有限公司',
              creditCode: ` ${creditCode.toLowerCase()} `,
              phone: '',
              address: '',
              contact: '',
            },
          ],
        },
      ],
    });
    await other.caller.tell('filing.submit', submission({ caseId: draft.caseId, version }));
    expect(await decisions(registrar, draft.caseId, version + 1)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect((await city.registrar.ask('case.get', { caseId: draft.caseId })).relation).toBe('committee');
  });

  it('is found out of the shelf by name, digits and all, and by number', async () => {
    const { caller, creditCode } = await city.entrepreneur(125);
    const { caseId } = await filed(caller, creditCode);
    const { number } = await caller.ask('receipt.get', { caseId });
    for (const search of ['示范125号', number]) {
      const found = await city.registrar.ask('case.list', {
        ...allOfMine,
        scope: 'committee',
        phase: 'intake',
        search,
      });
      expect(found.items.map((card) => card.id)).toEqual([caseId]);
    }
  });

  it('is logged under the post that opens the case, whatever other posts they hold', async () => {
    const { caller, creditCode } = await city.entrepreneur(126);
    const { caseId } = await filed(caller, creditCode);
    const registrar = await registrarOf(126);
    await city.administrator.tell('staff.appoint', { phone: '13800003126', posts: ['administrator', 'registrar'] });
    await registrar.ask('case.get', { caseId });
    const { items } = await caller.ask('case.viewers', { caseId, cursor: null });
    expect(items[0]?.role).toBe('登记员');
  });

  it('cannot keep a post by changing the number by which they are dismissed', async () => {
    const registrar = await registrarOf(124);
    const flee = { name: '登记员甲', phone: '13900009999', phoneCode: null };
    expect(await codeOf(registrar.tell('me.register', flee))).toBe('BAD_INPUT');
    const twin = await city.registered('twin-124', '另一人', 3124);
    await city.administrator.tell('staff.appoint', { phone: '13800003124', posts: [] });
    expect((await registrar.ask('me.get', {})).posts).toEqual([]);
    expect((await twin.ask('me.get', {})).posts).toEqual([]);
  });
});
