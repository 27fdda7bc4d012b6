import * as v from 'valibot';
import { ANSWERS } from '@/domain/inquiry/answer';
import { CONTACT_WAYS } from '@/domain/inquiry/contact';
import { INVITATION_STATES } from '@/domain/inquiry/invitation';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { committeeView } from './account';
import { caseCard, caseView } from './cases';
import {
  choice,
  currentNotice,
  cursor,
  day,
  filledText,
  id,
  instant,
  strict,
  version,
  wholeNumber,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';

const DESK = ['registrar', 'head'] as const;
const respondentNo = wholeNumber(1, 99);

/**
 * What the code on a notice opens, for anybody who holds it. Who asks and what kind of thing it is about; no facts, no
 * evidence, no amounts. Nothing but the committee's telephone once it is revoked.
 */
export const invitationView = v.object({
  state: v.picklist(INVITATION_STATES),
  matter: v.nullable(
    v.object({
      applicantName: v.string(),
      /** The respondent's name, masked: who answers types it as it stands on the notice. */
      respondentName: v.string(),
      /** What kind of dispute, over what was done: '商标纠纷（涉及销售）'. No facts. */
      about: v.string(),
      /** Whether one must take part, in a sentence with its rule: one must not. */
      mustTakePart: v.string(),
      /** What happens when one says nothing, by the rules that the case runs by. */
      ifSilent: v.string(),
      fee: v.string(),
      channelName: v.string(),
      basis: v.string(),
      dueOn: v.string(),
      daysLeft: v.number(),
    }),
  ),
  /** Whether the respondent takes part and the caller, holding the paper, may come in for them (invite.join). */
  mayJoin: v.boolean(),
  /** Who said yes for the respondent is out, as the notice had come into wrong hands: coming in says yes anew. */
  agreesByJoining: v.boolean(),
  /** The time to answer runs from receipt, and nobody has said yet that it was received: the page tells (invite.seen). */
  tellWhenOpened: v.boolean(),
  /** Wrong answers that are left before only the telephone is. */
  triesLeft: v.number(),
  /** For those alone who answered with the code: what they said, and what comes next. */
  own: v.nullable(v.object({ answer: v.picklist(ANSWERS), at: v.nullable(instant), next: v.string() })),
  /** What the respondent is told about their data at first contact; the version goes back with the answer. */
  privacy: v.object({ version: v.string(), lines: v.array(v.string()) }),
  committee: committeeView,
});
export type InvitationView = v.InferOutput<typeof invitationView>;

export const inquiryCounts = v.object({
  month: v.string(),
  asked: v.number(),
  answered: v.number(),
  agreed: v.number(),
  refused: v.number(),
  silent: v.number(),
  unreachable: v.number(),
  byCode: v.number(),
  /** Parts of a hundred; null while nobody was asked. */
  responseRate: v.nullable(v.number()),
  /** Mean time from notice to answer; null while nobody answered. */
  hoursToAnswer: v.nullable(v.number()),
  withinDay: v.number(),
  withinThreeDays: v.number(),
  withinSevenDays: v.number(),
  later: v.number(),
});

export const inquiryProcedures = {
  /** The page behind the code of a notice. CODE_UNKNOWN. Two reads beside who asks. */
  'invite.open': query({
    input: strict({ token: id }),
    output: invitationView,
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /** The page tells that the notice was opened. Begins the time to answer where that runs from receipt; else nothing. */
  'invite.seen': command({
    input: strict({ token: id }),
    output: v.object({ marked: v.boolean() }),
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /** When a notice was delivered, where the time to answer runs from receipt (Order 81 art 65). */
  'inquiry.recordService': command({
    input: strict({
      caseId: id,
      version,
      no: respondentNo,
      servedOn: day,
      /** How, and by which receipt: kept in the history. */
      how: v.optional(writtenText(200), ''),
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /**
   * The respondent's answer, without an account: who types the name on the notice and the end of its check code holds the
   * paper. BAD_INPUT with the tries that are left; TOO_OFTEN when there are none.
   */
  'invite.answer': command({
    input: strict({
      token: id,
      respondentName: filledText(100),
      /** The last four characters of the check code. */
      checkCode: filledText(12),
      answer: choice(ANSWERS),
      answererName: filledText(60),
      phone: filledText(30),
      noticeVersion: currentNotice(RESPONDENT_NOTICE.version),
      reason: writtenText(500),
    }),
    output: invitationView,
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /**
   * Comes in for a respondent that takes part: after an answer by telephone or on paper, or beside a colleague. Proved and
   * counted as invite.answer is.
   */
  'invite.join': command({
    input: strict({
      token: id,
      respondentName: filledText(100),
      checkCode: filledText(12),
      answererName: filledText(60),
      phone: filledText(30),
      noticeVersion: currentNotice(RESPONDENT_NOTICE.version),
    }),
    output: invitationView,
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /** The answer of somebody who proved to hold the notice before, and asked first: without typing it again. */
  'inquiry.answer': command({
    input: strict({ caseId: id, version, answer: choice(ANSWERS), reason: writtenText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** What waits at the desks behind the intake: respondents to be reached, mediators to be named; most urgent first. */
  'inquiry.queue': query({
    input: strict({ desk: choice(['inquiry', 'naming']), cursor }),
    output: v.object({ items: v.array(caseCard), next: v.nullable(v.string()), today: v.string() }),
    callers: DESK,
    rate: RATES.read,
  }),

  /** Takes down an answer that came by telephone or on paper; may also change an earlier one. */
  'inquiry.recordAnswer': command({
    input: strict({
      caseId: id,
      version,
      no: respondentNo,
      answer: choice(ANSWERS),
      via: choice(['phone', 'paper']),
      answererName: filledText(60),
      reason: writtenText(500),
      /** Which notice on their data was read to them or lies with the paper; null: they were not told yet. */
      noticeVersion: v.optional(v.nullable(currentNotice(RESPONDENT_NOTICE.version)), null),
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** Takes down a try to reach a respondent; from the third on it may say that they cannot be reached. */
  'inquiry.logContact': command({
    input: strict({
      caseId: id,
      version,
      no: respondentNo,
      way: choice(CONTACT_WAYS),
      result: filledText(300),
      unreachable: v.boolean(),
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** Reminds those who have not answered, twice at most. */
  'inquiry.remind': command({
    input: strict({ caseId: id, version }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** A new notice in place of one that was lost, locked or came into wrong hands; the old one holds no longer. */
  'inquiry.reissue': command({
    input: strict({ caseId: id, version, no: respondentNo, dropPeople: v.boolean(), reason: filledText(500) }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** Ends the inquiry before its last day, once nobody is left to wait for. */
  'inquiry.close': command({
    input: strict({ caseId: id, version, reason: filledText(500) }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** How many of those who were asked answered, and how fast; by the month of the notice, newest first. */
  'inquiry.counts': query({
    input: strict({ months: wholeNumber(1, 24) }),
    output: v.object({ items: v.array(inquiryCounts) }),
    callers: DESK,
    rate: RATES.read,
  }),
};
