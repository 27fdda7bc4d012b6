import { dayInWords, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { currentClock } from '@/domain/cases/caseClocks';
import type { CaseEvent } from '@/domain/cases/lifecycle';
import { NEVER, recencyKey } from '@/domain/cases/listingKeys';
import type { MovedDay } from '@/domain/cases/recount';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { asksForAction } from '@/domain/notices/asksForAction';
import {
  MEMBERSHIP_STATUS_WORDS,
  noticeHint,
  noticePage,
  noticeText,
  rulesFor,
  type MembershipEvent,
  type NoticeRule,
  type NoticeValues,
  type TalkEvent,
} from '@/domain/notices/matrix';
import { POST_STATUS_WORDS, type PostEvent } from '@/domain/notices/postNotices';
import { movedDayEvent, TOLD_OF_MOVED_DAY } from '@/domain/notices/movedDayNotices';
import { ringsAt } from '@/domain/notices/quietHours';
import { isMustKnow } from '@/domain/notices/mustKnow';
import { messagesFor } from '@/domain/notices/templateChoice';
import type { MessageMatter } from '@/domain/notices/templates';
import { nextSession } from '@/domain/sessions/nextSession';
import type { NoticeDoc } from '../store/documents';
import { OVER } from '../timer/relayStates';
import { recipientsOf, type NoticeContext } from './recipients';

/** What a notice is made of, beside its rule. */
export interface Matter {
  caseId: string | null;
  /** The supervision order that it is about; left out where it is about none. */
  orderId?: string;
  /** The case; null for what is about none. */
  record: MediationCase | null;
  status: string;
  number: string | null;
  /** Last day of what runs now. */
  due: Day | null;
}

function valuesOf({ number, due }: Matter): NoticeValues {
  return { number, due: due === null ? null : dayInWords(due) };
}

function messageMatter(rule: NoticeRule, matter: Matter, at: number): MessageMatter {
  return {
    number: matter.number,
    status: matter.status,
    at,
    title: rule.title,
    hint: noticeHint(rule, valuesOf(matter)),
    due: matter.due,
    session: matter.record && nextSession(matter.record.mediation.sessions, at),
  };
}

/** A notice of `rule` to one reader; its phone rings by the rule's own urgency, or for what is quiet never. */
export function noticeOf(id: string, to: string, rule: NoticeRule, matter: Matter, at: number): NoticeDoc {
  return {
    _id: id,
    to,
    kind: rule.event,
    caseId: matter.caseId,
    ...(matter.orderId === undefined ? {} : { orderId: matter.orderId }),
    title: rule.title,
    text: noticeText(rule, valuesOf(matter)),
    page: noticePage(rule, matter.caseId ?? matter.orderId ?? null),
    at,
    recency: recencyKey(at, id),
    asks: asksForAction(rule),
    relay: {
      state: rule.quiet ? 'inboxOnly' : 'waiting',
      tries: 0,
      nextAt: rule.quiet ? OVER : ringsAt(rule, matter.record, at),
      messages: messagesFor(rule, messageMatter(rule, matter, at)),
      mustKnow: isMustKnow(rule),
      tried: [],
      claim: null,
      lastError: null,
    },
  };
}

/** Last day of what runs now: of the clock, or of the obligation that is due first. */
function dueOf(record: MediationCase): Day | null {
  const clock = currentClock(record.clocks);
  if (clock) return clock.dueOn;
  // The key is the day with the id of the case behind it.
  const due = record.keys.due.slice(0, 10);
  return record.keys.desk === 'performance' && due < NEVER ? due : null;
}

/** What the notices about a case are made of. */
export function matterOf(record: MediationCase): Matter {
  const { _id: caseId, number, stage } = record;
  return { caseId, record, status: STAGE_NAMES[stage], number, due: dueOf(record) };
}

/**
 * The notices that an event of a case gives rise to, to be written in the transaction of its command. Pure: the same
 * command gives the same ids (`<key>.<n>`), so that one that comes again writes nothing twice.
 * @param record the case as the event left it
 * @param applicants openids of those who hear for the applicant
 * @param key key of the command, or of the clock's deed
 */
export function noticesOf(
  event: CaseEvent,
  record: MediationCase,
  context: NoticeContext,
  applicants: readonly string[],
  key: string,
): NoticeDoc[] {
  const matter = matterOf(record);
  const pairs = rulesFor(event).flatMap((rule) => {
    const readers = rule.to === 'applicant' ? applicants : recipientsOf(rule.to, record, context);
    return readers.map((to) => ({ rule, to }));
  });
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${n}`, to, rule, matter, context.now));
}

/** The notices about something beside the case (a message, an offer, a flag), to these readers and nobody else. */
export function talkNotices(
  event: TalkEvent,
  readers: readonly string[],
  record: MediationCase,
  { now, key }: { now: number; key: string },
): NoticeDoc[] {
  const matter = matterOf(record);
  const pairs = rulesFor(event).flatMap((rule) => [...new Set(readers)].map((to) => ({ rule, to })));
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${event}.${n}`, to, rule, matter, now));
}

/** The notices about something that is no case's: to these readers, nobody twice. */
function besideCases(
  event: MembershipEvent | PostEvent,
  status: string,
  readers: readonly string[],
  { now, key }: { now: number; key: string },
): NoticeDoc[] {
  const matter: Matter = { caseId: null, record: null, status, number: null, due: null };
  const pairs = rulesFor(event).flatMap((rule) => [...new Set(readers)].map((to) => ({ rule, to })));
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${n}`, to, rule, matter, now));
}

/** The notices about a membership: to those who decide on it, or to the person whom it is about. */
export function membershipNotices(
  event: MembershipEvent,
  readers: readonly string[],
  now: number,
  key: string,
): NoticeDoc[] {
  return besideCases(event, MEMBERSHIP_STATUS_WORDS[event], readers, { now, key });
}

/** The notices about a post in a unit, or a change of the settings: to those who decide, or to the person whom it is about. */
export function postNotices(event: PostEvent, readers: readonly string[], now: number, key: string): NoticeDoc[] {
  return besideCases(event, POST_STATUS_WORDS[event], readers, { now, key });
}

/**
 * The notices of last days that a change of the holidays has moved: to each reader one, of the first of their days.
 * @param applicants openids of those who hear for the applicant
 */
export function movedDayNotices(
  moved: readonly MovedDay[],
  record: MediationCase,
  context: NoticeContext,
  applicants: readonly string[],
  key: string,
): NoticeDoc[] {
  const told = new Map<string, MovedDay>();
  for (const day of moved) {
    for (const role of TOLD_OF_MOVED_DAY[day.kind]) {
      const readers = role === 'applicant' ? applicants : recipientsOf(role, record, context);
      for (const reader of readers) if (!told.has(reader)) told.set(reader, day);
    }
  }
  return [...told].flatMap(([reader, day], n) =>
    rulesFor(movedDayEvent(day)).map((rule) =>
      noticeOf(`${key}.moved.${n}`, reader, rule, { ...matterOf(record), due: day.to }, context.now),
    ),
  );
}
