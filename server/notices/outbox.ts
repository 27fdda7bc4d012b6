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
  type NoticeEvent,
  type NoticeRule,
  type NoticeValues,
} from '@/domain/notices/matrix';
import { progressMessage, todoMessage } from '@/domain/notices/templates';
import type { Post } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import type { NoticeDoc } from '../store/documents';

/** What the notices need to know of the call: the clock's deeds have no person behind them. */
export type NoticeContext = Pick<Context, 'committee' | 'now'>;

/** What a notice is made of, beside its rule. */
interface Matter {
  caseId: string | null;
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
      nextAt: at,
      template: rule.template,
      data: messageData(rule, matter, at),
      lastError: null,
    },
  };
}

/** Openids of the committee's staff with one of `posts`. */
function staffWith(context: NoticeContext, posts: readonly Post[]): string[] {
  const staff = context.committee?.staff ?? [];
  return staff.filter((member) => member.posts.some((post) => posts.includes(post))).map((member) => member.openid);
}

/** The intake desk: the registrars; while the committee has none, its heads. */
export function intakeDesk(context: NoticeContext): string[] {
  const registrars = staffWith(context, ['registrar']);
  return registrars.length > 0 ? registrars : staffWith(context, ['head']);
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
  const clock = currentClock(record.clocks);
  const matter: Matter = {
    caseId: record._id,
    status: STAGE_NAMES[record.stage],
    values: { number: record.number, due: clock ? dayInWords(clock.dueOn) : null },
  };
  const pairs = rulesFor(event).flatMap((rule) => {
    const readers = rule.to === 'applicant' ? applicants : intakeDesk(context);
    return readers.map((to) => ({ rule, to }));
  });
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${n}`, to, rule, matter, context.now));
}

/** The notices about a membership: to those who decide on it, or to the person whom it is about. */
export function membershipNotices(
  event: Exclude<NoticeEvent, CaseEvent>,
  readers: readonly string[],
  now: number,
  key: string,
): NoticeDoc[] {
  const matter: Matter = {
    caseId: null,
    status: MEMBERSHIP_STATUS_WORDS[event],
    values: { number: null, due: null },
  };
  const pairs = rulesFor(event).flatMap((rule) => [...new Set(readers)].map((to) => ({ rule, to })));
  return pairs.map(({ rule, to }, n) => noticeOf(`${key}.${n}`, to, rule, matter, now));
}
