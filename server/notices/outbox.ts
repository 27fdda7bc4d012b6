import { dayInWords } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { currentClock } from '@/domain/cases/caseClocks';
import type { CaseEvent } from '@/domain/cases/lifecycle';
import { recencyKey } from '@/domain/cases/listingKeys';
import { STAGE_NAMES } from '@/domain/cases/stages';
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
import { ringsAt } from '@/domain/notices/quietHours';
import { progressMessage, todoMessage } from '@/domain/notices/templates';
import type { NoticeDoc } from '../store/documents';
import { recipientsOf, type NoticeContext } from './recipients';

/** What a notice is made of, beside its rule. */
interface Matter {
  caseId: string | null;
  /** The case; null for what is about none. */
  record: MediationCase | null;
  status: string;
  values: NoticeValues;
}

function messageData(rule: NoticeRule, matter: Matter, at: number): Record<string, string> {
  const hint = noticeHint(rule, matter.values);
  return rule.template === 'progress'
    ? progressMessage({ number: matter.values.number ?? '', status: matter.status, at, next: hint })
    : todoMessage({ matter: rule.title, status: matter.status, at, note: hint });
}

function noticeOf(id: string, to: string, rule: NoticeRule, matter: Matter, at: number): NoticeDoc {
  return {
    _id: id,
    to,
    kind: rule.event,
    caseId: matter.caseId,
    title: rule.title,
    text: noticeText(rule, matter.values),
    page: noticePage(rule, matter.caseId),
    at,
    recency: recencyKey(at, id),
    readAt: null,
    relay: {
      state: 'waiting',
      tries: 0,
      nextAt: ringsAt(rule, matter.record, at),
      template: rule.template,
      data: messageData(rule, matter, at),
      lastError: null,
    },
  };
}

function matterOf(record: MediationCase): Matter {
  const clock = currentClock(record.clocks);
  return {
    caseId: record._id,
    record,
    status: STAGE_NAMES[record.stage],
    values: { number: record.number, due: clock ? dayInWords(clock.dueOn) : null },
  };
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

/** The notices about a membership: to those who decide on it, or to the person whom it is about. */
export function membershipNotices(
  event: MembershipEvent,
  readers: readonly string[],
  now: number,
  key: string,
): NoticeDoc[] {
  const matter: Matter = {
    caseId: null,
    record: null,
    status: MEMBERSHIP_STATUS_WORDS[event],
    values: { number: null, due: null },
  };
  const pairs = rulesFor(event).flatMap((rule) => [...new Set(readers)].map((to) => ({ rule, to })));
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${n}`, to, rule, matter, now));
}
