import fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { after, refusedAt, taken } from '../cases/decisionInTests';
import { leadsTo, transitionFor } from '../cases/lifecycle';
import type { RespondentFacts, Willingness } from '../cases/mediation';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { maskRespondent } from '../parties/mask';
import { packOf, startPackClock } from '../packs/packOn';
import { answerInquiry, ANSWERS, type GivenAnswer } from './answer';
import {
  CHECK_CODE_LENGTH,
  CHECK_LETTERS,
  checkCodeInWords,
  endsWithTyped,
  isNameOnNotice,
  makeCheckCode,
} from './checkCode';
import { isReminderDue, logContact, MOST_REMINDERS, remindBeforeEnd, remindRespondents } from './contact';
import { addCounts, contributionOf, countedChange, NOTHING_COUNTED } from './counts';
import { closeInquiry, lapseInquiry } from './ending';
import { stateOfInvitation } from './invitation';
import { askedRespondents } from './notice';
import type { Surroundings } from './settle';

const HOUR = 3_600_000;

/** A case on the first day of its inquiry; the tenth working day after 2026-03-02 is 2026-03-16. */
function inquiring(respondents: number, channel = 'people'): MediationCase {
  const base = sampleMediation(Array.from({ length: respondents }, () => 'waiting' as const));
  const record = { ...base, stage: 'INQUIRING' as const, channel, packDay: SAMPLE_TODAY };
  const pack = packOf(record);
  if (!pack) throw new Error('no pack');
  const clock = startPackClock(pack, 'inquiry', SAMPLE_TODAY, {});
  const notices = record.content.respondents.map((_, i) => ({ token: `token-${i}`, checkCode: 'ACEFHJKP' }));
  const asked = askedRespondents(record.content, notices, { at: SAMPLE_NOW, dueOn: clock.dueOn });
  return { ...record, clocks: [clock], mediation: { ...record.mediation, respondents: asked, mediators: [] } };
}

/** As it is when a person of the respondent has used the notice, and asked first. */
function used(record: MediationCase, no: number): MediationCase {
  const person = { openid: `asker-${no}`, name: '答复人戊', phone: '13900000000', since: 0, noticeVersion: '1' };
  const respondents = record.mediation.respondents.map((each) =>
    each.no === no ? { ...each, people: [person] } : each,
  );
  return { ...record, mediation: { ...record.mediation, respondents } };
}

function on(day: string, now = SAMPLE_NOW): Surroundings {
  return { now, today: day, limits: {} };
}

function given(no: number, answer: GivenAnswer['answer'], via: GivenAnswer['via'] = 'phone'): GivenAnswer {
  return { no, answer, via, reason: '', person: null };
}

function willingness(record: MediationCase): Willingness[] {
  return record.mediation.respondents.map((each) => each.willingness);
}

describe('a check code', () => {
  it('has no letter that is taken for another', () => {
    for (const pair of ['0O', '0D', '0Q', '1I', '1L', 'IL', '2Z', '5S', '8B', 'UV', 'MN', '6G']) {
      expect([...pair].every((letter) => CHECK_LETTERS.includes(letter))).toBe(false);
    }
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (chances) => {
        let at = 0;
        const code = makeCheckCode((below) => (chances[at++] ?? 0) % below);
        expect(code).toHaveLength(CHECK_CODE_LENGTH);
        expect([...code].every((letter) => CHECK_LETTERS.includes(letter))).toBe(true);
        expect(endsWithTyped(code, code.slice(-4).toLowerCase())).toBe(true);
        expect(checkCodeInWords(code).replace(' ', '')).toBe(code);
      }),
    );
  });

  it.each(['HJKP', ' hj kp', 'ＨＪＫＰ'])('is proved by its last four characters: %j', (typed) => {
    expect(endsWithTyped('ACEFHJKP', typed)).toBe(true);
  });

  it.each(['', 'P', 'JKP', 'ACEFHJKP', 'ACEF', 'HJKP1', 'HJK9'])('and by nothing else: %j', (typed) => {
    expect(endsWithTyped('ACEFHJKP', typed)).toBe(false);
  });

  it('goes with the name on the notice, however it is spaced and bracketed', () => {
    expect(isNameOnNotice('示范（云泽）商贸有限公司', ' 示范(云泽) 商贸有限公司')).toBe(true);
    expect(isNameOnNotice('示范商贸有限公司', '示范商贸')).toBe(false);
    expect(isNameOnNotice('示范商贸有限公司', '')).toBe(false);
    expect(isNameOnNotice('', '')).toBe(false);
  });

  it('belongs to a name that the page shows masked', () => {
    expect(maskRespondent('示范对方商贸有限公司')).toBe('示范****公司');
    expect(maskRespondent('张三')).toBe('张*');
    expect(maskRespondent('')).toBe('');
  });
});

