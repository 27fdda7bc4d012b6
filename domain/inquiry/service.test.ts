import { addDays } from '../calendar/day';
import { isPaused } from '../cases/caseClocks';
import type { MediationCase } from '../cases/case';
import { after } from '../cases/decisionInTests';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { CHANNELS, type Channel } from '../packs/channels';
import { packOf, packOn } from '../packs/packOn';
import { answerInquiry } from './answer';
import { isReminderDue } from './contact';
import { isInquiryOver } from './ending';
import { stateOfInvitation } from './invitation';
import { askedRespondents } from './notice';
import { awaitsService, inquiryClockAtIssue, recordService } from './service';

const AT = { now: SAMPLE_NOW, today: SAMPLE_TODAY, limits: {} };

/** Asked on the sample's day, by this way of mediating. */
function asked(channel: Channel, respondents = 1): MediationCase {
  const base = sampleMediation(
    Array.from({ length: respondents }, () => 'waiting' as const),
    {
      stage: 'INQUIRING',
      channel,
    },
  );
  const pack = packOf(base);
  if (!pack) throw new Error('no pack');
  const clocks = inquiryClockAtIssue(pack, SAMPLE_TODAY, {});
  const notices = base.content.respondents.map((_each, n) => ({ token: `token-${n}`, checkCode: 'ACEF3479' }));
  const issued = { at: SAMPLE_NOW, dueOn: clocks[0]?.dueOn ?? SAMPLE_TODAY };
  return {
    ...base,
    clocks,
    mediation: { ...base.mediation, respondents: askedRespondents(base.content, notices, issued) },
  };
}

function served(record: MediationCase, no: number, on: string, way: 'delivered' | 'opened' = 'delivered') {
  return after(record, recordService(record, { no, on, way }, addDays(SAMPLE_TODAY, 60)));
}

function inquiryOf(record: MediationCase) {
  const clock = record.clocks.find(({ kind }) => kind === 'inquiry');
  if (!clock) throw new Error('no clock');
  return clock;
}

describe('the time to answer', () => {
  it('runs from receipt by the rules of patents alone', () => {
    const fromService = CHANNELS.filter((channel) => packOn(channel, '2026-06-01')?.inquiryFrom === 'service');
    expect(fromService).toEqual(['adminPatent']);
    expect(isPaused(inquiryOf(asked('people')))).toBe(false);
    expect(recordService(asked('people'), { no: 1, on: SAMPLE_TODAY, way: 'delivered' }, SAMPLE_TODAY).ok).toBe(false);
  });

  it('does not begin before the notice was received, nor does anything lapse, remind or close', () => {
    const record = asked('adminPatent');
    const late = addDays(SAMPLE_TODAY, 40);
    const notice = { no: 1, revoked: false, wrongTries: 0 };
    expect(isPaused(inquiryOf(record))).toBe(true);
    expect([isInquiryOver(record, late), isReminderDue(record, late)]).toEqual([false, false]);
    expect(stateOfInvitation(record, notice, late)).toBe('open');
    expect(awaitsService(record, record.mediation.respondents[0]!)).toBe(true);
  });

  it('is fifteen days from the day after receipt (Order 81 art 65)', () => {
    const record = served(asked('adminPatent'), 1, '2026-03-10');
    expect(inquiryOf(record)).toMatchObject({ startedOn: '2026-03-10', dueOn: '2026-03-25', pauses: [] });
    expect(record.mediation.respondents[0]?.notice).toMatchObject({
      dueOn: '2026-03-25',
      served: { on: '2026-03-10', way: 'delivered' },
    });
    expect([isInquiryOver(record, '2026-03-25'), isInquiryOver(record, '2026-03-26')]).toEqual([false, true]);
  });

  it('begins with whichever was first, the opening or the delivery', () => {
    const opened = served(asked('adminPatent'), 1, '2026-03-12', 'opened');
    const later = recordService(opened, { no: 1, on: '2026-03-12', way: 'delivered' }, '2026-04-01');
    expect(later).toMatchObject({ ok: false, sentence: expect.stringContaining('以先到的一天为准') as string });
    const earlier = served(opened, 1, '2026-03-09');
    expect(inquiryOf(earlier)).toMatchObject({ startedOn: '2026-03-09', dueOn: '2026-03-24' });
  });

  it('ends for all with the last one who was waited for, each having a day of their own', () => {
    const one = served(asked('adminPatent', 2), 1, '2026-03-05');
    expect(isPaused(inquiryOf(one))).toBe(true);
    const both = served(one, 2, '2026-03-17');
    expect(inquiryOf(both).startedOn).toBe('2026-03-17');
    expect(both.mediation.respondents.map(({ notice }) => notice?.dueOn)).toEqual(['2026-03-20', '2026-04-01']);
  });

  it('begins once the one who never received the notice has answered otherwise', () => {
    const one = served(asked('adminPatent', 2), 1, '2026-03-05');
    const given = { no: 2, answer: 'refused', via: 'phone', reason: '', person: null } as const;
    const answered = after(one, answerInquiry(one, given, AT));
    expect(answered.stage).toBe('INQUIRING');
    expect(inquiryOf(answered)).toMatchObject({ startedOn: '2026-03-05', pauses: [] });
  });

  it('is taken down for a day on which it can have been', () => {
    const record = asked('adminPatent');
    for (const on of [addDays(SAMPLE_TODAY, -1), addDays(SAMPLE_TODAY, 1)]) {
      expect(recordService(record, { no: 1, on, way: 'delivered' }, SAMPLE_TODAY)).toMatchObject({
        findings: [{ field: 'servedOn' }],
      });
    }
    expect(recordService(record, { no: 5, on: SAMPLE_TODAY, way: 'delivered' }, SAMPLE_TODAY)).toMatchObject({
      findings: [{ field: 'no' }],
    });
  });
});
