import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { startCity, type Caller, type City } from './city';
import { act, appointStaff, mediatedCase, type Mediation, type Staff } from './mediating';
import { film, png } from './samples';
import { inquiredCase, NOTHING_TO_DISCLOSE, refusalOf } from './stages';

let city: City;
let staff: Staff;
beforeAll(async () => {
  city = await startCity();
  staff = await appointStaff(city);
});
afterAll(async () => {
  await city.close();
});

async function newMessages(caller: Caller, caseId: string): Promise<number> {
  const { items } = await caller.ask('inbox.list', { cursor: null });
  return items.filter((notice) => notice.caseId === caseId && notice.title === '案件里有新消息').length;
}

/** Whether the inbox says of the case that there is something to do. */
async function isToDo(caller: Caller, caseId: string): Promise<boolean> {
  const { items } = await caller.ask('inbox.cases', { filter: 'todo', cursor: null });
  return items.some((row) => row.caseId === caseId);
}

async function unread(caller: Caller, caseId: string): Promise<Record<string, number>> {
  const { rooms } = await caller.ask('message.rooms', { caseId });
  return Object.fromEntries(rooms.map((room) => [room.room, room.unread]));
}

function say(
  caller: Caller,
  caseId: string,
  room: string,
  text: string,
  files: { fileId: string; name: string }[] = [],
) {
  return caller.tell('message.send', { caseId, room, text, files });
}

