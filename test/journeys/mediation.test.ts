import { sha256 } from '@/server/kernel/hash';
import { startCity, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, seenBy, type Staff } from './mediating';
import { film, png } from './samples';
import { refusalOf } from './stages';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TOLD = { rights: true, recusal: true, sham: true };

let city: City;
let staff: Staff;
beforeAll(async () => {
  city = await startCity();
  staff = await appointStaff(city);
});
afterAll(async () => {
  await city.close();
});

async function titlesOf(caller: Caller): Promise<string[]> {
  return (await caller.ask('inbox.list', { cursor: null })).items.map((notice) => notice.title);
}

async function bytesOf(caller: Caller, caseId: string, evidenceId: string): Promise<Buffer> {
  const { url } = await caller.ask('case.openEvidence', { caseId, evidenceId });
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

describe('a mediation in two sessions', () => {
  it('goes from proposed times to confirmed records', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 1);
    const respondent = respondents[0]!;
    const now = city.cloud.now();

    await act(mediator, caseId, 'session.propose', {
      mode: 'onsite',
      place: '示范路1号二楼',
      agenda: '听取各方意见',
      times: [
        { startsAt: now + 3 * DAY, minutes: 90 },
        { startsAt: now + 2 * DAY, minutes: 90 },
      ],
      allAgreed: false,
    });
    const seen = await seenBy(respondent, caseId);
    expect(seen.mediation?.sessions[0]).toMatchObject({ state: 'proposed', token: null, modeName: '现场' });
    expect(seen.commands).toContain('answerSession');
    expect(await titlesOf(respondent)).toContain('请选择调解时间');
    await act(applicant, caseId, 'session.answer', { sessionId: 'session-1', timeIds: ['time-1', 'time-2'] });
    expect(await titlesOf(mediator)).toContain('有一方回复了调解时间');
    const set = await act(respondent, caseId, 'session.answer', {
      sessionId: 'session-1',
      timeIds: ['time-2', 'time-1'],
    });
    const voice = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(400)]);
    const note = {
      caseId,
      sessionId: 'session-1',
      name: '录音12秒.mp3',
      fileId: await mediator.upload(voice, 'a.mp3'),
    };
    const spoken = await mediator.tell('session.addSound', note);
    const [sound] = spoken.mediation!.sessions[0]!.sounds;
    expect(sound).toMatchObject({ name: '录音12秒.mp3', size: voice.length });
    const asked = { caseId, sessionId: 'session-1', soundId: sound!.id };
    const opened = await mediator.ask('session.openSound', asked);
    expect(Buffer.from(await (await fetch(opened.url)).arrayBuffer()).equals(voice)).toBe(true);
    expect((await seenBy(respondent, caseId)).mediation?.sessions[0]?.sounds).toEqual([]);
    expect((await refusalOf(respondent.ask('session.openSound', asked))).code).toBe('NOT_FOUND');
    const wrong = { ...note, name: '照片.png', fileId: await mediator.upload(png(40), 'b.png') };
    expect((await refusalOf(mediator.tell('session.addSound', wrong))).findings?.[0]?.problem).toContain('不是录音');

    const [session] = set.mediation!.sessions;
    expect(session).toMatchObject({ state: 'confirmed', chosen: 'time-2' });
    expect(session?.calendar).toEqual({
      title: '调解会',
      startsAt: now + 2 * DAY,
      endsAt: now + 2 * DAY + 90 * 60_000,
      place: '示范路1号二楼',
      note: expect.any(String),
    });
    expect(await titlesOf(applicant)).toContain('调解时间已定');

    // At the door.
    const token = (await seenBy(mediator, caseId)).mediation!.sessions[0]!.token!;
    expect((await refusalOf(respondent.tell('session.checkIn', { token }))).message).toContain('还没有到签到时间');
    await city.cloud.setNow(now + 2 * DAY - HOUR);
    expect(await respondent.ask('code.open', { token })).toMatchObject({ kind: 'session', title: '调解会签到' });
    const picture = await mediator.tell('code.picture', { token });
    expect((await fetch(picture.url)).ok).toBe(true);
    const checked = await respondent.tell('session.checkIn', { token });
    expect(checked).toEqual({ caseId, sessionId: 'session-1', name: '答复人甲', place: '示范路1号二楼' });
    expect(await respondent.tell('session.checkIn', { token })).toEqual(checked);
    const stranger = await city.registered('stranger-0001', '路人壬', 77);
    expect((await refusalOf(stranger.tell('session.checkIn', { token }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(city.registrar.tell('session.checkIn', { token }))).code).toBe('NOT_FOUND');
    await mediator.tell('session.checkIn', { token });
    const present = await act(mediator, caseId, 'session.checkInFor', {
      sessionId: 'session-1',
      side: 'applicant',
      name: '法定代表人丁',
    });
    expect(present.mediation?.sessions[0]?.attendance.map(({ side, name }) => [side, name])).toEqual([
      ['r1', '答复人甲'],
      ['mediator', '调解员庚'],
      ['applicant', '法定代表人丁'],
    ]);

    // The record.
    const record = {
      sessionId: 'session-1',
      present: ['法定代表人丁', '答复人甲', '调解员庚'],
      absent: [],
      told: TOLD,
      recording: 'none' as const,
      statements: '申请人要求停止使用；被申请人认为包装不近似。',
      issues: '包装是否近似',
      course: '比对了两种包装，约定下次带样品。',
      result: 'continue' as const,
      failedWhy: '',
    };
    const early = await refusalOf(act(mediator, caseId, 'session.record', record));
    expect(early.message).toContain('还没有开始');
    await city.cloud.setNow(now + 2 * DAY + HOUR);
    const untold = { ...record, told: { ...TOLD, sham: false } };
    expect((await refusalOf(act(mediator, caseId, 'session.record', untold))).findings?.[0]?.field).toBe('told.sham');
    await act(mediator, caseId, 'session.record', record);
    expect(await titlesOf(respondent)).toContain('调解笔录待确认');
    const confirm = { sessionId: 'session-1', correct: true, remark: '' };
    await act(applicant, caseId, 'session.confirmRecord', confirm);
    await act(respondent, caseId, 'session.confirmRecord', {
      ...confirm,
      correct: false,
      remark: '我说的是“不完全近似”',
    });
    expect(await titlesOf(mediator)).toContain('有一方对笔录有意见');
    await act(mediator, caseId, 'session.record', { ...record, statements: '被申请人认为包装不完全近似。' });
    await act(applicant, caseId, 'session.confirmRecord', confirm);
    const read = await act(respondent, caseId, 'session.confirmRecord', confirm);
    expect(read.mediation?.sessions[0]?.record).toMatchObject({ readBy: ['applicant', 'r1'], resultName: '继续调解' });
    expect(read.commands).not.toContain('confirmRecord');
    expect((await refusalOf(act(mediator, caseId, 'session.record', record))).message).toContain('不能再改');

    // The second session: no time in common, so the mediator sets one, then moves it at short notice by consent.
    const later = city.cloud.now();
    await act(mediator, caseId, 'session.propose', {
      mode: 'online',
      place: '会议号 123456',
      agenda: '比对样品',
      times: [
        { startsAt: later + 2 * DAY, minutes: 60 },
        { startsAt: later + 3 * DAY, minutes: 60 },
      ],
      allAgreed: false,
    });
    await act(applicant, caseId, 'session.answer', { sessionId: 'session-2', timeIds: ['time-1'] });
    const apart = await act(respondent, caseId, 'session.answer', { sessionId: 'session-2', timeIds: ['time-2'] });
    expect(apart.mediation?.sessions[1]).toMatchObject({ state: 'proposed', chosen: null });
    const change = {
      sessionId: 'session-2',
      mode: 'online' as const,
      place: '会议号 123456',
      agenda: '比对样品',
      startsAt: later + 3 * DAY,
      minutes: 60,
      reason: '多数人方便',
      allAgreed: false,
    };
    const chosen = await act(mediator, caseId, 'session.change', change);
    expect(chosen.mediation?.sessions[1]).toMatchObject({ state: 'confirmed', chosen: 'time-2' });
    expect(chosen.mediation?.sessions[1]?.calendar?.place).toBe('线上');
    const soon = { ...change, startsAt: later + 5 * HOUR, reason: '对方后天出差' };
    expect((await refusalOf(act(mediator, caseId, 'session.change', soon))).findings?.[0]?.field).toBe('startsAt');
    const moved = await act(mediator, caseId, 'session.change', { ...soon, allAgreed: true });
    expect(moved.mediation?.sessions[1]).toMatchObject({ chosen: 'time-3' });
    expect(await titlesOf(respondent)).toContain('调解会有变更');

    const code = moved.mediation!.sessions[1]!.token!;
    await act(mediator, caseId, 'session.cancel', { sessionId: 'session-2', reason: '样品没有送到' });
    expect(await titlesOf(applicant)).toContain('调解会已取消');
    expect((await refusalOf(respondent.tell('session.checkIn', { token: code }))).code).toBe('CODE_REVOKED');
    expect((await seenBy(respondent, caseId)).mediation?.sessions[1]?.cancelReason).toBe('样品没有送到');
    expect((await staff.head.ask('case.verifyHistory', { caseId })).sound).toBe(true);
  });

  it('refuses what is not theirs to do, and who does not take part', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 2, {
      respondents: 2,
      answers: ['agreed', 'refused'],
    });
    const times = [{ startsAt: city.cloud.now() + 2 * DAY, minutes: 60 }];
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', times, allAgreed: false };
    for (const other of [applicant, respondents[0]!, city.registrar, staff.head]) {
      expect((await refusalOf(act(other, caseId, 'session.propose', proposal))).code).toBe('NOT_ALLOWED');
    }
    await act(mediator, caseId, 'session.propose', proposal);
    const out = await seenBy(respondents[1]!, caseId);
    expect(out.commands).toEqual([]);
    expect(out.mediation?.sessions).toEqual([]);
    const refused = { sessionId: 'session-1', timeIds: ['time-1'] };
    expect((await refusalOf(act(respondents[1]!, caseId, 'session.answer', refused))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(act(mediator, caseId, 'session.answer', refused))).code).toBe('NOT_ALLOWED');
    await act(applicant, caseId, 'session.answer', refused);
    const set = await act(respondents[0]!, caseId, 'session.answer', refused);
    expect(set.mediation?.sessions[0]?.state).toBe('confirmed');

    // The time comes, and one side does not.
    await city.cloud.setNow((times[0]?.startsAt ?? 0) + HOUR);
    const missed = {
      ...{ sessionId: 'session-1', present: ['法定代表人丁', '调解员庚'], absent: ['r2'], told: TOLD },
      ...{ recording: 'none' as const, statements: '', issues: '', course: '' },
      ...{ result: 'notHeld' as const, failedWhy: '电话没有人接' },
    };
    expect((await refusalOf(act(mediator, caseId, 'session.record', missed))).findings?.[0]?.field).toBe('absent.0');
    const written = await act(mediator, caseId, 'session.record', { ...missed, absent: ['r1'] });
    expect(written.mediation?.sessions[0]?.record).toMatchObject({ resultName: '没有开成', absent: ['r1'] });
    expect(written.mediation?.pack?.absence).toContain('可以另约时间');
    const remark = '我到了，门没有开。';
    await act(respondents[0]!, caseId, 'session.confirmRecord', { sessionId: 'session-1', correct: false, remark });
    expect((await seenBy(mediator, caseId)).mediation?.sessions[0]?.record?.remarks).toMatchObject([{ text: remark }]);
  });

  it('tells two people who answer at once one after the other', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 3);
    const times = [{ startsAt: city.cloud.now() + 2 * DAY, minutes: 60 }];
    const proposal = { mode: 'online' as const, place: '', agenda: '商量', times, allAgreed: false };
    const { version } = await act(mediator, caseId, 'session.propose', proposal);
    const answer = { caseId, version, sessionId: 'session-1', timeIds: ['time-1'] };
    const results = await Promise.allSettled([
      applicant.tell('session.answer', answer),
      respondents[0]!.tell('session.answer', answer),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const lost = results.find((result) => result.status === 'rejected');
    expect(String(lost?.reason)).toContain('CHANGED_MEANWHILE');
  });
});

