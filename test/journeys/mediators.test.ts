import { creditCode, startCity, type Caller, type City } from './city';
import {
  appointedHead,
  assigningCase,
  entryOf,
  NOTHING_TO_DISCLOSE,
  refusalOf,
  respondentName,
  seatedPerson,
} from './stages';

let city: City;
let head: Caller;
beforeAll(async () => {
  city = await startCity();
  head = await appointedHead(city);
});
afterAll(async () => {
  await city.close();
});

async function loadOf(openid: string): Promise<number> {
  const { items } = await head.ask('mediator.list', {});
  return items.find((item) => item.openid === openid)?.load ?? -1;
}

describe('the directory of mediators', () => {
  it('holds who has the post; their fields, term and ties', async () => {
    await city.registered('mediator-690', '调解员未登', 690);
    expect((await refusalOf(head.tell('mediator.save', entryOf('mediator-690')))).message).toContain('还没有被任命');
    await city.administrator.tell('staff.appoint', { phone: '13800000690', posts: ['mediator'] });
    const blank = (await head.ask('mediator.list', {})).items.find((item) => item.openid === 'mediator-690');
    expect(blank).toMatchObject({ version: 0, active: false, name: '调解员未登' });
    const saved = await head.tell('mediator.save', entryOf('mediator-690', { termEndsOn: '2026-03-01' }));
    expect(saved).toMatchObject({ version: 1, termOver: true, load: 0 });
    expect((await refusalOf(head.tell('mediator.save', entryOf('mediator-690')))).code).toBe('CHANGED_MEANWHILE');
    expect((await refusalOf(city.person('mediator-690').ask('mediator.list', {}))).code).toBe('NOT_ALLOWED');
  });
});

