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

describe('the notice to a respondent', () => {
  it('opens for anybody who holds it, says what it is about and that one need not take part, and no more', async () => {
    const { desk } = await inquiredCase(city, 1);
    const { token, checkCode } = noticeOf(desk, 1);
    expect(checkCode).toMatch(/^[ACEFHJKPRTWXY3479]{8}$/);
    const stranger = city.person('stranger-0001');
    const page = await stranger.ask('invite.open', { token });
    expect(page.state).toBe('open');
    expect(page.matter).toMatchObject({
      applicantName: '示范1号科技有限公司',
      respondentName: '示范****公司',
      rightKind: '其他或不清楚',
      dueOn: '2026-03-16',
      daysLeft: 10,
      fee: '不收任何费用',
    });
    expect(page.matter?.mustTakePart).toContain('不是必须');
    expect(page.matter?.ifSilent).toContain('不答复不算同意');
    expect(page.committee.phone).toBe('0728-0000000');
    const sent = JSON.stringify(page);
    for (const secret of ['凉粉', '50000', '停止使用', checkCode, respondentName(1)])
      expect(sent).not.toContain(secret);
    expect((await refusalOf(stranger.ask('invite.open', { token: 'nosuchtokenatall0000' }))).code).toBe('CODE_UNKNOWN');
    expect((await refusalOf(stranger.ask('receipt.check', { token }))).code).toBe('CODE_UNKNOWN');
    expect((await stranger.ask('code.open', { token })).kind).toBe('notice');
  });

  it('is answered in two taps without an account; the case is found under one’s own after registering', async () => {
    const { caseId, desk, applicant } = await inquiredCase(city, 2);
    const phone = city.person('respondent-0002');
    const command = answerWith(desk, 1, 'agreed', {
      checkCode: ` ${noticeOf(desk, 1).checkCode.slice(-4).toLowerCase()}`,
    });
    const answered = await phone.tell('invite.answer', command, 'the-answer-command-1');
    expect(answered).toMatchObject({ state: 'answered', own: { answer: 'agreed' } });
    expect(await phone.tell('invite.answer', command, 'the-answer-command-1')).toEqual(answered);

    const seen = await applicant.ask('case.get', { caseId });
    expect(seen.stage).toBe('ASSIGNING');
    expect(seen.mediation?.respondents[0]).toMatchObject({ willingness: 'agreed', notice: null, people: [] });
    expect(seen.mediation?.pack).toMatchObject({ id: 'people', fee: '不收任何费用' });
    expect(seen.next.clock).toMatchObject({ name: '确定调解员', dueOn: '2026-03-05' });

    expect((await refusalOf(phone.ask('case.get', { caseId }))).code).toBe('CONSENT_NEEDED');
    const registered = await city.registered('respondent-0002', '答复人戊', 502);
    const list = await registered.ask('case.list', {
      scope: 'mine',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    expect(list.items.map((card) => card.id)).toEqual([caseId]);
    const own = await registered.ask('case.get', { caseId });
    expect(own.relation).toBe('respondent');
    expect(own.content.facts).toContain('凉粉');
    expect((await refusalOf(phone.tell('invite.answer', answerWith(desk, 1, 'refused')))).code).toBe('WRONG_STAGE');
  });

  it('is found under one’s own by a person of an enterprise too', async () => {
    const { caseId, desk } = await inquiredCase(city, 3);
    const { caller } = await city.entrepreneur(300);
    await caller.tell('invite.answer', answerWith(desk, 1, 'asking', { reason: '想先问一下要不要花钱' }));
    const list = await caller.ask('case.list', {
      scope: 'mine',
      enterpriseId: null,
      phase: null,
      search: '',
      cursor: null,
    });
    expect(list.items.map((card) => card.id)).toContain(caseId);
    const own = await caller.ask('case.get', { caseId });
    expect(own.stage).toBe('INQUIRING');
    expect(own.content.facts).toBe('');
    expect(own.evidence).toEqual([]);
    const seen = await city.registrar.ask('case.get', { caseId });
    expect(seen.mediation?.respondents[0]).toMatchObject({
      willingness: 'asking',
      reason: '想先问一下要不要花钱',
      people: [{ name: '答复人戊', phone: '13900000001' }],
    });
    expect(own.commands).toContain('respond');
    // Asking first is no answer: the same paper answers afterwards.
    expect(await caller.tell('invite.answer', answerWith(desk, 1, 'refused'))).toMatchObject({ state: 'answered' });
  });

  it('gives somebody with the wrong code five tries, counted for good, and then only the telephone', async () => {
    const { desk } = await inquiredCase(city, 4);
    const thief = city.person('thief-0001');
    const wrong = answerWith(desk, 1, 'agreed', { checkCode: 'AAAA' });
    for (const left of [4, 3, 2]) {
      const answer = await refusalOf(thief.tell('invite.answer', wrong));
      expect(answer.code).toBe('BAD_INPUT');
      expect(answer.findings?.[0]).toMatchObject({ field: 'checkCode' });
      expect(answer.findings?.[0]?.remedy).toContain(`还可以试${left}次`);
    }
    // A right check code under a wrong name is as wrong, and which of the two it was stays untold.
    const name = await refusalOf(
      thief.tell('invite.answer', answerWith(desk, 1, 'agreed', { respondentName: '别的公司' })),
    );
    expect(name.findings?.[0]?.problem).toBe('名称或校验码与通知书不一致');
    expect((await refusalOf(city.person('thief-0002').tell('invite.answer', wrong))).code).toBe('TOO_OFTEN');
    const honest = city.person('honest-0001');
    const locked = await refusalOf(honest.tell('invite.answer', answerWith(desk, 1, 'agreed')));
    expect(locked.code).toBe('TOO_OFTEN');
    expect(locked.message).toContain('0728-0000000');
    expect(await honest.ask('invite.open', { token: noticeOf(desk, 1).token })).toMatchObject({
      state: 'locked',
      triesLeft: 0,
    });
    const before = await city.registrar.ask('case.get', { caseId: desk.id });
    const recorded = await city.registrar.tell('inquiry.recordAnswer', {
      caseId: desk.id,
      version: before.version,
      no: 1,
      answer: 'agreed',
      via: 'phone',
      answererName: '答复人戊',
      reason: '',
    });
    expect(recorded.stage).toBe('ASSIGNING');
  });

  it('gives no more tries to who guesses in parallel', async () => {
    const { desk } = await inquiredCase(city, 5);
    const guesses = Array.from({ length: 12 }, (_, i) =>
      refusalOf(
        city.person(`guesser-${i}`).tell('invite.answer', answerWith(desk, 1, 'agreed', { checkCode: 'CCCC' })),
      ),
    );
    const codes = (await Promise.all(guesses)).map((answer) => answer.code);
    expect(codes.filter((code) => code === 'BAD_INPUT')).toHaveLength(4);
    expect(codes.every((code) => ['BAD_INPUT', 'TOO_OFTEN', 'BUSY'].includes(code))).toBe(true);
  });

  it('is not answered by the other side, by the committee, or for two respondents by one person', async () => {
    const { desk, applicant, caseId } = await inquiredCase(city, 6, { respondents: 2 });
    for (const other of [applicant, city.registrar]) {
      expect((await refusalOf(other.tell('invite.answer', answerWith(desk, 1, 'agreed')))).code).toBe('NOT_ALLOWED');
    }
    const both = city.person('both-0001');
    await both.tell('invite.answer', answerWith(desk, 1, 'agreed'));
    expect((await refusalOf(both.tell('invite.answer', answerWith(desk, 2, 'agreed')))).code).toBe('NOT_ALLOWED');
    expect((await applicant.ask('case.get', { caseId })).stage).toBe('INQUIRING');
    expect((await refusalOf(applicant.tell('code.picture', { token: noticeOf(desk, 1).token }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('holds no longer once the request was taken back', async () => {
    const { desk, applicant, caseId } = await inquiredCase(city, 7);
    await applicant.tell('case.withdraw', { caseId, version: desk.version, reason: '已和解' });
    const page = await city.person('late-0001').ask('invite.open', { token: noticeOf(desk, 1).token });
    expect(page).toMatchObject({ state: 'revoked', matter: null, own: null });
    expect((await refusalOf(city.person('late-0001').tell('invite.answer', answerWith(desk, 1, 'agreed')))).code).toBe(
      'WRONG_STAGE',
    );
  });
});

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

  it('is not reminded of more than twice', async () => {
    const { caseId, desk } = await inquiredCase(city, 13);
    let { version } = desk;
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
    expect(court.desk.mediation?.pack?.basis).toContain('《人民法院在线调解规则》第二十四条');
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
    expect(reminded.mediation?.respondents.map((each) => each.reminders)).toEqual([0, 1]);
    expect(reminded.timeline.filter((entry) => entry.byName === '系统')).toHaveLength(1);
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
    // Every notice of this file, whatever became of it; one request was taken back, one answer took a day.
    expect(march).toMatchObject({ asked: 17, agreed: 5, refused: 3, answered: 8, unreachable: 1, silent: 7 });
    expect(march?.responseRate).toBe(47);
    expect(march?.hoursToAnswer).toBe(3);
    expect((await refusalOf(city.person('stranger-0001').ask('inquiry.counts', { months: 6 }))).code).toBe(
      'CONSENT_NEEDED',
    );
  });
});