describe('evidence in a mediation', () => {
  it('is a side’s own until it is exchanged, then open to all without the place', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 11);
    const respondent = respondents[0]!;
    const photo = png(40);
    const command = { caseId, side: null, fileId: await respondent.upload(photo), name: '底价承诺.png', caption: '' };
    const added = await respondent.tell('evidence.add', command, 'the-evidence-command-1');
    expect(added.item).toMatchObject({ side: 'r1', sha256: sha256(photo), stripped: true });
    expect(await respondent.tell('evidence.add', command, 'the-evidence-command-1')).toEqual(added);
    expect(await titlesOf(mediator)).toContain('有新的材料');

    const evidenceId = added.item.id;
    expect((await seenBy(applicant, caseId)).evidence).toEqual([]);
    expect((await refusalOf(applicant.ask('case.openEvidence', { caseId, evidenceId }))).code).toBe('NOT_FOUND');
    expect((await bytesOf(mediator, caseId, evidenceId)).includes('GPS')).toBe(false);
    expect((await bytesOf(respondent, caseId, evidenceId)).equals(photo)).toBe(true);
    const log = JSON.stringify(await applicant.ask('case.viewers', { caseId, cursor: null }));
    expect(log).toContain('一份还没有交换的材料');
    expect(log).not.toContain('底价承诺');
    expect(JSON.stringify(await respondent.ask('case.viewers', { caseId, cursor: null }))).toContain('底价承诺');

    for (const other of [applicant, respondent, city.registrar]) {
      const refused = await refusalOf(act(other, caseId, 'evidence.exchange', { evidenceIds: [evidenceId] }));
      expect(refused.code).toBe('NOT_ALLOWED');
    }
    await act(mediator, caseId, 'evidence.exchange', { evidenceIds: [evidenceId] });
    const shown = await bytesOf(applicant, caseId, evidenceId);
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.includes('GPS')).toBe(false);
    const seen = await seenBy(applicant, caseId);
    expect(seen.evidence.map(({ name, shareable }) => [name, shareable])).toEqual([['底价承诺.png', true]]);
    expect(seen.mediation?.exchanged).toEqual([evidenceId]);
  });

  it('is not exchanged where the place cannot be taken out; a mediator takes paper in for a side', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 12);
    const moving = { caseId, side: null, fileId: await applicant.upload(film()), name: '现场.mp4', caption: '' };
    const { item } = await applicant.tell('evidence.add', moving);
    const refused = await refusalOf(act(mediator, caseId, 'evidence.exchange', { evidenceIds: [item.id] }));
    expect(refused.findings?.[0]).toMatchObject({ field: 'evidenceIds.0' });
    expect(refused.findings?.[0]?.problem).toContain('拍摄地点');
    expect((await refusalOf(respondents[0]!.ask('case.openEvidence', { caseId, evidenceId: item.id }))).code).toBe(
      'NOT_FOUND',
    );
    const paper = { caseId, side: 'r1', fileId: await mediator.upload(png(9)), name: '收条.png', caption: '当面交来' };
    expect((await mediator.tell('evidence.add', paper)).item.side).toBe('r1');
    expect((await seenBy(respondents[0]!, caseId)).evidence.map(({ name }) => name)).toEqual(['收条.png']);
    const wrong = { ...paper, side: 'r2', fileId: await mediator.upload(png(9)) };
    expect((await refusalOf(mediator.tell('evidence.add', wrong))).findings?.[0]?.field).toBe('side');
    const head = { ...paper, fileId: await staff.head.upload(png(9)) };
    expect((await refusalOf(staff.head.tell('evidence.add', head))).code).toBe('NOT_ALLOWED');
  });

  it('is what the second question is asked with; who refused may come back', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 13, {
      respondents: 2,
      answers: ['agreed', 'refused'],
    });
    expect((await refusalOf(act(mediator, caseId, 'mediation.askAgain', {}))).message).toContain('交换证据');
    const file = { caseId, side: null, fileId: await applicant.upload(png(8)), name: '包装.png', caption: '' };
    const { item } = await applicant.tell('evidence.add', file);
    await act(mediator, caseId, 'evidence.exchange', { evidenceIds: [item.id] });
    await act(mediator, caseId, 'mediation.askAgain', {});
    expect(await titlesOf(respondents[1]!)).toContain('调解员再次征询您的意愿');
    expect((await seenBy(respondents[1]!, caseId)).commands).toEqual(['answerAgain']);
    expect((await refusalOf(act(mediator, caseId, 'mediation.askAgain', {}))).message).toContain('不能再问');
    const back = await act(respondents[1]!, caseId, 'mediation.answerAgain', { willing: true });
    expect(back.mediation?.respondents[1]).toMatchObject({ willingness: 'agreed', second: { willing: true } });
    expect((await seenBy(respondents[1]!, caseId)).evidence.map(({ name }) => name)).toEqual(['包装.png']);
    expect((await seenBy(applicant, caseId)).mediation?.respondents[1]?.second).toBeNull();
    const left = await act(respondents[0]!, caseId, 'mediation.answerAgain', { willing: false });
    expect(left.stage).toBe('MEDIATING');
    expect(await titlesOf(applicant)).toContain('有一方退出了调解');
  });
});

