import { startCity, type City } from './city';
import { answerWith, inquiredCase, noticeOf, refusalOf, respondentName } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.close();
});

const DAY = 86_400_000;

describe('an inquiry', () => {
  it('ends with remedies when all refuse, by code, telephone and paper; who refused is not named', async () => {
    const { desk, applicant, caseId } = await inquiredCase(city, 11, { respondents: 2 });
    await city.person('no-0001').tell('invite.answer', answerWith(desk, 1, 'refused', { reason: '没有侵权' }));
    const one = await city.registrar.ask('case.get', { caseId });
    expect(one.stage).toBe('INQUIRING');
    const done = await city.registrar.tell('inquiry.recordAnswer', {
      caseId,
      version: one.version,
      no: 2,
      answer: 'refused',
      via: 'paper',
      answererName: '经办人己',
      reason: '要打官司',
    });
    expect(done.stage).toBe('TERMINATED');
    expect(done.clocks).toEqual([]);
    const seen = await applicant.ask('case.get', { caseId });
    expect(seen.outcome).toMatchObject({ kind: 'terminated' });
    expect(seen.outcome?.reason).toBe('2方被申请人不同意调解，调解终止。');
    expect(seen.outcome?.remedies.join('')).toMatch(/仲裁.*行政.*起诉/);
    expect(JSON.stringify(seen.mediation)).not.toContain('没有侵权');
    const inbox = await applicant.ask('inbox.list', { cursor: null });
    expect(inbox.items[0]?.title).toBe('调解已终止');
  });

  it('reaches who does not answer by hand, counts the tries, and is closed without them', async () => {
    const { caseId, desk } = await inquiredCase(city, 12, { respondents: 2 });
    await city.person('yes-0012').tell('invite.answer', answerWith(desk, 2, 'agreed'));
    let { version } = await city.registrar.ask('case.get', { caseId });
    const close = { caseId, reason: '联系不上' };
    expect((await refusalOf(city.registrar.tell('inquiry.close', { ...close, version }))).message).toContain(
      respondentName(1),
    );
    const contact = { caseId, no: 1, way: 'phone' as const, result: '无人接听', unreachable: true };
    const early = await refusalOf(city.registrar.tell('inquiry.logContact', { ...contact, version }));
    expect(early.findings?.[0]).toMatchObject({ field: 'unreachable', problem: '只联系过1次，还不能算联系不上' });
    for (const unreachable of [false, false, true]) {
      ({ version } = await city.registrar.tell('inquiry.logContact', { ...contact, unreachable, version }));
    }
    const closed = await city.registrar.tell('inquiry.close', { ...close, version });
    expect(closed.stage).toBe('ASSIGNING');
    expect(closed.mediation?.respondents.map((each) => each.willingness)).toEqual(['unreachable', 'agreed']);
    expect(closed.mediation?.respondents[0]?.tries).toHaveLength(3);
    expect(closed.timeline.at(-1)?.text).toContain('2方被申请人中1方同意调解');
  });

  it('is not reminded of more than twice, and not at all while nobody has used the notice', async () => {
    const { caseId, desk } = await inquiredCase(city, 13);
    const unknown = await refusalOf(city.registrar.tell('inquiry.remind', { caseId, version: desk.version }));
    expect(unknown.message).toContain('请打电话或者寄信');
    expect((await city.registrar.ask('case.get', { caseId })).mediation?.respondents[0]?.reminders).toBe(0);
    await city.person('asks-0013').tell('invite.answer', answerWith(desk, 1, 'asking'));
    let { version } = await city.registrar.ask('case.get', { caseId });
    for (const reminders of [1, 2]) {
      const reminded = await city.registrar.tell('inquiry.remind', { caseId, version });
      expect(reminded.mediation?.respondents[0]?.reminders).toBe(reminders);
      ({ version } = reminded);
    }
    expect((await refusalOf(city.registrar.tell('inquiry.remind', { caseId, version }))).code).toBe('WRONG_STAGE');
  });

  it('takes a case only on a way that the committee may go, and cites it', async () => {
    const court = await inquiredCase(city, 14, {
      accept: { channel: 'courtBefore', referral: '（2026）示0001委派1号' },
    });
    expect(court.desk.mediation?.pack).toMatchObject({ id: 'courtBefore', name: '法院委派调解（立案前）' });
    expect(court.desk.mediation?.pack?.basis).toBe(
      '《人民法院在线调解规则》第十五条、第二十四条，《特邀调解规定》第二十七条',
    );
    expect(court.desk.why).toContainEqual(
      expect.objectContaining({
        rule: '《人民法院在线调解规则》第十五条',
        commands: expect.arrayContaining(['logContact']) as unknown,
      }),
    );
    expect(court.desk.next.clock?.dueOn).toBe('2026-03-05');
    expect((await refusalOf(inquiredCase(city, 15, { accept: { channel: 'courtBefore' } }))).findings?.[0]?.field).toBe(
      'referral',
    );
    expect((await refusalOf(inquiredCase(city, 16, { accept: { channel: 'adminPatent' } }))).findings?.[0]?.field).toBe(
      'channel',
    );
    expect(
      (await refusalOf(inquiredCase(city, 17, { accept: { channel: 'adminTrademark', referral: '1' } }))).findings?.[0]
        ?.problem,
    ).toContain('只办商标纠纷');
  });

  it('goes on with those who agreed when its last day is over; the silent are not bound; reminders went out before', async () => {
    const { caseId, desk, applicant } = await inquiredCase(city, 21, { respondents: 2 });
    const silent = await inquiredCase(city, 22);
    await city.cloud.setNow(city.cloud.now() + DAY);
    await city.person('yes-0021').tell('invite.answer', answerWith(desk, 1, 'agreed'));
    // 2026-03-16 is the last day, the eleventh three working days before.
    await city.cloud.setNow(Date.parse('2026-03-11T10:00:00+08:00'));
    const reminded = await city.registrar.ask('case.get', { caseId });
    // Nobody has used the notice of the other: the desk is told to call, and no reminder is counted.
    expect(reminded.mediation?.respondents.map((each) => each.reminders)).toEqual([0, 0]);
    const byItself = reminded.timeline.filter((entry) => entry.byName === '系统');
    expect(byItself.map(({ text }) => text)).toEqual([expect.stringContaining('有1方还没有人用过通知书')]);
    const desks = await city.registrar.ask('inquiry.queue', { desk: 'inquiry', cursor: null });
    expect(desks.items.map((card) => card.id)).toContain(caseId);

    await city.cloud.setNow(Date.parse('2026-03-16T23:00:00+08:00'));
    expect((await applicant.ask('case.get', { caseId })).stage).toBe('INQUIRING');
    await city.cloud.setNow(Date.parse('2026-03-17T00:30:00+08:00'));
    const seen = await applicant.ask('case.get', { caseId });
    expect(seen.stage).toBe('ASSIGNING');
    expect(seen.mediation?.respondents.map((each) => each.willingness)).toEqual(['agreed', 'silent']);
    expect(seen.next.clock?.name).toBe('确定调解员');
    const late = city.person('late-0021');
    expect(await late.ask('invite.open', { token: noticeOf(desk, 2).token })).toMatchObject({ state: 'expired' });
    expect((await refusalOf(late.tell('invite.answer', answerWith(desk, 2, 'agreed')))).code).toBe('WRONG_STAGE');

    const ended = await silent.applicant.ask('case.get', { caseId: silent.caseId });
    expect(ended.stage).toBe('TERMINATED');
    expect(ended.outcome?.reason).toBe('被申请人到期没有答复，不视为同意，调解终止。');
    expect(ended.outcome?.remedies.length).toBeGreaterThan(3);
  });

  it('is counted by the month of its notices', async () => {
    const { items } = await city.registrar.ask('inquiry.counts', { months: 6 });
    const [march] = items;
    expect(march?.month).toBe('2026-03');
    // Every notice of this file, whatever became of it; one answer took a day.
    expect(march).toMatchObject({ asked: 9, agreed: 2, refused: 2, answered: 4, unreachable: 1, silent: 4 });
    expect(march?.responseRate).toBe(44);
    expect(march?.hoursToAnswer).toBe(6);
    expect((await refusalOf(city.person('stranger-0001').ask('inquiry.counts', { months: 6 }))).code).toBe(
      'CONSENT_NEEDED',
    );
  });
});
