import { isSigningNewlyOverdue, signingLapse } from '@/domain/agreement/overdue';
import type { MediationCase } from '@/domain/cases/case';
import { openClock } from '@/domain/cases/caseClocks';
import type { Decision } from '@/domain/cases/decision';
import type { CaseCommand } from '@/domain/cases/lifecycle';
import { isNewlyOverdue, mediationLapse } from '@/domain/course/overdue';
import { isReminderDue, remindBeforeEnd } from '@/domain/inquiry/contact';
import { isInquiryOver, lapseInquiry } from '@/domain/inquiry/ending';
import { lapseSeats, overdueSeats } from '@/domain/mediators/answerSeat';
import type { Candidate } from '@/domain/mediators/directory';
import { remindersDue, remindObligation } from '@/domain/performance/remind';
import { noteSilence, silentReports } from '@/domain/performance/silence';
import { surroundingsOf } from '../inquiry/surroundings';
import type { Context } from '../kernel/context';
import { proposalsFor } from '../mediators/proposals';

/** What the deeds look up beside the case. */
export interface DeedWorld {
  context: Context;
  /** The committee's mediators: read once a tick, and only when somebody else is to be named. */
  candidates(): Promise<Candidate[]>;
}

/** An automatic step of the lifecycle. */
export interface Deed {
  command: CaseCommand;
  /** Names the step once and for all: the same intent is carried out once. */
  intentOf(record: MediationCase): string;
  decide(record: MediationCase): Decision;
}

const NOT_ANY_MORE: Decision = { ok: false, findings: [], sentence: null };

/** The inquiry's last day is over: silence is never consent. */
function inquiryLapse(context: Context): Deed {
  return {
    command: 'inquiryLapse',
    intentOf: (record) => openClock(record.clocks, 'inquiry')?.startedOn ?? '',
    decide: (record) => lapseInquiry(record, surroundingsOf(context)),
  };
}

/** Somebody has not answered three days before the end. */
function inquiryReminder(context: Context): Deed {
  return {
    command: 'remindRespondents',
    intentOf: (record) => openClock(record.clocks, 'inquiry')?.startedOn ?? '',
    decide(record) {
      // Somebody may have answered, or reminded, since the case was looked at.
      if (!isReminderDue(record, context.today)) return NOT_ANY_MORE;
      const decision = remindBeforeEnd(record);
      return decision.ok ? { ok: true, step: { ...decision.step, event: 'inquiryEndsSoon' } } : decision;
    },
  };
}

/** A mediator let the last day pass: somebody else is named, or the desk is told that nobody is left. */
async function seatLapse({ context, candidates }: DeedWorld): Promise<Deed> {
  const known = await candidates();
  return {
    command: 'seatLapse',
    // The instants at which the overdue ones were named tell one lapse from the next.
    intentOf: (record) =>
      overdueSeats(record.mediation.mediators, context.today)
        .map((seat) => `${seat.openid}.${seat.namedAt}`)
        .join('+'),
    decide(record) {
      const { proposed, others } = proposalsFor(record, known, context);
      return lapseSeats(record, [...proposed, ...others], surroundingsOf(context));
    },
  };
}

/** The term of mediation, or for signing, is over: marked once for each last day, and nothing ends by itself. */
function overdue(kind: 'mediation' | 'signing', context: Context): Deed {
  const lapse = kind === 'mediation' ? mediationLapse : signingLapse;
  return {
    command: kind === 'mediation' ? 'mediationLapse' : 'signingLapse',
    intentOf: (record) => openClock(record.clocks, kind)?.dueOn ?? '',
    decide: (record) => lapse(record, context.today),
  };
}

/** Obligations fall due, or are overdue. */
function obligationReminder({ today }: Context): Deed {
  return {
    command: 'remindObligation',
    intentOf: ({ mediation }) =>
      remindersDue(mediation, today)
        .map(({ no, what, dueOn }) => `${no}.${what}.${dueOn}`)
        .join('+'),
    decide: (record) => remindObligation(record, today),
  };
}

/** A creditor said nothing to a report in time: it counts, or a mediator looks at its proof. */
function silence(context: Context): Deed {
  return {
    command: 'noteSilence',
    intentOf: ({ mediation }) =>
      silentReports(mediation, context.today)
        .map(({ id }) => id)
        .join('+'),
    decide: (record) => noteSilence(record, context),
  };
}

/** The automatic step that is to be taken in a case now, or null. A request that waits for its applicant has its own. */
export async function dueDeed(record: MediationCase, world: DeedWorld): Promise<Deed | null> {
  const { context } = world;
  const { today } = context;
  switch (record.stage) {
    case 'INQUIRING':
      if (isInquiryOver(record, today)) return inquiryLapse(context);
      return isReminderDue(record, today) ? inquiryReminder(context) : null;
    case 'ASSIGNING':
      return overdueSeats(record.mediation.mediators, today).length > 0 ? seatLapse(world) : null;
    case 'MEDIATING':
      return isNewlyOverdue(record, today) ? overdue('mediation', context) : null;
    case 'SIGNING':
      return isSigningNewlyOverdue(record, today) ? overdue('signing', context) : null;
    case 'PERFORMING':
      // Before a reminder: what counts by silence is not overdue.
      if (silentReports(record.mediation, today).length > 0) return silence(context);
      return remindersDue(record.mediation, today).length > 0 ? obligationReminder(context) : null;
    default:
      return null;
  }
}
