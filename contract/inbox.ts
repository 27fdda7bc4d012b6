import * as v from 'valibot';
import { NOTICE_GROUPS } from '@/domain/notices/preferences';
import { TEMPLATE_NEEDS } from '@/domain/notices/templates';
import { CONSENT_ANSWERS, MOST_TEMPLATES_A_CALL } from '@/domain/notices/wallet';
import { choice, cursor, flag, id, instant, listOf, moment, nothing, reference, strict } from './fields';
import { command, query, RATES } from './procedure';

export const noticeView = v.object({
  id: v.string(),
  at: instant,
  title: v.string(),
  text: v.string(),
  caseId: v.nullable(v.string()),
  /** Page that it opens, with its query and without a slash before it. */
  page: v.string(),
  read: v.boolean(),
});
export type NoticeView = v.InferOutput<typeof noticeView>;

/** A row of the inbox: what one was told of one case, or of one thing beside cases. */
export const threadView = v.object({
  /** For inbox.markRead. */
  id: v.string(),
  caseId: v.nullable(v.string()),
  /** The latest notice. */
  at: instant,
  title: v.string(),
  text: v.string(),
  page: v.string(),
  /** Notices that were not read; 99 means 99 or more. */
  unread: v.number(),
  /** Whether it waits for something that this person is to do. */
  todo: v.boolean(),
});
export type ThreadView = v.InferOutput<typeof threadView>;

/** Rows of the inbox that are unread, and those that wait for something to be done; 100 means 100 or more. */
export const badgeView = v.object({ unread: v.number(), todos: v.number() });

export const INBOX_FILTERS = ['all', 'unread', 'todo'] as const;

const groupChoice = v.object({
  group: v.picklist(NOTICE_GROUPS),
  name: v.string(),
  what: v.string(),
  /** `fixed`: why it cannot be switched off; null when it can. */
  wechat: v.object({ on: v.boolean(), fixed: v.nullable(v.string()) }),
  sms: v.object({ on: v.boolean(), fixed: v.nullable(v.string()) }),
});

export const preferencesView = v.object({
  groups: v.array(groupChoice),
  /** What goes out by SMS or telephone all the same, in a sentence. */
  always: v.string(),
  /** Hours between which no phone rings but for what is urgent. */
  quiet: v.object({ from: v.number(), until: v.number() }),
});

export const inboxProcedures = {
  /** What I was told, newest first; of one case when it is named. Whether WeChat delivered it or not. */
  'inbox.list': query({
    input: strict({ cursor, caseId: v.optional(v.nullable(id), null) }),
    output: v.object({ items: v.array(noticeView), next: v.nullable(v.string()) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** The same, one row for a case, the latest on top. */
  'inbox.cases': query({
    input: strict({ filter: choice(INBOX_FILTERS), cursor }),
    output: v.object({
      items: v.array(threadView),
      next: v.nullable(v.string()),
      /** For the tab; with the first page only. */
      badge: v.nullable(badgeView),
    }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /**
   * Marks as read what was told up to `upTo` (null: up to now): in one row of the inbox, or (`thread: null`) everywhere.
   * `thread` is the row's id, or that of a case.
   */
  'inbox.markRead': command({
    input: strict({ thread: v.nullable(reference), upTo: v.nullable(moment) }),
    output: v.object({ readTo: instant }),
    callers: ['person'],
    rate: RATES.write,
  }),

  /** What the phone answered when it was asked for leave to send messages (one call of requestSubscribeMessage). */
  'wallet.record': command({
    input: strict({
      answers: listOf(
        strict({ need: choice(TEMPLATE_NEEDS), answer: choice(CONSENT_ANSWERS) }),
        MOST_TEMPLATES_A_CALL,
        '消息模板',
      ),
    }),
    /** What to ask for at the next tap; see MeView. */
    output: v.object({ ask: v.array(v.picklist(TEMPLATE_NEEDS)) }),
    callers: ['visitor'],
    rate: RATES.guessable,
  }),

  'preferences.get': query({
    input: nothing,
    output: preferencesView,
    callers: ['person'],
    rate: RATES.read,
  }),

  /** Groups that are left out stay as they are. What cannot be switched off is refused at its field, with the reason. */
  'preferences.save': command({
    input: strict({
      choices: listOf(
        strict({ group: choice(NOTICE_GROUPS), wechat: flag, sms: flag }),
        NOTICE_GROUPS.length,
        '消息种类',
      ),
    }),
    output: preferencesView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