describe('finding a mediator', () => {
  it('proposes by field, load and conflict with the reason; the parties choose the same, who accepts and begins', async () => {
    const one = await seatedPerson(city, 701, '调解员子');
    await seatedPerson(city, 702, '调解员丑', { fields: ['patent'] });
    await seatedPerson(city, 703, '调解员寅', {
      ties: [{ name: respondentName(1), creditCode: '', what: '曾任顾问' }],
    });
    await seatedPerson(city, 704, '调解员卯', { active: false });
    const { caseId, applicant, respondents, desk } = await assigningCase(city, 1, { respondents: 2 });
    const [first, second] = respondents as [Caller, Caller];

    const seen = await applicant.ask('mediator.propose', { caseId });
    expect(seen.proposed.map((each) => each.name)).toEqual(['调解员子', '调解员丑']);
    expect(seen.proposed[0]?.why).toBe('熟悉知识产权纠纷；目前没有在办案件；系统没有发现与各方的利害关系');
    expect(seen.unfit).toEqual([]);
    expect(await first.ask('mediator.propose', { caseId })).toEqual(seen);
    const inside = await city.registrar.ask('mediator.propose', { caseId });
    expect(inside.unfit.map((each) => `${each.name}${each.why}`)).toEqual(
      expect.arrayContaining([
        `调解员寅与“${respondentName(1)}”有关系：曾任顾问`,
        '调解员卯已暂停接案',
        '调解员未登任期已满',
      ]),
    );

    let { version } = desk;
    const choose = async (who: Caller, mediator: string) => {
      const after = await who.tell('mediator.pick', { caseId, version, mediator });
      ({ version } = after);
      return after;
    };
    const conflict = await refusalOf(applicant.tell('mediator.pick', { caseId, version, mediator: 'mediator-703' }));
    expect(conflict.findings?.[0]?.field).toBe('mediator');
    await choose(applicant, 'mediator-702');
    const mine = await choose(first, one.openid);
    expect(mine.mediation?.picks).toEqual([{ side: 'r1', openid: one.openid }]);
    expect((await applicant.ask('case.get', { caseId })).mediation?.picks).toEqual([
      { side: 'applicant', openid: 'mediator-702' },
    ]);
    await choose(second, one.openid);
    const agreed = await choose(applicant, one.openid);
    expect(agreed.stage).toBe('ASSIGNING');
    expect(agreed.mediation?.mediators).toMatchObject([
      { openid: one.openid, lead: true, state: 'named', dueOn: '2026-03-05' },
    ]);
    expect(await loadOf(one.openid)).toBe(1);

    // Named, and not yet accepted: only the parties and the kind of right.
    const asked = await one.ask('case.get', { caseId });
    expect(asked.relation).toBe('mediator');
    expect(asked.content).toMatchObject({
      facts: '',
      right: { kind: 'other', fields: {} },
      respondents: [{ name: respondentName(1) }, {}],
    });
    expect(asked.mediation?.respondents[0]).toMatchObject({ notice: null, people: [], reason: '' });
    expect(asked.mediation?.claims).toEqual([]);
    expect(asked.commands).toEqual(['acceptSeat', 'declineSeat', 'askRecusal']);
    expect(JSON.stringify(asked)).not.toMatch(/凉粉|50000/);
    const home = await one.ask('home.get', {});
    expect(home.desk).toBe('mediator');
    expect(home.cards.map((card) => card.id)).toEqual([caseId]);
    expect(home.todos).toEqual([{ caseId, what: '答复是否接受这个案件' }]);
    expect(home.sessions).toEqual([]);

    const accepted = await one.tell('mediator.accept', { caseId, version, disclosure: NOTHING_TO_DISCLOSE });
    expect(accepted.stage).toBe('MEDIATING');
    expect(accepted.content.facts).toContain('凉粉');
    expect(accepted.next.clock).toMatchObject({ name: '调解期限', dueOn: '2026-04-01' });
    expect(accepted.clocks).toHaveLength(1);
    const inbox = await second.ask('inbox.list', { cursor: null });
    expect(inbox.items[0]?.title).toBe('调解开始了');
  });

  it('lets the committee name several with one who leads, each of whom accepts; whom something speaks against is blocked', async () => {
    const lead = await seatedPerson(city, 711, '调解员甲一');
    const other = await seatedPerson(city, 712, '调解员甲二');
    const { caseId, desk } = await assigningCase(city, 2);
    const named = (mediators: { openid: string; lead: boolean }[], version = desk.version) =>
      city.registrar.tell('mediator.name', { caseId, version, mediators });
    const conflict = await refusalOf(named([{ openid: 'mediator-703', lead: true }]));
    expect(conflict.findings?.[0]?.problem).toContain('曾任顾问');
    for (const wrong of [
      [false, false],
      [true, true],
    ] as const) {
      const answer = await refusalOf(
        named([
          { openid: lead.openid, lead: wrong[0] },
          { openid: other.openid, lead: wrong[1] },
        ]),
      );
      expect(answer.findings?.[0]?.problem).toContain('只有一位主持');
    }
    const both = await named([
      { openid: lead.openid, lead: true },
      { openid: other.openid, lead: false },
    ]);
    const disclosure = NOTHING_TO_DISCLOSE;
    const half = await other.tell('mediator.accept', { caseId, version: both.version, disclosure });
    expect(half.stage).toBe('ASSIGNING');
    const done = await lead.tell('mediator.accept', { caseId, version: half.version, disclosure });
    expect(done.stage).toBe('MEDIATING');
    expect((await refusalOf(lead.tell('mediator.accept', { caseId, version: done.version, disclosure }))).code).toBe(
      'WRONG_STAGE',
    );
  });

  it('asks the parties again when a mediator discloses a relation, and remembers it for later cases', async () => {
    const mediator = await seatedPerson(city, 721, '调解员乙一');
    const { caseId, applicant, respondents, desk } = await assigningCase(city, 3);
    const named = await city.registrar.tell('mediator.name', {
      caseId,
      version: desk.version,
      mediators: [{ openid: mediator.openid, lead: true }],
    });
    const blank = { kin: false, interest: true, other: false, details: '' };
    const empty = await refusalOf(
      mediator.tell('mediator.accept', { caseId, version: named.version, disclosure: blank }),
    );
    expect(empty.findings?.[0]?.field).toBe('disclosure.details');
    const disclosed = await mediator.tell('mediator.accept', {
      caseId,
      version: named.version,
      disclosure: { ...blank, details: '配偶在对方公司持股' },
    });
    expect(disclosed.stage).toBe('ASSIGNING');
    const shown = await applicant.ask('case.get', { caseId });
    expect(shown.mediation?.mediators[0]?.disclosure).toBe('利害关系：配偶在对方公司持股');
    const one = await applicant.tell('mediator.pick', {
      caseId,
      version: disclosed.version,
      mediator: mediator.openid,
    });
    expect(one.stage).toBe('ASSIGNING');
    const all = await respondents[0]!.tell('mediator.pick', {
      caseId,
      version: one.version,
      mediator: mediator.openid,
    });
    expect(all.stage).toBe('MEDIATING');

    const next = await assigningCase(city, 4);
    const inside = await city.registrar.ask('mediator.propose', { caseId: next.caseId });
    expect(inside.unfit.find((each) => each.openid === mediator.openid)?.why).toContain('以前披露过');
  });

  it('knows a mediator of a party’s own enterprise', async () => {
    const mediator = await seatedPerson(city, 731, '调解员丙一');
    await mediator.tell('enterprise.join', {
      creditCode: creditCode(5),
      name: '示范5号科技有限公司',
      legalRepresentative: '法定代表人丁',
      address: '',
      capacity: 'member',
      authorityFileId: null,
      authorityName: '',
      codeToken: null,
    });
    const { caseId, desk } = await assigningCase(city, 5);
    const inside = await city.registrar.ask('mediator.propose', { caseId });
    expect(inside.unfit.find((each) => each.openid === mediator.openid)?.why).toContain('任职或代表它办事');
    const answer = await refusalOf(
      head.tell('mediator.name', {
        caseId,
        version: desk.version,
        mediators: [{ openid: mediator.openid, lead: true }],
      }),
    );
    expect(answer.code).toBe('BAD_INPUT');
  });

  it('goes on to the next when a mediator declines or says nothing, and tells the desk when nobody is left', async () => {
    const { caseId, desk } = await assigningCase(city, 6);
    const before = await city.registrar.ask('mediator.propose', { caseId });
    const [chosen, next] = [...before.proposed];
    const named = await city.registrar.tell('mediator.name', {
      caseId,
      version: desk.version,
      mediators: [{ openid: chosen!.openid, lead: true }],
    });
    const mediator = city.person(chosen!.openid);
    const load = await loadOf(chosen!.openid);
    const decline = { caseId, version: named.version, reason: '正在休假' };
    expect(await mediator.tell('mediator.decline', decline, 'the-decline-command')).toEqual({ declined: true });
    expect(await mediator.tell('mediator.decline', decline, 'the-decline-command')).toEqual({ declined: true });
    expect((await refusalOf(mediator.ask('case.get', { caseId }))).code).toBe('NOT_FOUND');
    expect(await loadOf(chosen!.openid)).toBe(load - 1);
    const followed = await city.registrar.ask('case.get', { caseId });
    expect(followed.mediation?.mediators.map(({ openid, state, lead }) => [openid, state, lead])).toEqual([
      [chosen!.openid, 'declined', false],
      [next!.openid, 'named', true],
    ]);
    const seen = new Set<string>();
    for (let day = 6; day <= 31; day += 5) {
      await city.cloud.setNow(Date.parse(`2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`));
      const { mediation } = await city.registrar.ask('case.get', { caseId });
      mediation?.mediators.filter(({ state }) => state === 'lapsed').forEach(({ openid }) => seen.add(openid));
    }
    expect(seen.size).toBeGreaterThan(2);
    const { mediation, timeline } = await city.registrar.ask('case.get', { caseId });
    const openids = mediation?.mediators.map(({ openid }) => openid) ?? [];
    expect(new Set(openids).size).toBe(openids.length);
    expect(timeline.filter((entry) => entry.text.startsWith('调解员逾期没有确认')).length).toBe(seen.size);
    await city.cloud.setNow(Date.parse('2026-03-02T09:00:00+08:00'));
  });
});
