import { isReminderDue, remindRespondents } from '@/domain/inquiry/contact';
import { lapseInquiry } from '@/domain/inquiry/ending';
import type { Decision } from '@/domain/cases/decision';
import type { MediationCase } from '@/domain/cases/case';
import { clockDeed } from '../cases/clockDeed';
import { surroundingsOf } from '../inquiry/surroundings';
import type { Context } from '../kernel/context';
import { forEachDueBefore, reminderHorizon } from './overdueCases';
import type { TickSurroundings } from './surroundings';

/** What the clock looks at before it opens a transaction. */
const FIELDS = ['clocks', 'timeline', 'mediation.respondents'];

function inquiryStart(record: MediationCase): string {
  return record.clocks.find((clock) => clock.kind === 'inquiry')?.startedOn ?? '';
}

function reminder(record: MediationCase, context: Context): Decision {
  // Somebody may have answered, or reminded, since the case was listed.
  if (!isReminderDue(record, context.today)) return { ok: false, findings: [], sentence: null };
  const decision = remindRespondents(record);
  return decision.ok ? { ok: true, step: { ...decision.step, event: 'inquiryEndsSoon' } } : decision;
}

/**
 * Ends the inquiries whose last day is over, and reminds three days before. Silence is never consent. Returns how many
 * ended and in how many somebody was reminded.
 */
export async function tendInquiries(
  context: Context,
  { hasTime, report }: TickSurroundings,
): Promise<{ ended: number; reminded: number }> {
  const done = { ended: 0, reminded: 0 };
  const horizon = reminderHorizon(context.today);
  await forEachDueBefore(context, 'inquiry', horizon, FIELDS, hasTime, async (listed) => {
    const { _id } = listed;
    try {
      if (listed.keys.due < context.today) {
        const lapse = (record: MediationCase) => lapseInquiry(record, surroundingsOf(context));
        if (await clockDeed(context, _id, 'inquiryLapse', lapse, inquiryStart)) done.ended += 1;
      } else if (isReminderDue(listed, context.today)) {
        const remind = (record: MediationCase) => reminder(record, context);
        if (await clockDeed(context, _id, 'remindRespondents', remind, inquiryStart)) done.reminded += 1;
      }
    } catch (error) {
      report(`inquiry ${_id}`, error);
    }
  });
  return done;
}