describe('talks in a case', () => {
  it('reach those who hear the room, are counted until read, and show who has read them', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 61);
    const respondent = respondents[0]!;
    expect(await unread(applicant, caseId)).toEqual({ common: 0, applicant: 0 });
    const command = { caseId, room: 'common', text: '各位好，明天请带样品👍', files: [] };
    const sent = await mediator.tell('message.send', command, 'the-message-command-1');
    expect(await mediator.tell('message.send', command, 'the-message-command-1')).toEqual(sent);
    await say(respondent, caseId, 'r1', '我方底价三万，请不要告诉对方');
    expect(await unread(applicant, caseId)).toEqual({ common: 1, applicant: 0 });
    expect(await unread(mediator, caseId)).toEqual({ common: 0, applicant: 0, r1: 1 });

    const page = await applicant.ask('message.list', { caseId, room: 'common', cursor: null });
    expect(page.items).toMatchObject([
      { id: sent.id, text: '各位好，明天请带样品👍', from: { party: 'mediator', mine: false } },
    ]);
    expect(page.mayWrite).toBe(true);
    expect(await unread(applicant, caseId)).toEqual({ common: 0, applicant: 0 });
    const [own] = (await mediator.ask('message.list', { caseId, room: 'common', cursor: null })).items;
    expect(own).toMatchObject({ readBy: ['applicant'], from: { mine: true } });
    await respondent.ask('message.list', { caseId, room: 'common', cursor: null });
    const [again] = (await mediator.ask('message.list', { caseId, room: 'common', cursor: null })).items;
    expect(again?.readBy).toEqual(['applicant', 'r1']);
  });

  it('stay in their room: no other side, no head, no registrar hears a private talk', async () => {
    const { caseId, applicant, respondents, mediator, head } = await mediatedCase(city, staff, 62);
    await say(respondents[0]!, caseId, 'r1', '底价三万');
    for (const other of [applicant, head, city.registrar]) {
      expect((await refusalOf(other.ask('message.list', { caseId, room: 'r1', cursor: null }))).code).toBe('NOT_FOUND');
      expect((await refusalOf(say(other, caseId, 'r1', '听得到吗'))).code).toBe('NOT_FOUND');
    }
    for (const room of ['r2', 'head', '__proto__', '']) {
      // What cannot be the name of a room at all is refused before any record is read.
      const { code } = await refusalOf(mediator.ask('message.list', { caseId, room, cursor: null }));
      expect(code).toBe(room === '__proto__' ? 'BAD_INPUT' : 'NOT_FOUND');
    }
    expect(await unread(head, caseId)).toEqual({ common: 0 });
    expect((await refusalOf(say(head, caseId, 'common', '我是主任'))).code).toBe('WRONG_STAGE');
    const stranger = await city.registered('stranger-0062', '路人壬', 62);
    expect((await refusalOf(stranger.ask('message.rooms', { caseId }))).code).toBe('NOT_FOUND');
  });

  it('ring once until somebody looks, and not at night', async () => {
    const { caseId, applicant, mediator } = await mediatedCase(city, staff, 63);
    for (const text of ['一', '二', '三']) await say(mediator, caseId, 'applicant', text);
    expect(await newMessages(applicant, caseId)).toBe(1);
    await applicant.ask('message.list', { caseId, room: 'applicant', cursor: null });
    await say(mediator, caseId, 'applicant', '四');
    await say(mediator, caseId, 'common', '五');
    expect(await newMessages(applicant, caseId)).toBe(3);

    // What a tick does with the notice: by day it leaves the outbox, at night it waits.
    const relayed = async () => {
      const report = (await city.cloud.fireTimer('timer', 'clocks')) as { relayed: { inboxOnly: number } };
      return report.relayed.inboxOnly;
    };
    await relayed();
    await applicant.ask('message.list', { caseId, room: 'applicant', cursor: null });
    await say(mediator, caseId, 'applicant', '白天的一句');
    expect(await relayed()).toBe(1);
    await city.cloud.setNow(Date.parse('2026-03-03T22:30:00+08:00'));
    await relayed();
    await applicant.ask('message.list', { caseId, room: 'applicant', cursor: null });
    await say(mediator, caseId, 'applicant', '夜里的一句');
    expect(await relayed()).toBe(0);
    expect(await newMessages(applicant, caseId)).toBe(5);
  });

  it('take files as evidence is taken, refuse what would show the place to the other side, and lose nothing', async () => {
    const { caseId, applicant, respondents, mediator } = await mediatedCase(city, staff, 64);
    const photo = png(30);
    const file = { fileId: await applicant.upload(photo), name: '样品.png' };
    const sent = await say(applicant, caseId, 'common', '', [file]);
    expect(sent.files).toMatchObject([{ id: 'file-1', name: '样品.png', kind: 'png' }]);
    const open = async (caller: Caller) => {
      const { url } = await caller.ask('message.openFile', { caseId, messageId: sent.id, fileId: 'file-1' });
      return Buffer.from(await (await fetch(url)).arrayBuffer());
    };
    expect((await open(applicant)).equals(photo)).toBe(true);
    expect((await open(respondents[0]!)).includes('GPS')).toBe(false);
    const moving = async () => ({ fileId: await applicant.upload(film()), name: '现场.mp4' });
    const refused = await refusalOf(say(applicant, caseId, 'common', '看视频', [await moving()]));
    expect(refused.code).toBe('FILE_REFUSED');
    expect(refused.message).toContain('拍摄地点');
    const private1 = await say(applicant, caseId, 'applicant', '只给调解员看', [await moving()]);
    const hidden = { caseId, messageId: private1.id, fileId: 'file-1' };
    expect((await refusalOf(respondents[0]!.ask('message.openFile', hidden))).code).toBe('NOT_FOUND');
    expect((await mediator.ask('message.openFile', hidden)).kind).toBe('mp4');
    expect((await refusalOf(say(applicant, caseId, 'common', '   '))).findings?.[0]?.field).toBe('text');

    await act(applicant, caseId, 'mediation.terminate', { reasonCode: 'refused', explanation: '' });
    const kept = await respondents[0]!.ask('message.list', { caseId, room: 'common', cursor: null });
    expect(kept.items).toHaveLength(1);
    expect(kept.mayWrite).toBe(false);
    expect((await refusalOf(say(applicant, caseId, 'common', '还在吗'))).code).toBe('WRONG_STAGE');
  });

  it('page by key, newest first, with every message once', async () => {
    const { caseId, applicant, mediator } = await mediatedCase(city, staff, 65);
    for (let n = 1; n <= 35; n += 1) await say(n % 2 ? mediator : applicant, caseId, 'common', `第${n}句`);
    const first = await applicant.ask('message.list', { caseId, room: 'common', cursor: null });
    const second = await applicant.ask('message.list', { caseId, room: 'common', cursor: first.next });
    expect(second.next).toBeNull();
    const texts = [...first.items, ...second.items].map((message) => message.text);
    expect(texts).toEqual(Array.from({ length: 35 }, (_, n) => `第${35 - n}句`));
  });
});

