import { startCity, type Caller, type City } from './city';
import { appointedHead, mediatingCase, NOTHING_TO_DISCLOSE, refusalOf, seatedPerson } from './stages';

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

describe('a mediator leaves', () => {
  it('by a recusal that the head grants; another is found, and the term of mediation goes on', async () => {
    const biased = await seatedPerson(city, 741, '调解员丁一');
    const other = await seatedPerson(city, 742, '调解员丁二');
    const { caseId, respondents, desk } = await mediatingCase(city, 21, [biased]);
    const [respondent] = respondents as [Caller];
    const request = { caseId, version: desk.version, mediator: biased.openid, reason: '与申请人是同学' };
    const asked = await respondent.tell('mediator.askRecusal', request);
    expect(asked.stage).toBe('MEDIATING');
    expect((await refusalOf(respondent.tell('mediator.askRecusal', { ...request, version: asked.version }))).code).toBe(
      'WRONG_STAGE',
    );
    const [recusal] = (await head.ask('case.get', { caseId })).mediation?.recusals ?? [];
    const decision = { caseId, version: asked.version, recusalId: recusal!.id, reason: '同学关系可能影响公正' };
    expect((await refusalOf(city.registrar.tell('mediator.decideRecusal', { ...decision, granted: true }))).code).toBe(
      'NOT_ALLOWED',
    );
    const decided = await head.tell('mediator.decideRecusal', { ...decision, granted: true });
    expect(decided.stage).toBe('ASSIGNING');
    expect(decided.mediation?.mediators[0]).toMatchObject({ state: 'recused', lead: false });
    expect((await refusalOf(biased.ask('case.get', { caseId }))).code).toBe('NOT_FOUND');
    expect(await loadOf(biased.openid)).toBe(0);
    const back = await refusalOf(
      city.registrar.tell('mediator.name', {
        caseId,
        version: decided.version,
        mediators: [{ openid: biased.openid, lead: true }],
      }),
    );
    expect(back.findings?.[0]?.problem).toContain('已经回避');
    const named = await city.registrar.tell('mediator.name', {
      caseId,
      version: decided.version,
      mediators: [{ openid: other.openid, lead: true }],
    });
    const on = await other.tell('mediator.accept', { caseId, version: named.version, disclosure: NOTHING_TO_DISCLOSE });
    expect(on.stage).toBe('MEDIATING');
    expect(on.clocks.map(({ name, dueOn }) => [name, dueOn])).toEqual([['调解期限', '2026-04-01']]);
    const history = await city.registrar.ask('case.get', { caseId });
    expect(history.timeline.at(-1)?.text).toContain('调解开始');
  });

  it('because a side wants another: once freely, then the head decides', async () => {
    const first = await seatedPerson(city, 751, '调解员戊一');
    const second = await seatedPerson(city, 752, '调解员戊二');
    const { caseId, applicant, desk } = await mediatingCase(city, 22, [first]);
    const changed = await applicant.tell('mediator.askOther', {
      caseId,
      version: desk.version,
      mediator: first.openid,
      reason: '',
    });
    expect(changed.stage).toBe('ASSIGNING');
    const named = await head.tell('mediator.name', {
      caseId,
      version: changed.version,
      mediators: [{ openid: second.openid, lead: true }],
    });
    const on = await second.tell('mediator.accept', {
      caseId,
      version: named.version,
      disclosure: NOTHING_TO_DISCLOSE,
    });
    const again = { caseId, version: on.version, mediator: second.openid };
    expect((await refusalOf(applicant.tell('mediator.askOther', { ...again, reason: '' }))).findings?.[0]?.field).toBe(
      'reason',
    );
    const asked = await applicant.tell('mediator.askOther', { ...again, reason: '沟通不畅' });
    expect(asked.stage).toBe('MEDIATING');
    const [request] = (await head.ask('case.get', { caseId })).mediation?.recusals ?? [];
    const denied = await head.tell('mediator.decideRecusal', {
      caseId,
      version: asked.version,
      recusalId: request!.id,
      granted: false,
      reason: '理由不足',
    });
    expect(denied.stage).toBe('MEDIATING');
    expect(denied.mediation?.mediators.at(-1)).toMatchObject({ openid: second.openid, state: 'accepted' });
  });

  it('never as an orphan: the post ends once the head has handed the cases over', async () => {
    const leaving = await seatedPerson(city, 761, '调解员己一');
    const taking = await seatedPerson(city, 762, '调解员己二');
    const { caseId, applicant, desk } = await mediatingCase(city, 23, [leaving]);
    const end = () => city.administrator.tell('staff.appoint', { phone: '13800000761', posts: [] });
    const refused = await refusalOf(end());
    expect(refused.findings?.[0]?.problem).toBe('调解员己一还有1件案件没有办完');
    const handed = await head.tell('mediator.handOver', {
      caseId,
      version: desk.version,
      from: leaving.openid,
      to: taking.openid,
      reason: '工作调动',
    });
    expect(handed.stage).toBe('ASSIGNING');
    expect(handed.mediation?.mediators.map(({ openid, state, lead }) => [openid, state, lead])).toEqual([
      [leaving.openid, 'replaced', false],
      [taking.openid, 'named', true],
    ]);
    await end();
    const on = await taking.tell('mediator.accept', {
      caseId,
      version: handed.version,
      disclosure: NOTHING_TO_DISCLOSE,
    });
    expect(on.stage).toBe('MEDIATING');
    // Whoever takes over reads what is still to be done; a side does not.
    expect(on.mediation?.openItems.join()).toContain('还在谈');
    expect((await applicant.ask('case.get', { caseId })).mediation?.openItems).toEqual([]);
    expect((await refusalOf(leaving.ask('case.get', { caseId }))).code).toBe('NOT_FOUND');
    const check = await head.ask('case.verifyHistory', { caseId });
    expect(check).toMatchObject({ sound: true, problem: null });
    // A case that ends frees its mediator.
    expect(await loadOf(taking.openid)).toBe(1);
    const over = await applicant.tell('case.withdraw', { caseId, version: on.version, reason: '双方已经和解' });
    expect(over.stage).toBe('WITHDRAWN');
    expect(await loadOf(taking.openid)).toBe(0);
  });
});
