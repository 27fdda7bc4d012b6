import { addDays, compareDays, dayInWords, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { MediationFacts, Obligation, ObligationReminder } from '../cases/mediation';
import { obligationState } from './obligationState';
import { obligationsOf } from './theObligation';

/** Days before the last day from which the first reminder goes out. */
export const FIRST_REMINDER_DAYS = 7;

/** Which reminder is due on `today`: the latest that applies, so that a missed day sends one and not three. */
function stepFor({ dueOn }: Obligation, today: Day): ObligationReminder['what'] | null {
  if (compareDays(today, dueOn) > 0) return 'overdue';
  if (compareDays(today, addDays(dueOn, -1)) >= 0) return 'oneDay';
  return compareDays(today, addDays(dueOn, -FIRST_REMINDER_DAYS)) >= 0 ? 'sevenDays' : null;
}

/** From which day on each reminder of an obligation is the one that applies. */
function firstDays({ dueOn }: Obligation): readonly (readonly [ObligationReminder['what'], Day])[] {
  return [
    ['sevenDays', addDays(dueOn, -FIRST_REMINDER_DAYS)],
    ['oneDay', addDays(dueOn, -1)],
    ['overdue', addDays(dueOn, 1)],
  ];
}

/**
 * The day from which the next reminder of any obligation is due, over already when it was missed; null when none is left.
 * Whoever was reminded of a later step is not reminded of an earlier one.
 */
export function nextReminderDay(facts: MediationFacts): Day | null {
  const days = obligationsOf(facts.agreement).flatMap((obligation) => {
    const { no, dueOn } = obligation;
    if (obligationState(obligation, facts.reports, dueOn).state === 'done') return [];
    const isSent = (what: ObligationReminder['what']) =>
      facts.obligationReminders.some((each) => each.no === no && each.what === what && each.dueOn === dueOn);
    let left = firstDays(obligation);
    left.forEach(([what], index, all) => {
      if (isSent(what)) left = all.slice(index + 1);
    });
    return left.slice(0, 1).map(([, day]) => day);
  });
  return days.sort()[0] ?? null;
}

/** The reminders that are due now and have not gone out. */
export function remindersDue(facts: MediationFacts, today: Day): ObligationReminder[] {
  return obligationsOf(facts.agreement).flatMap((obligation): ObligationReminder[] => {
    const what = stepFor(obligation, today);
    if (what === null || obligationState(obligation, facts.reports, today).state === 'done') return [];
    const { no, dueOn } = obligation;
    const sent = facts.obligationReminders.some((each) => each.no === no && each.what === what && each.dueOn === dueOn);
    return sent ? [] : [{ no, what, dueOn }];
  });
}

/** Whether the debtor has reported all of it: what is late is the creditor's word. */
function isReported(facts: MediationFacts, no: number, today: Day): boolean {
  const obligation = obligationsOf(facts.agreement).find((each) => each.no === no);
  const state = obligation && obligationState(obligation, facts.reports, today).state;
  return state === 'reported' || state === 'unanswered';
}

/**
 * The clock reminds of what falls due, or is overdue: each once. One step tells of one thing, what is overdue first, then what
 * is overdue and waits for the creditor's word, and marks only what it told: the others are still due, and go out with the next
 * tick.
 */
export function remindObligation(record: MediationCase, today: Day): Decision {
  const [due, ...others] = remindersDue(record.mediation, today);
  if (!due) return notNow('没有要提醒的义务。');
  const all = [due, ...others];
  const over = all.filter(({ what }) => what === 'overdue');
  const overdue = over.filter(({ no }) => !isReported(record.mediation, no, today));
  const told = overdue.length > 0 ? overdue : over.length > 0 ? over : all;
  const numbers = told.map(({ no }) => no).join('、');
  return decided({
    fields: {
      mediation: {
        ...record.mediation,
        obligationReminders: [...record.mediation.obligationReminders, ...told],
      },
    },
    event: overdue.length > 0 ? 'obligationOverdue' : over.length > 0 ? 'reportUnanswered' : 'obligationDue',
    text:
      overdue.length > 0
        ? `第${numbers}项义务已经到期，还没有确认履行`
        : over.length > 0
          ? `第${numbers}项义务已经到期，履行报告还没有答复`
          : `提醒履行第${numbers}项义务，到${dayInWords(due.dueOn)}为止`,
  });
}
