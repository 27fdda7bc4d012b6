import type { MediationCase } from '@/domain/cases/case';
import { momentOfWakeKey } from '@/domain/cases/wake';
import { hasDoneIt, remindersBetween, type ClockReminder } from '@/domain/cases/clockReminders';
import { rulesFor, type NoticeRole } from '@/domain/notices/matrix';
import { respondentSide, type Side } from '@/domain/parties/side';
import { applicantsReaders } from '../cases/applicantsReaders';
import { sha256 } from '../kernel/hash';
import type { NoticeDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { matterOf, noticeOf } from './outbox';
import { recipientsOf, type NoticeContext } from './recipients';

/** Id of a reminder: one for each case, event, day and reader, whoever writes it and however often. */
export function reminderId(caseId: string, { event, day }: ClockReminder, reader: string): string {
  return sha256(`reminder\n${caseId}\n${event}\n${day}\n${reader}`).slice(0, 40);
}

/** For which side somebody reads a rule; null where it is for nobody's side. */
function sideAs(role: NoticeRole, reader: string, { mediation }: MediationCase): Side | null {
  if (role === 'applicant') return 'applicant';
  if (role !== 'respondents') return null;
  const own = mediation.respondents.find(({ people }) => people.some(({ openid }) => openid === reader));
  return own ? respondentSide(own.no) : null;
}

/** The notices of a reminder. Who is reminded in two roles reads the first: who owes the step before who watches over it. */
function noticesFor(
  reminder: ClockReminder,
  record: MediationCase,
  context: NoticeContext,
  applicants: readonly string[],
): NoticeDoc[] {
  const matter = { ...matterOf(record), due: reminder.dueOn };
  const told = new Map<string, NoticeDoc>();
  for (const rule of rulesFor(reminder.event)) {
    const readers = rule.to === 'applicant' ? applicants : recipientsOf(rule.to, record, context);
    for (const reader of readers) {
      const side = sideAs(rule.to, reader, record);
      if (side !== null && hasDoneIt(reminder, record, side)) continue;
      const id = reminderId(record._id, reminder, reader);
      if (!told.has(id)) told.set(id, noticeOf(id, reader, rule, matter, context.now));
    }
  }
  return [...told.values()];
}

/**
 * Each kind of reminder says how far one term has run: of several that are late, the last says it all. Reports have a last
 * day each, and may wait for different creditors.
 */
function seriesOf({ event, dueOn }: ClockReminder): string {
  if (event === 'silenceSoon') return `${event} ${dueOn}`;
  return event.replace(/(Half|ThreeDays|OneDay|Over|FifteenDays|FiveDays|OneMonth|ThreeMonths)$/, '');
}

/** Kept in the inbox and rung for nobody: a later one of the same series goes out with it. */
function silent(notice: NoticeDoc): NoticeDoc {
  const lastError = 'a later reminder went out with it';
  return { ...notice, relay: { ...notice.relay, state: 'inboxOnly', nextAt: Number.MAX_SAFE_INTEGER, lastError } };
}

/**
 * The reminders of a case that have fallen due since the moment in its bookmark (`keys.wake`) and are not written yet, as
 * notices to be written in the same transaction. Empty, without a read, while that moment is still to come.
 */
export async function remindersDue(
  transaction: Transaction,
  record: MediationCase,
  context: NoticeContext,
): Promise<NoticeDoc[]> {
  const woken = momentOfWakeKey(record.keys.wake);
  const due = woken > context.now ? [] : remindersBetween(record, woken - 1, context.now);
  if (due.length === 0) return [];
  const heard = due.some(({ event }) => rulesFor(event).some(({ to }) => to === 'applicant'));
  const applicants = heard ? await applicantsReaders(transaction, record, 'clock') : [];
  const fresh: NoticeDoc[] = [];
  for (const [index, reminder] of due.entries()) {
    const overtaken = due.slice(index + 1).some((later) => seriesOf(later) === seriesOf(reminder));
    for (const notice of noticesFor(reminder, record, context, applicants)) {
      if ((await transaction.get('notices', notice._id)) === null) fresh.push(overtaken ? silent(notice) : notice);
    }
  }
  return fresh;
}