describe("a respondent's account of the facts", () => {
  const seenDefences = async (caller: Caller, caseId: string) =>
    (await caller.ask('case.get', { caseId })).mediation?.defences;

  it('is its own and the mediators alone until it is exchanged, keeps every text, and then stands', async () => {
    const mediation = await mediatedCase(city, staff, 66, { respondents: 2, answers: ['agreed', 'refused'] });
    const { caseId, applicant, respondents, mediator, head } = mediation;
    const [respondent, refusing] = [respondents[0]!, respondents[1]!];
    const before = await applicant.ask('case.get', { caseId });
    const command = { caseId, side: null, text: '货是从批发市场进的。' };
    const first = await respondent.tell('defence.write', command, 'the-defence-command-1');
    expect(first).toMatchObject({ side: 'r1', exchanged: null, mayWrite: true, editions: [{ no: 1 }] });
    await respondent.tell('defence.write', { ...command, text: '货是从批发市场进的，有进货单。' });
    // A repeated command is the same intent, also when another came in between.
    const again = await respondent.tell('defence.write', command, 'the-defence-command-1');
    expect(again.editions.map(({ no }) => no)).toEqual([2, 1]);

    expect(await applicant.ask('case.get', { caseId })).toEqual(before);
    for (const other of [applicant, head, city.registrar]) {
      expect((await other.ask('defence.list', { caseId })).items).toEqual([]);
      expect(await seenDefences(other, caseId)).toEqual([]);
    }
    const { items } = await mediator.ask('defence.list', { caseId });
    expect(items).toMatchObject([{ side: 'r1', mayWrite: false, editions: [{ no: 2 }, { no: 1 }] }]);
    expect(JSON.stringify(await mediator.ask('inbox.list', { cursor: null }))).toContain('有一方写了答辩意见');
    const text = '申请人自己写';
    expect((await refusalOf(applicant.tell('defence.write', { ...command, text }))).code).toBe('WRONG_STAGE');
    expect((await refusalOf(refusing.tell('defence.write', { ...command, text }))).code).toBe('NOT_ALLOWED');
    expect((await refusalOf(mediator.tell('defence.write', { ...command, side: 'r1' }))).message).toContain('自己写');

    const exchange = (edition: number) => ({ defences: [{ side: 'r1', edition }] });
    const stale = await refusalOf(act(mediator, caseId, 'defence.exchange', exchange(1)));
    expect(stale.message).toContain('重新看过');
    await act(mediator, caseId, 'defence.exchange', exchange(2));
    const told = { side: 'r1', edition: 2, text: '货是从批发市场进的，有进货单。' };
    for (const caller of [applicant, respondent, mediator, head]) {
      expect(await seenDefences(caller, caseId)).toMatchObject([told]);
    }
    expect(await seenDefences(refusing, caseId)).toEqual([]);
    expect((await refusalOf(respondent.tell('defence.write', { ...command, text: '又改' }))).code).toBe('WRONG_STAGE');
    expect(JSON.stringify(await applicant.ask('inbox.list', { cursor: null }))).toContain('有可以查看的答辩意见');
  });

  it('is taken down by a mediator for a side of which nobody has a phone', async () => {
    const { caseId, desk } = await inquiredCase(city, 67);
    const answer = { no: 1, answer: 'agreed', via: 'phone', answererName: '答复人戊', reason: '' } as const;
    const noticeVersion = RESPONDENT_NOTICE.version;
    await city.registrar.tell('inquiry.recordAnswer', { caseId, version: desk.version, ...answer, noticeVersion });
    const mediators = [{ openid: staff.mediator.openid, lead: true }];
    await act(city.registrar, caseId, 'mediator.name', { mediators });
    await act(staff.mediator, caseId, 'mediator.accept', { disclosure: NOTHING_TO_DISCLOSE });
    const taken = { caseId, side: 'r1', text: '没有卖过这种货。' };
    const written = await staff.mediator.tell('defence.write', taken);
    expect(written).toMatchObject({ mayWrite: true, editions: [{ byName: '调解员庚' }] });
  });
});

