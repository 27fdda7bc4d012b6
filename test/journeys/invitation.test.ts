import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { startCity, type City } from './city';
import { answerWith, inquiredCase, noticeOf, refusalOf, respondentName } from './stages';

let city: City;
beforeAll(async () => {
  city = await startCity();
});
afterAll(async () => {
  await city.close();
});

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
      about: '知识产权纠纷',
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
    // The desk prints it; nobody else gets its picture.
    const { url } = await city.registrar.tell('code.picture', { token: noticeOf(desk, 1).token });
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^image\//);
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

describe('people of a respondent', () => {
  it('come in with the paper after an answer by telephone, a colleague too, and act for their side', async () => {
    const { desk, caseId } = await inquiredCase(city, 8, { respondents: 2 });
    const phone = { caseId, no: 1, via: 'phone' as const, answererName: '答复人戊', reason: '' };
    const recorded = await city.registrar.tell('inquiry.recordAnswer', {
      ...phone,
      version: desk.version,
      answer: 'agreed',
    });
    const { token, checkCode } = noticeOf(desk, 1);
    const typed = {
      token,
      respondentName: respondentName(1),
      checkCode: checkCode.slice(-4),
      answererName: '经办人辛',
      phone: '13900000002',
      noticeVersion: RESPONDENT_NOTICE.version,
    };
    const clerk = await city.registered('clerk-0008', '经办人辛', 508);
    expect(await clerk.ask('invite.open', { token })).toMatchObject({ state: 'answered', mayJoin: true, own: null });
    expect((await refusalOf(clerk.tell('invite.join', { ...typed, checkCode: 'AAAA' }))).code).toBe('BAD_INPUT');
    const joined = await clerk.tell('invite.join', typed, 'the-join-command-1');
    expect(joined).toMatchObject({ mayJoin: false, own: { answer: 'agreed' } });
    expect(await clerk.tell('invite.join', typed, 'the-join-command-1')).toEqual(joined);
    const own = await clerk.ask('case.get', { caseId });
    expect(own).toMatchObject({ relation: 'respondent', version: recorded.version + 1 });
    expect(own.mediation?.ownSide).toBe('r1');
    // Only who takes part takes others in: the second respondent has not answered.
    const other = { ...typed, token: noticeOf(desk, 2).token, respondentName: respondentName(2) };
    const second = city.person('clerk-0009');
    expect((await refusalOf(second.tell('invite.join', other))).code).toBe('WRONG_STAGE');
    expect((await refusalOf(clerk.tell('invite.join', other))).code).toBe('WRONG_STAGE');
  });

  it('who came in with a notice in wrong hands are out once another is issued; what they said does not count', async () => {
    const { desk, caseId } = await inquiredCase(city, 9, { respondents: 2 });
    const thief = await city.registered('thief-0009', '冒名人壬', 509);
    await thief.tell('invite.answer', answerWith(desk, 1, 'agreed'));
    const before = await city.registrar.ask('case.get', { caseId });
    const reissued = await city.registrar.tell('inquiry.reissue', {
      caseId,
      version: before.version,
      no: 1,
      dropPeople: true,
      reason: '单位来电称不认识答复人',
    });
    expect(reissued.mediation?.respondents[0]).toMatchObject({ willingness: 'waiting', people: [], answeredAt: null });
    expect((await refusalOf(thief.ask('case.get', { caseId }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(thief.ask('invite.open', { token: noticeOf(desk, 1).token }))).code).toBe('CODE_REVOKED');
    expect((await refusalOf(thief.tell('invite.answer', answerWith(desk, 1, 'agreed')))).code).toBe('CODE_REVOKED');
    expect(noticeOf(reissued, 1).checkCode).not.toBe(noticeOf(desk, 1).checkCode);
    const right = await city.person('right-0009').tell('invite.answer', answerWith(reissued, 1, 'agreed'));
    expect(right.state).toBe('answered');
  });

  it('once the talks go on, who comes in with another notice says yes anew, as nobody stands behind what was said', async () => {
    const { desk, caseId } = await inquiredCase(city, 10);
    const thief = await city.registered('thief-0010', '冒名人癸', 510);
    await thief.tell('invite.answer', answerWith(desk, 1, 'agreed'));
    const { version, stage } = await city.registrar.ask('case.get', { caseId });
    expect(stage).toBe('ASSIGNING');
    const reissued = await city.registrar.tell('inquiry.reissue', {
      ...{ caseId, version, no: 1, dropPeople: true, reason: '单位来电称不认识答复人' },
    });
    expect(reissued.mediation?.respondents[0]).toMatchObject({ willingness: 'agreed', people: [] });
    const { token, checkCode } = noticeOf(reissued, 1);
    const right = await city.registered('right-0010', '经办人子', 511);
    expect(await right.ask('invite.open', { token })).toMatchObject({ mayJoin: true, agreesByJoining: true });
    const later = city.cloud.now() + 3_600_000;
    await city.cloud.setNow(later);
    await right.tell('invite.join', {
      ...{ token, checkCode: checkCode.slice(-4), respondentName: respondentName(1), answererName: '经办人子' },
      ...{ phone: '13900000003', noticeVersion: RESPONDENT_NOTICE.version },
    });
    const own = await right.ask('case.get', { caseId });
    expect(own.mediation?.respondents[0]?.answeredAt).toBeGreaterThanOrEqual(later);
    expect(own.timeline.map(({ text }) => text).join()).toContain('凭通知书加入，同意调解');
    const colleague = await city.registered('right-0011', '经办人丑', 512);
    expect(await colleague.ask('invite.open', { token })).toMatchObject({ mayJoin: true, agreesByJoining: false });
  });
});