describe('an inquiry', () => {
  it('waits for all; goes on with those who agreed; ends when nobody did', () => {
    const answers = fc.array(fc.constantFrom(...ANSWERS), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(answers, (all) => {
        let record = inquiring(all.length);
        const row = transitionFor('INQUIRING', 'recordAnswer');
        if (!row) throw new Error('no row');
        all.forEach((answer, index) => {
          const decision = answerInquiry(record, given(index + 1, answer), on(SAMPLE_TODAY));
          const next = after(record, decision);
          expect(leadsTo(row, 'INQUIRING', next.stage)).toBe(true);
          const open = willingness(next).some((each) => each === 'waiting' || each === 'asking');
          expect(next.stage === 'INQUIRING').toBe(open);
          record = next;
        });
        const willing = all.includes('agreed');
        if (all.includes('asking')) return;
        expect(record.stage).toBe(willing ? 'ASSIGNING' : 'TERMINATED');
        const running = record.clocks.filter((clock) => clock.stoppedOn === null).map((clock) => clock.kind);
        expect(running).toEqual(willing ? ['naming'] : []);
        expect(record.outcome === null).toBe(willing);
      }),
    );
  });

  it('never turns silence into consent, in any channel, and says what stays open', () => {
    const channels = ['people', 'courtBefore', 'courtOrdinary', 'courtSummary', 'adminPatent'];
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc.array(fc.constantFrom(...ANSWERS, 'waiting' as const), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (channel, all, late) => {
          let record = inquiring(all.length, channel);
          all.forEach((answer, index) => {
            if (answer === 'waiting' || record.stage !== 'INQUIRING') return;
            record = after(record, answerInquiry(record, given(index + 1, answer), on(SAMPLE_TODAY)));
          });
          if (record.stage !== 'INQUIRING') return;
          const due = record.clocks[0]?.dueOn ?? '';
          expect(lapseInquiry(record, on(due)).ok).toBe(false);
          const ended = after(record, lapseInquiry(record, on(addDays(due, late))));
          expect(willingness(ended)).toEqual(
            willingness(record).map((each) => (each === 'waiting' || each === 'asking' ? 'silent' : each)),
          );
          expect(ended.stage).toBe(willingness(record).includes('agreed') ? 'ASSIGNING' : 'TERMINATED');
          if (ended.stage === 'TERMINATED') {
            const ways = ended.outcome?.remedies.join('') ?? '';
            for (const way of ['仲裁', '行政', '起诉']) expect(ways).toContain(way);
          }
        },
      ),
    );
  });

  it.each([
    ['people', '被申请人到期没有答复，不视为同意，调解终止。'],
    ['adminPatent', '被申请人到期没有答复，不视为同意，不予立案。'],
    ['courtBefore', '被申请人到期没有答复，不视为同意，调解结束，材料退回法院。'],
  ])('says what silence leads to by the pack: %s', (channel, reason) => {
    const record = inquiring(1, channel);
    const ended = after(record, lapseInquiry(record, on('2026-06-01')));
    expect(ended.outcome).toMatchObject({ reasonCode: 'silent', reason });
    expect(ended.outcome?.remedies[0]?.includes('法院')).toBe(channel === 'courtBefore');
  });

  it('does not take a second answer by the code, and takes a change by telephone', () => {
    const record = inquiring(2);
    const once = after(record, answerInquiry(record, given(1, 'refused', 'code'), on(SAMPLE_TODAY)));
    expect(answerInquiry(once, given(1, 'agreed', 'code'), on(SAMPLE_TODAY))).toMatchObject({ ok: false });
    const changed = after(once, answerInquiry(once, given(1, 'agreed', 'phone'), on(SAMPLE_TODAY)));
    expect(willingness(changed)).toEqual(['agreed', 'waiting']);
    expect(answerInquiry(record, given(3, 'agreed'), on(SAMPLE_TODAY))).toMatchObject({ findings: [{ field: 'no' }] });
  });

  it('keeps who answered as a person of that respondent, once', () => {
    const person = { openid: 'somebody', name: '戊', phone: '13900000001', noticeVersion: '2026-11-22' };
    const record = inquiring(2);
    const asked = after(record, answerInquiry(record, { ...given(1, 'asking', 'code'), person }, on(SAMPLE_TODAY)));
    const twice = after(asked, answerInquiry(asked, { ...given(1, 'agreed', 'code'), person }, on(SAMPLE_TODAY)));
    expect(twice.mediation.respondents[0]?.people).toEqual([{ ...person, since: SAMPLE_NOW }]);
    expect(asked.mediation.respondents[0]?.answeredAt).toBeNull();
  });

  it('reaches nobody after three tries on record, and closes when none is left', () => {
    let record = inquiring(1);
    const tried = { no: 1, at: SAMPLE_NOW, byName: '登记员乙', way: 'phone' as const, result: '无人接听' };
    expect(closeInquiry(record, on(SAMPLE_TODAY))).toMatchObject({ ok: false });
    for (const unreachable of [false, false, true]) {
      record = after(record, logContact(record, { ...tried, unreachable }));
    }
    expect(logContact(inquiring(1), { ...tried, unreachable: true })).toMatchObject({
      findings: [{ field: 'unreachable' }],
    });
    expect(logContact(record, { ...tried, unreachable: false })).toMatchObject({ ok: false });
    const closed = after(record, closeInquiry(record, on(SAMPLE_TODAY)));
    expect(closed.outcome).toMatchObject({
      reasonCode: 'unreachable',
      reason: '被申请人多次联系仍联系不上，调解终止。',
    });
  });

  it('reminds twice at most, and by itself from three working days before its end', () => {
    let record = inquiring(1);
    expect(['2026-03-10', '2026-03-11', '2026-03-16', '2026-03-17'].map((day) => isReminderDue(record, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const done = {
      seq: 9,
      at: Date.parse('2026-03-12T09:00:00+08:00'),
      kind: 'remindRespondents',
      byName: '',
      text: '',
    };
    expect(isReminderDue({ ...record, timeline: [done] }, '2026-03-13')).toBe(false);
    record = used(record, 1);
    for (let n = 0; n < MOST_REMINDERS; n += 1) record = after(record, remindRespondents(record));
    expect(remindRespondents(record)).toMatchObject({ ok: false });
    expect(isReminderDue(record, '2026-03-12')).toBe(false);
  });
});

describe('a reminder', () => {
  const counts = ({ mediation }: MediationCase) => mediation.respondents.map(({ notice }) => notice?.reminders);

  it('that would reach nobody is refused in words that say what to do, and is not counted', () => {
    const record = inquiring(2);
    expect(refusedAt(remindRespondents(record))).toContain('请打电话或者寄信');
  });

  it('counts for those alone whom it reaches', () => {
    const record = used(inquiring(2), 2);
    const step = taken(remindRespondents(record));
    expect(step.text).toBe(
      '再次提醒1方被申请人答复；有1方还没有人用过通知书，系统提醒不到：请打电话或者寄信，再登记联系情况',
    );
    expect(counts(after(record, remindRespondents(record)))).toEqual([0, 1]);
    const both = used(record, 1);
    expect(taken(remindRespondents(both)).text).toBe('再次提醒2方被申请人答复');
    expect(counts(after(both, remindRespondents(both)))).toEqual([1, 1]);
  });

  it('of the clock tells the desk of who is known to nobody, and counts nothing for them', () => {
    const record = inquiring(1);
    expect(taken(remindBeforeEnd(record)).text).toContain('有1方还没有人用过通知书');
    expect(counts(after(record, remindBeforeEnd(record)))).toEqual([0]);
  });
});

describe('a notice in the hand', () => {
  it('says what it still is', () => {
    const record = inquiring(1);
    const held = { no: 1, revoked: false, wrongTries: 0 };
    const state = (changes: Partial<MediationCase>, notice = held, today = SAMPLE_TODAY) =>
      stateOfInvitation({ ...record, ...changes }, notice, today);
    expect(state({})).toBe('open');
    expect(state({}, { ...held, wrongTries: 5 })).toBe('locked');
    expect(state({}, { ...held, revoked: true })).toBe('revoked');
    expect(state({}, { ...held, no: 2 })).toBe('revoked');
    expect(state({ stage: 'WITHDRAWN' })).toBe('revoked');
    expect(state({}, held, '2026-03-16')).toBe('open');
    expect(state({}, held, '2026-03-17')).toBe('expired');
    expect(state({ stage: 'ASSIGNING' })).toBe('expired');
    const answered = after(record, answerInquiry(record, given(1, 'refused'), on(SAMPLE_TODAY)));
    expect(stateOfInvitation(answered, held, SAMPLE_TODAY)).toBe('answered');
  });
});

describe('the counts of answers', () => {
  const facts: fc.Arbitrary<Partial<RespondentFacts>> = fc.record({
    willingness: fc.constantFrom<Willingness>('waiting', 'agreed', 'refused', 'asking', 'silent', 'unreachable'),
    answeredAt: fc.option(fc.integer({ min: 0, max: 400 }).map((hours) => SAMPLE_NOW + hours * HOUR)),
    via: fc.constantFrom<RespondentFacts['via']>('code', 'phone', 'paper', null),
  });

  it('add up to what the respondents contribute in the end, whatever happened on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(facts, facts), { minLength: 1, maxLength: 6 }), (steps) => {
        const [one, other] = inquiring(2).mediation.respondents as [RespondentFacts, RespondentFacts];
        let before: RespondentFacts[] = [];
        let sum = NOTHING_COUNTED;
        for (const [first, second] of steps) {
          const next = [
            { ...one, ...first },
            { ...other, ...second },
          ];
          for (const { month, change } of countedChange(before, next)) {
            expect(month).toBe('2026-03');
            sum = addCounts(sum, change);
          }
          before = next;
        }
        expect(sum).toEqual(before.map(contributionOf).reduce((all, each) => addCounts(all, each), NOTHING_COUNTED));
        expect(sum.asked).toBe(2);
        expect(sum.withinDay + sum.withinThreeDays + sum.withinSevenDays + sum.later).toBe(sum.answered);
        expect(sum.answered).toBeLessThanOrEqual(sum.agreed + sum.refused);
      }),
    );
  });

  it('count how fast', () => {
    const [one] = inquiring(1).mediation.respondents as [RespondentFacts];
    const at = (hours: number) =>
      contributionOf({ ...one, willingness: 'agreed', via: 'code', answeredAt: SAMPLE_NOW + hours * HOUR });
    expect(at(24)).toMatchObject({ withinDay: 1, minutes: 1440, byCode: 1 });
    expect(at(25)).toMatchObject({ withinDay: 0, withinThreeDays: 1 });
    expect(at(100)).toMatchObject({ withinSevenDays: 1 });
    expect(at(200)).toMatchObject({ later: 1 });
    expect(contributionOf({ ...one, notice: null })).toEqual(NOTHING_COUNTED);
  });
});