describe('facts and claims', () => {
  it('are settled by everybody’s word', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 21);
    await act(mediator, caseId, 'fact.state', { text: '双方2025年签过代销合同。' });
    await act(applicant, caseId, 'fact.confirm', { factId: 'fact-1', confirmed: true });
    const all = await act(respondents[0]!, caseId, 'fact.confirm', { factId: 'fact-1', confirmed: true });
    expect(all.mediation?.undisputed).toEqual([
      { id: 'fact-1', text: '双方2025年签过代销合同。', confirmedBy: ['applicant', 'r1'], settled: true },
    ]);
    const drop = { index: 0, state: 'dropped' as const, note: '', saidBy: '' };
    expect((await refusalOf(act(mediator, caseId, 'claim.settle', drop))).findings?.[0]?.field).toBe('saidBy');
    await act(mediator, caseId, 'claim.settle', { ...drop, saidBy: '申请人丙，3月2日电话' });
    const seen = await act(mediator, caseId, 'claim.settle', { index: 1, state: 'agreed', note: '三万元', saidBy: '' });
    expect(seen.mediation?.claims.map(({ stateName, saidBy }) => [stateName, saidBy])).toEqual([
      ['申请人放弃', '申请人丙，3月2日电话'],
      ['已达成一致', ''],
    ]);
    for (const side of [applicant, respondents[0]!]) {
      expect((await refusalOf(act(side, caseId, 'claim.settle', drop))).code).toBe('NOT_ALLOWED');
      expect((await refusalOf(act(side, caseId, 'fact.state', { text: 'x' }))).code).toBe('NOT_ALLOWED');
    }
  });
});
