import type { InvitationView } from '@/contract/inquiry';
import { daysLeftOn } from '@/domain/cases/caseClocks';
import type { Day } from '@/domain/calendar/day';
import type { CaseClock, MediationCase } from '@/domain/cases/case';
import { transitionFor } from '@/domain/cases/lifecycle';
import { relationTo } from '@/domain/cases/relation';
import { afterRefusal } from '@/domain/course/askAgain';
import type { RespondentFacts } from '@/domain/cases/mediation';
import type { InquiryAnswer } from '@/domain/inquiry/answer';
import { MOST_WRONG_TRIES } from '@/domain/inquiry/checkCode';
import { isLeftByAll, mayJoin } from '@/domain/inquiry/people';
import { awaitsService } from '@/domain/inquiry/service';
import { stateOfInvitation, type InvitationState } from '@/domain/inquiry/invitation';
import { CHANNEL_NAMES } from '@/domain/packs/channels';
import type { RulePack } from '@/domain/packs/pack';
import { basisInWords, packOf, startPackClock } from '@/domain/packs/packOn';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { maskRespondent } from '@/domain/parties/mask';
import { matterInWords } from '@/domain/cases/title';
import { ruleInWords } from '../cases/ruleInWords';
import { committeeIn, viewCommittee } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { CodeDoc } from '../store/documents';

/** A notice, the case that it is about, and the respondent whom it was sent to. */
export interface Invitation {
  code: CodeDoc;
  record: MediationCase;
  respondent: RespondentFacts;
}

const REPLACED = '这份通知书已经失效，调委会补发了新的。请用新的通知书，或者拨打通知书上的电话。';

/** Puts a notice's code and its case together. CODE_REVOKED when another took its place, CODE_UNKNOWN when it never was. */
export function invitationOf(code: CodeDoc, record: MediationCase | null): Invitation {
  const respondent = record?.mediation.respondents.find((each) => each.notice?.token === code._id);
  if (code.revokedAt !== null && !respondent) throw new Refusal('CODE_REVOKED', [], REPLACED);
  if (!record || !respondent) throw new Refusal('CODE_UNKNOWN');
  return { code, record, respondent };
}

export function stateOf({ code, record, respondent }: Invitation, context: Context): InvitationState {
  const notice = { no: respondent.no, revoked: code.revokedAt !== null, wrongTries: code.wrongTries ?? 0 };
  return stateOfInvitation(record, notice, context.today);
}

/** Until when the respondent may answer. Where that runs from receipt, who reads the notice for the first time receives it. */
function answerUntil(record: MediationCase, respondent: RespondentFacts, pack: RulePack, clock: CaseClock, today: Day) {
  if (!awaitsService(record, respondent)) {
    return { dueOn: respondent.notice?.dueOn ?? clock.dueOn, daysLeft: daysLeftOn(clock, today) };
  }
  const received = startPackClock(pack, 'inquiry', today, {});
  return { dueOn: received.dueOn, daysLeft: daysLeftOn(received, today) };
}

function matterOf({ record, respondent }: Invitation, context: Context): InvitationView['matter'] {
  const pack = packOf(record);
  const clock = record.clocks.find((each) => each.kind === 'inquiry');
  if (!pack || !clock || !respondent.notice || record.packDay === null) return null;
  return {
    applicantName: record.applicant.name,
    respondentName: maskRespondent(respondent.name),
    about: matterInWords(record.content),
    mustTakePart: `不是必须参加。愿不愿意由您决定，中途也可以退出，不影响打官司的权利（${ruleInWords('mediation-rights', context.today)}）。`,
    ifSilent: pack.silenceText,
    fee: pack.fee,
    channelName: CHANNEL_NAMES[pack.channel],
    basis: basisInWords(pack, record.packDay),
    ...answerUntil(record, respondent, pack, clock, context.today),
  };
}

const NEXT: Readonly<Record<Exclude<InquiryAnswer, 'refused'>, string>> = {
  agreed: '登记姓名和电话后，可以在“案件”里查看进展、选择调解员、提交材料。调解员确定后会联系您。',
  asking: '已经告诉调委会，工作人员会尽快打电话给您。问清楚后可以再用通知书上的码答复。',
};

function ownAnswer({ respondent }: Invitation, context: Context): InvitationView['own'] {
  const { willingness, people, answeredAt } = respondent;
  if (!people.some((person) => person.openid === context.openid)) return null;
  if (willingness !== 'agreed' && willingness !== 'refused' && willingness !== 'asking') return null;
  const next = willingness === 'refused' ? afterRefusal(respondent) : NEXT[willingness];
  return { answer: willingness, at: answeredAt, next };
}

/** Whether who holds the notice may come in for its respondent now: nobody who stands in the case already. */
export function mayComeIn({ code, record, respondent }: Invitation, context: Context): boolean {
  if (code.revokedAt !== null || transitionFor(record.stage, 'joinRespondent') === null) return false;
  return mayJoin(respondent) && relationTo(record, context.who) === null;
}

/** The notice as who holds it may see it. */
export function viewInvitation(invitation: Invitation, context: Context): InvitationView {
  const state = stateOf(invitation, context);
  return {
    state,
    matter: state === 'revoked' ? null : matterOf(invitation, context),
    triesLeft: Math.max(0, MOST_WRONG_TRIES - (invitation.code.wrongTries ?? 0)),
    mayJoin: mayComeIn(invitation, context),
    agreesByJoining: isLeftByAll(invitation.respondent),
    tellWhenOpened: state === 'open' && awaitsService(invitation.record, invitation.respondent),
    own: state === 'revoked' ? null : ownAnswer(invitation, context),
    privacy: { version: RESPONDENT_NOTICE.version, lines: [...RESPONDENT_NOTICE.lines] },
    committee: viewCommittee(committeeIn(context)),
  };
}
