import type { Input } from '@/contract/procedures';
import { dayOf } from '@/domain/calendar/day';
import { inChinese } from '@/domain/lawTexts/numerals';
import { filledDraft, SETTINGS, startCity, submission, type Caller, type City } from './city';
import { appointedHead, inquiredCase, refusalOf } from './stages';
import { agreeToAll } from './secondPerson';

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
    expect(await titles(city.person('mediator-651'))).toEqual(['您有了新职务']);
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

  it('can be taken back by whoever made it, and by nobody else, until it is decided on', async () => {
    const head = city.person('head-650');
    const { version } = await current();
    const settings = { ...SETTINGS, limits: { ...SETTINGS.limits, acceptance: 7 } };
    await city.administrator.tell('committee.save', { version, settings });
    const [change] = (await current()).changes;
    const changeId = change?.id ?? '';
    expect((await refusalOf(head.tell('committee.withdrawChange', { changeId }))).code).toBe('NOT_ALLOWED');
    expect(await city.administrator.tell('committee.withdrawChange', { changeId })).toMatchObject({
      ...{ state: 'withdrawn', mine: true, mayDecide: false },
      decided: { byName: expect.any(String), reason: '' },
    });
    for (const late of [
      head.tell('committee.decideChange', { changeId, approve: true, reason: '' }),
      city.administrator.tell('committee.withdrawChange', { changeId }),
    ]) {
      expect((await refusalOf(late)).code).toBe('WRONG_STAGE');
    }
    expect((await current()).settings?.limits.acceptance).not.toBe(7);
    expect((await current()).changes[0]).toMatchObject({ id: changeId, state: 'withdrawn' });
  });

  it('waits beside others, and takes nothing back that came into force meanwhile', async () => {
    const head = city.person('head-650');
    const propose = async (limits: Record<string, number>) => {
      const { version, settings } = await current();
      const proposed = { ...SETTINGS, ...settings, limits: { ...settings?.limits, ...limits } };
      expect(await city.administrator.tell('committee.save', { version, settings: proposed })).toMatchObject({
        waiting: true,
      });
      return (await current()).changes[0]?.id ?? '';
    };
    const agreed = async (changeId: string) =>
      head.tell('committee.decideChange', { changeId, approve: true, reason: '' });
    const first = await propose({ supplement: 6 });
    const second = await propose({ inquiry: 11 });
    const { version, settings } = await current();
    await city.administrator.tell('committee.save', { version, settings: { ...SETTINGS, ...settings, hours: '全年' } });
    await agreed(second);
    await agreed(first);
    expect((await current()).settings).toMatchObject({ hours: '全年', limits: { supplement: 6, inquiry: 11 } });
    await agreed(await propose({ supplement: 5, inquiry: 10 }));
  });

  it('that others overtook is not carried out, and can be refused with a reason', async () => {
    const head = city.person('head-650');
    const propose = async (acceptance: number) => {
      const { version, settings } = await current();
      const proposed = { ...SETTINGS, ...settings, limits: { ...settings?.limits, acceptance } };
      await city.administrator.tell('committee.save', { version, settings: proposed });
      return { changeId: (await current()).changes[0]?.id ?? '', approve: true, reason: '' };
    };
    const decision = await propose(6);
    await head.tell('committee.decideChange', await propose(7));
    expect(await refusalOf(head.tell('committee.decideChange', decision))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
      message: '提出以后，“期限：作出是否受理的决定”又改过，请提出的人重新修改。',
    });
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
    await agreeToAll(head);
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

describe('what differs from account to account and from law to law', () => {
  const ID = 'aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-abc';

  it('is, for message templates, in force at once, and asked consent for by the pages', async () => {
    const { version, settings } = await current();
    const written = (id: string) => ({
      ...SETTINGS,
      ...settings,
      templates: [{ need: 'session' as const, id, longTerm: false }],
    });
    const refused = await refusalOf(
      city.administrator.tell('committee.save', { version, settings: written('不是编号') }),
    );
    expect(refused.findings).toMatchObject([{ field: 'settings.templates.0.id' }]);
    const saved = await city.administrator.tell('committee.save', { version, settings: written(ID) });
    expect(saved.waiting).toBe(false);
    await trusted();
    expect((await city.administrator.ask('me.get', {})).templates).toMatchObject({ session: ID });
  });

  it('is, for an article that has another number, agreed to by a second person and cited from its day on', async () => {
    const { caller, creditCode } = await city.entrepreneur(653);
    const { caseId } = await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
    const cited = async () => (await caller.ask('receipt.get', { caseId })).limitation.rule;
    expect(await cited()).toBe('《诉讼时效规定》第十二条');
    const { version, settings } = await current();
    const rule = {
      ...{ id: 'limitation-interrupted', instrument: '示范规定全称', short: '示范规定', article: '第九十九条' },
      ...{ summary: '请求调解的，诉讼时效中断', source: '示范令第1号', from: dayOf(city.cloud.now()) },
    };
    const rules = (article: string) => ({ ...SETTINGS, ...settings, rules: [{ ...rule, article }] });
    const refused = await refusalOf(city.administrator.tell('committee.save', { version, settings: rules('99') }));
    expect(refused.findings).toMatchObject([{ field: 'settings.rules.0.article' }]);
    const saved = await city.administrator.tell('committee.save', { version, settings: rules(rule.article) });
    expect(saved.waiting).toBe(true);
    await trusted();
    expect(await cited()).toBe('《诉讼时效规定》第十二条');
    await agreeToAll(city.person('head-650'));
    await trusted();
    expect(await cited()).toBe('《示范规定》第九十九条');
    // The pages that know rules themselves are told of it.
    expect((await caller.ask('me.get', {})).rules).toMatchObject([{ id: rule.id, article: '第九十九条' }]);
  });

  /** Each instance trusts for a minute what it has read of the committee. */
  const trusted = () => city.cloud.setNow(city.cloud.now() + 61_000);
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

describe('a text of law', () => {
  /** As many short articles as make the cited one exist. */
  const invented = (articles: number) =>
    [
      '示范文本',
      '第一章 总则',
      ...Array.from({ length: articles }, (_, i) => `第${inChinese(i + 1)}条 示范条文，第${i + 1}句。`),
    ].join('\n');
  const uploaded = async (caller: Caller, text: string) => {
    const fileId = await caller.upload(Buffer.from(text), 'law.txt');
    return { fileId, ...(await caller.ask('lawText.preview', { fileId })) };
  };
  const said = { from: '2020-01-01', to: null as string | null, source: '示府发〔2020〕1号' };

  it('is loaded by one administrator, agreed to by another, and opened from the reasons of a case', async () => {
    const { administrator } = city;
    const second = city.person('second-652');
    const { applicant, caseId } = await inquiredCase(city, 660);
    const view = await applicant.ask('case.get', { caseId });
    const [reason] = view.why.filter(({ article }) => article !== null);
    if (!reason?.article) throw new Error('nothing that the applicant may do comes from a statute');
    const rule = { rule: reason.article.id, day: reason.article.day };
    const before = await applicant.ask('lawText.ofRule', rule);
    expect(before).toMatchObject({ summary: reason.summary, source: null, articles: null });

    const { fileId, sha256, articles, findings, samples } = await uploaded(administrator, invented(70));
    expect([articles, findings]).toEqual([70, []]);
    expect(samples[0]).toEqual({ label: '第一条', headings: ['第一章 总则'], beginning: '示范条文，第1句。' });
    const proposal = { ...said, fileId, sha256, instrument: before.instrument };
    const proposed = await administrator.tell('lawText.propose', proposal, 'law-text-proposed-0001');
    expect(proposed).toMatchObject({ articles: 70, waiting: true });
    // The answer was lost, and the file is gone by now: told again, it is the same text.
    expect(await administrator.tell('lawText.propose', proposal, 'law-text-proposed-0001')).toEqual(proposed);
    const desk = await second.ask('lawText.desk', {});
    expect(desk.waiting.map(({ id, mine }) => [id, mine])).toEqual([[proposed.id, false]]);
    expect(desk.missing.map(({ instrument }) => instrument)).toContain(before.instrument);

    // Until it is agreed to it is there for nobody else.
    const nowhere = { textId: proposed.id, article: null, cursor: null };
    expect((await refusalOf(applicant.ask('lawText.read', nowhere))).code).toBe('NOT_FOUND');
    expect(await applicant.ask('lawText.ofRule', rule)).toEqual(before);
    // The law is for those too whom nobody knows yet.
    expect(await city.person('passer-by-661').ask('lawText.ofRule', rule)).toEqual(before);
    const yes = { textId: proposed.id, approve: true, reason: '' };
    expect((await refusalOf(administrator.tell('lawText.decide', yes))).code).toBe('NOT_ALLOWED');
    expect(await second.tell('lawText.decide', yes)).toMatchObject({ state: 'inForce' });
    expect((await refusalOf(second.tell('lawText.decide', yes))).code).toBe('WRONG_STAGE');

    const opened = await applicant.ask('lawText.ofRule', rule);
    const [article] = opened.articles ?? [];
    expect(article?.label).toBe(/第[^条]+条/.exec(reason.rule)?.[0]);
    expect(article?.text).toMatch(/^示范条文，第\d+句。$/);
    expect(opened.source).toMatchObject({ id: proposed.id, from: '2020-01-01', to: null });
    const earlier = await applicant.ask('lawText.ofRule', { ...rule, day: '2019-12-31' });
    expect([earlier.source, earlier.articles]).toEqual([null, null]);
    const [page, end] = [await applicant.ask('lawText.read', nowhere), { ...nowhere, article: 70 }];
    expect([page.preamble, page.items.length, page.next]).toEqual(['示范文本', 20, '1']);
    const { items: last, next } = await applicant.ask('lawText.read', end);
    expect([last.map(({ label }) => label), next]).toEqual([['第七十条'], null]);
    const middle = await applicant.ask('lawText.read', { ...nowhere, article: 38 });
    expect([middle.items.map(({ label }) => label), middle.preamble]).toEqual([
      ['第三十八条', '第三十九条', '第四十条'],
      '',
    ]);
    expect((await second.ask('lawText.desk', {})).missing.map((one) => one.instrument)).not.toContain(
      before.instrument,
    );
    const changes = await city.person('head-650').ask('audit.list', {
      ...{ about: 'changes', name: '', caseNumber: '', cursor: null },
    });
    expect(changes.items.filter(({ what }) => what.includes(`《${before.instrument}》`))).toHaveLength(2);
  });

  it('is refused when the file is another, no text, not whole, or its period is another text’s', async () => {
    const { administrator } = city;
    const looked = await uploaded(administrator, invented(3));
    const other = await administrator.upload(Buffer.from(invented(4)), 'law.txt');
    const proposal = { ...said, fileId: looked.fileId, sha256: looked.sha256, instrument: '示范市调解办法' };
    const refusal = (changes: Partial<typeof proposal>) =>
      refusalOf(administrator.tell('lawText.propose', { ...proposal, ...changes }));
    expect((await refusal({ fileId: other })).code).toBe('FILE_REFUSED');
    const picture = await administrator.upload(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'law.txt');
    expect((await refusalOf(administrator.ask('lawText.preview', { fileId: picture }))).message).toContain('TXT');
    // Of somebody else.
    expect((await refusalOf(city.person('second-652').ask('lawText.preview', { fileId: other }))).code).toBe(
      'FILE_REFUSED',
    );
    const torn = await uploaded(administrator, '第一条 甲。\n第三条 乙。');
    expect(torn.findings).toMatchObject([{ problem: '第三条前面缺第二条' }]);
    expect((await refusal({ fileId: torn.fileId, sha256: torn.sha256 })).findings).toMatchObject([
      { field: 'fileId', problem: '第三条前面缺第二条' },
    ]);
    expect((await refusal({ to: '2019-01-01' })).findings).toMatchObject([{ field: 'to' }]);
  });

  it('is corrected by one of the same day, ended by a later one, and taken back', async () => {
    const { administrator } = city;
    const head = city.person('head-650');
    const instrument = '示范市调解办法';
    const propose = async (articles: number, from: string) => {
      const { fileId, sha256 } = await uploaded(administrator, invented(articles));
      const proposal = { ...said, from, fileId, sha256, instrument: `《${instrument}》` };
      return (await administrator.tell('lawText.propose', proposal)).id;
    };
    const load = async (articles: number, from: string) => {
      const id = await propose(articles, from);
      await head.tell('lawText.decide', { textId: id, approve: true, reason: '' });
      return id;
    };
    const listed = async () =>
      (await head.ask('lawText.list', { cursor: null })).items
        .filter((text) => text.instrument === instrument)
        .map(({ id, from, to, articles }) => [id, from, to, articles]);
    await load(2, '2020-01-01');
    const corrected = await load(3, '2020-01-01');
    expect(await listed()).toEqual([[corrected, '2020-01-01', null, 3]]);
    const next = await load(4, '2026-03-01');
    expect(await listed()).toEqual([
      [corrected, '2020-01-01', '2026-02-28', 3],
      [next, '2026-03-01', null, 4],
    ]);
    expect((await head.ask('lawText.desk', {})).closed.map(({ state }) => state)).toEqual(['replaced']);

    await head.tell('lawText.withdraw', { textId: next, reason: '不是正式文本' });
    expect(await listed()).toEqual([[corrected, '2020-01-01', null, 3]]);
    const slip = await propose(5, '2020-01-01');
    await city.administrator.tell('lawText.withdraw', { textId: slip, reason: '选错了文件' });
    expect((await head.ask('lawText.desk', {})).closed.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['takenBack', 'withdrawn', 'replaced']),
    );
    const waiting = await propose(5, '2020-01-01');
    const no = { textId: waiting, approve: false, reason: '' };
    expect((await refusalOf(head.tell('lawText.decide', no))).findings).toMatchObject([{ field: 'reason' }]);
    expect((await refusalOf(head.tell('lawText.withdraw', { textId: waiting, reason: '不对' }))).code).toBe(
      'NOT_ALLOWED',
    );
    expect(await head.tell('lawText.decide', { ...no, reason: '出处不对' })).toMatchObject({
      ...{ state: 'refused', decided: { reason: '出处不对' } },
    });
    expect(await listed()).toEqual([[corrected, '2020-01-01', null, 3]]);
    // Two people agree to two corrections at once: one of them holds, and it has taken the place of the other.
    const both = [await propose(6, '2020-01-01'), await propose(7, '2020-01-01')];
    await Promise.all(
      [head, city.person('second-652')].map((who, n) =>
        who.tell('lawText.decide', { textId: both[n] ?? '', approve: true, reason: '' }),
      ),
    );
    const held = await listed();
    expect(held).toHaveLength(1);
    expect(both).toContain(held[0]?.[0]);
  });
});