describe("a mediator's proposal", () => {
  const pay = {
    kind: 'pay' as const,
    ...{ debtor: 'r1', creditor: 'applicant', amountYuan: '30000', what: '支付补偿款' },
    ...{ manner: '银行转账', dueOn: '2026-06-30', proof: '转账回单' },
  };
  const proposal = { words: '按三个月的销量算。', obligations: [pay], terms: '双方互不追究。' };
  const listed = async (caller: Caller, caseId: string) => (await caller.ask('proposal.list', { caseId })).items;

  it('is answered unseen by the other side, and becomes the draft once all have accepted', async () => {
    const { caseId, applicant, respondents, mediator, head } = await mediatedCase(city, staff, 68);
    const respondent = respondents[0]!;
    const before = await applicant.ask('case.get', { caseId });
    const first = await mediator.tell('proposal.send', { caseId, room: 'common', ...proposal }, 'the-proposal-command');
    expect(
      await mediator.tell('proposal.send', { caseId, room: 'common', ...proposal }, 'the-proposal-command'),
    ).toEqual(first);
    const seen = await listed(applicant, caseId);
    expect(seen).toMatchObject([{ state: 'open', answers: [], mayAnswer: true, mayDraft: false }]);
    const say = (caller: Caller, proposalId: string, answer: 'accept' | 'decline' | 'ask', words = '') =>
      caller.tell('proposal.answer', { caseId, proposalId, answer, words });
    await say(respondent, first.id, 'ask', '能分期吗');
    expect(await isToDo(respondent, caseId)).toBe(true);
    await say(respondent, first.id, 'decline', '拿不出这么多');
    // What was answered waits for nobody any more, and for the other side as before.
    expect([await isToDo(respondent, caseId), await isToDo(applicant, caseId)]).toEqual([false, true]);
    expect(await listed(applicant, caseId)).toEqual(seen);
    expect(await listed(mediator, caseId)).toMatchObject([{ answers: [{ side: 'r1', answer: 'decline' }] }]);
    await say(applicant, first.id, 'accept');
    // Whoever said no never learns whether the other would have agreed.
    for (const [caller, own] of [
      [applicant, 'accept'],
      [respondent, 'decline'],
    ] as const) {
      const [ended] = await listed(caller, caseId);
      expect(ended).toMatchObject({ state: 'notAccepted', mayAnswer: false });
      expect(ended?.answers.map(({ answer }) => answer)).toEqual([own]);
    }

    const alone = await mediator.tell('proposal.send', { caseId, room: 'r1', ...proposal });
    await say(respondent, alone.id, 'ask', '能分期吗？');
    expect((await listed(applicant, caseId)).map(({ id }) => id)).toEqual([first.id]);
    expect((await refusalOf(say(applicant, alone.id, 'accept'))).code).toBe('NOT_FOUND');
    expect(await listed(head, caseId)).toEqual([]);
    const early = await refusalOf(act(mediator, caseId, 'agreement.fromProposal', { proposalId: alone.id }));
    expect(early.message).toContain('都接受');

    const second = await mediator.tell('proposal.send', { caseId, room: 'common', ...proposal, words: '' });
    expect(second.id).not.toBe(first.id);
    await say(applicant, second.id, 'accept');
    await say(respondent, second.id, 'accept');
    expect(JSON.stringify(await applicant.ask('inbox.list', { cursor: null }))).toContain('调解方案有结果');
    expect((await applicant.ask('case.get', { caseId })).version).toBe(before.version);
    const drafted = await act(mediator, caseId, 'agreement.fromProposal', { proposalId: second.id });
    expect(drafted.mediation?.agreement).toMatchObject({
      obligations: [{ no: 1, amountFen: 3_000_000 }],
      terms: '双方互不追究。',
    });
    expect(drafted.mediation?.agreement?.findings.map(({ field }) => field)).toContain('noOwnership');
  });

  it('gives way to a new one of its room, and is taken back by its mediator', async () => {
    const { caseId, applicant, mediator } = await mediatedCase(city, staff, 69);
    const one = await mediator.tell('proposal.send', { caseId, room: 'common', ...proposal });
    const two = await mediator.tell('proposal.send', { caseId, room: 'common', ...proposal });
    const late = applicant.tell('proposal.answer', { caseId, proposalId: one.id, answer: 'accept', words: '' });
    expect((await refusalOf(late)).message).toContain('已经结束');
    expect((await refusalOf(applicant.tell('proposal.close', { caseId, proposalId: two.id }))).code).toBe(
      'NOT_ALLOWED',
    );
    expect(await isToDo(applicant, caseId)).toBe(true);
    await mediator.tell('proposal.close', { caseId, proposalId: two.id });
    expect(await isToDo(applicant, caseId)).toBe(false);
    expect((await listed(applicant, caseId)).map(({ state }) => state)).toEqual(['closed', 'superseded']);
    const vague = { ...proposal, obligations: [{ ...pay, what: '尽快付款' }] };
    const unclear = await refusalOf(mediator.tell('proposal.send', { caseId, room: 'common', ...vague }));
    expect(unclear.findings?.[0]?.field).toBe('obligations.0.what');
  });
});

describe('sealed offers', () => {
  async function open(mediation: Mediation, topic = '赔偿数额') {
    const { caseId, mediator } = mediation;
    return mediator.tell('offer.open', { caseId, topic, unit: '元', sides: ['r1', 'applicant'] });
  }

  it('say whether they meet, and the middle, to both sides and the mediator at once', async () => {
    const mediation = await mediatedCase(city, staff, 71);
    const { caseId, applicant, respondents, mediator, head } = mediation;
    const respondent = respondents[0]!;
    const { id: offerId, sides } = await open(mediation);
    expect(sides.map(({ side }) => side)).toEqual(['applicant', 'r1']);
    const asApplicant = { caseId, offerId, fromFen: 3_000_000, toFen: 10_000_000 };
    const first = await applicant.tell('offer.enter', asApplicant, 'the-offer-command-1');
    expect(first).toMatchObject({ state: 'open', own: { fromFen: 3_000_000, toFen: 10_000_000 } });
    for (const caller of [respondent, mediator]) {
      expect(await caller.ask('offer.result', { caseId, offerId })).toMatchObject({ state: 'open', own: null });
    }
    expect((await refusalOf(mediator.tell('offer.enter', asApplicant))).code).toBe('NOT_ALLOWED');
    const second = await respondent.tell('offer.enter', { caseId, offerId, fromFen: 0, toFen: 5_000_000 });
    const result = { state: 'overlap', middleFen: 4_000_000, own: null };
    expect(second).toMatchObject(result);
    for (const caller of [applicant, mediator]) {
      const seen = await caller.ask('offer.result', { caseId, offerId });
      expect(seen).toMatchObject(result);
      expect(seen).toEqual(second);
      expect(JSON.stringify(await caller.ask('inbox.list', { cursor: null }))).toContain('密封报价有结果');
    }
    // The answer that was lost on the way comes again without a figure in it.
    expect(await applicant.tell('offer.enter', asApplicant, 'the-offer-command-1')).toEqual(second);
    expect((await refusalOf(applicant.tell('offer.enter', asApplicant))).message).toContain('不能再改');
    for (const other of [head, city.registrar]) {
      expect((await refusalOf(other.ask('offer.result', { caseId, offerId }))).code).toBe('NOT_FOUND');
      expect((await other.ask('offer.list', { caseId })).items).toEqual([]);
    }
  });

  it('are between two sides; a third knows of none, and one round ends before the next', async () => {
    const mediation = await mediatedCase(city, staff, 72, { respondents: 2 });
    const { caseId, applicant, respondents, mediator } = mediation;
    const { id: offerId } = await open(mediation);
    expect((await refusalOf(respondents[1]!.ask('offer.result', { caseId, offerId }))).code).toBe('NOT_FOUND');
    expect((await respondents[1]!.ask('offer.list', { caseId })).items).toEqual([]);
    expect((await refusalOf(open(mediation))).message).toContain('没有结束');
    const wrong = await refusalOf(respondents[0]!.tell('offer.enter', { caseId, offerId, fromFen: 2, toFen: 1 }));
    expect(wrong.findings?.[0]?.field).toBe('toFen');
    expect(await isToDo(applicant, caseId)).toBe(true);
    await applicant.tell('offer.enter', { caseId, offerId, fromFen: 1, toFen: 2 });
    expect([await isToDo(applicant, caseId), await isToDo(respondents[0]!, caseId)]).toEqual([false, true]);
    expect((await refusalOf(applicant.tell('offer.close', { caseId, offerId }))).code).toBe('NOT_ALLOWED');
    expect(await mediator.tell('offer.close', { caseId, offerId })).toMatchObject({ state: 'closed', own: null });
    expect(await isToDo(respondents[0]!, caseId)).toBe(false);
    const next = await open(mediation, '每年许可费');
    expect(next.id).not.toBe(offerId);
    expect((await applicant.ask('offer.list', { caseId })).items).toHaveLength(2);
    expect(
      (await refusalOf(applicant.tell('offer.open', { caseId, topic: 'x', unit: '元', sides: ['applicant', 'r1'] })))
        .code,
    ).toBe('NOT_ALLOWED');
  });

  it('are thrown away unseen when the mediation ends before both are in', async () => {
    const mediation = await mediatedCase(city, staff, 74);
    const { caseId, applicant, respondents, mediator } = mediation;
    const { id: offerId } = await open(mediation);
    await applicant.tell('offer.enter', { caseId, offerId, fromFen: 1, toFen: 2 });
    await act(respondents[0]!, caseId, 'mediation.terminate', { reasonCode: 'refused', explanation: '' });
    expect((await mediator.ask('offer.result', { caseId, offerId })).state).toBe('closed');
    const tick = async () => ((await city.cloud.fireTimer('timer', 'clocks')) as { offersLeft: number }).offersLeft;
    expect(await tick()).toBe(1);
    expect(await tick()).toBe(0);
    expect(await applicant.ask('offer.result', { caseId, offerId })).toMatchObject({ state: 'closed', own: null });
    const late = applicant.tell('offer.enter', { caseId, offerId, fromFen: 1, toFen: 2 });
    expect((await refusalOf(late)).code).toBe('WRONG_STAGE');
  });

  it('settle once when both enter at the same moment', async () => {
    const mediation = await mediatedCase(city, staff, 73);
    const { caseId, applicant, respondents, mediator } = mediation;
    const { id: offerId } = await open(mediation);
    await Promise.all([
      applicant.tell('offer.enter', { caseId, offerId, fromFen: 500, toFen: 900 }),
      respondents[0]!.tell('offer.enter', { caseId, offerId, fromFen: 0, toFen: 499 }),
    ]);
    expect(await mediator.ask('offer.result', { caseId, offerId })).toMatchObject({ state: 'apart', middleFen: null });
  });
});
