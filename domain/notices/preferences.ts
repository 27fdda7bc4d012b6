import type { ClockEvent } from '../cases/clockEvents';
import type { NoticeEvent } from './matrix';

/** Kinds of notices that a person may choose about, each a group of events. */
export const NOTICE_GROUPS = [
  'intake',
  'inquiry',
  'mediators',
  'sessions',
  'course',
  'talks',
  'agreement',
  'performance',
  'clocks',
  'supervision',
  'account',
] as const;
export type NoticeGroup = (typeof NOTICE_GROUPS)[number];

/** Ways beside the inbox, which always has everything. */
export const NOTICE_CHANNELS = ['wechat', 'sms'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export interface GroupWords {
  readonly name: string;
  readonly what: string;
  /** Why its WeChat messages cannot be switched off; null: they can. */
  readonly fixed: string | null;
}

export const GROUP_WORDS: Readonly<Record<NoticeGroup, GroupWords>> = {
  intake: {
    name: '受理与补正',
    what: '申请收到没有、要不要补材料、受理结果',
    fixed: '受理结果和补正要求必须告诉您：到期没有补正，申请会视为撤回。',
  },
  inquiry: {
    name: '征询意愿',
    what: '问您愿不愿意调解、对方有没有答复',
    fixed: '是否参加调解由您自己决定，所以每次征询都要告诉您（人民调解法第十七条）。',
  },
  mediators: { name: '调解员', what: '由谁调解、回避和更换', fixed: null },
  sessions: { name: '调解会', what: '约时间、改时间、取消、笔录待确认', fixed: null },
  course: {
    name: '调解的进展',
    what: '证据、事实、延期、中止和终止',
    fixed: '调解终止时必须告诉您还有哪些途径（人民调解法第二十六条），期限变化也要让您知道。',
  },
  talks: { name: '留言与报价', what: '案件里的新消息、调解方案、密封报价', fixed: null },
  agreement: {
    name: '协议与签署',
    what: '协议请您阅读、签署、生效',
    fixed: '协议对各方有约束力，签署和生效必须让您知道（人民调解法第三十一条）。',
  },
  performance: { name: '履行', what: '到期提醒、对方的履行报告', fixed: null },
  clocks: { name: '期限与回访', what: '期限过半、快到、已过、因放假改了日子，该回访了，每周的数字', fixed: null },
  supervision: {
    name: '督办',
    what: '督办的下发、延期、复核、退回、办结、快到期和逾期',
    fixed: '督办必须有人承办，签收和期限都要让您知道。',
  },
  account: { name: '身份与职务', what: '代表单位办事、职务的申请和结果，等您同意的设置修改', fixed: null },
};

/** Which group an event belongs to. Total by type: a new event does not compile until it has one. */
const GROUP_OF: Readonly<Record<Exclude<NoticeEvent, ClockEvent>, NoticeGroup>> = {
  submitted: 'intake',
  itemsAsked: 'intake',
  itemsAnswered: 'intake',
  accepted: 'intake',
  refused: 'intake',
  transferred: 'intake',
  withdrawn: 'intake',
  lapsed: 'intake',
  answered: 'inquiry',
  reminded: 'inquiry',
  inquiryEndsSoon: 'inquiry',
  inquiryEnded: 'inquiry',
  askedAgain: 'inquiry',
  answeredAgain: 'inquiry',
  mediatorsNamed: 'mediators',
  mediatorAccepted: 'mediators',
  mediationStarted: 'mediators',
  mediatorsInPlace: 'mediators',
  mediatorDeclined: 'mediators',
  recusalAsked: 'mediators',
  recusalDecided: 'mediators',
  changeAsked: 'mediators',
  handedOver: 'mediators',
  sessionProposed: 'sessions',
  sessionAnswered: 'sessions',
  sessionConfirmed: 'sessions',
  sessionChanged: 'sessions',
  sessionCancelled: 'sessions',
  recordReady: 'sessions',
  recordQuestioned: 'sessions',
  evidenceAdded: 'course',
  evidenceExchanged: 'course',
  defencesExchanged: 'course',
  factStated: 'course',
  claimSettled: 'course',
  extensionAsked: 'course',
  extensionAnswered: 'course',
  suspended: 'course',
  resumed: 'course',
  mediationOverdue: 'course',
  sideLeft: 'course',
  terminated: 'course',
  archived: 'course',
  reopened: 'course',
  messageReceived: 'talks',
  defenceWritten: 'talks',
  proposalSent: 'talks',
  proposalAnswered: 'talks',
  proposalSettled: 'talks',
  offerOpened: 'talks',
  offerSettled: 'talks',
  flagRaised: 'course',
  flagSettled: 'course',
  callsEnded: 'course',
  agreementReady: 'agreement',
  agreementSigned: 'agreement',
  sealAwaited: 'agreement',
  signingOverdue: 'agreement',
  agreementEffective: 'agreement',
  agreementRevised: 'agreement',
  performanceReported: 'performance',
  proofReported: 'performance',
  performanceAnswered: 'performance',
  silenceCounted: 'performance',
  reportUnanswered: 'performance',
  confirmationAsked: 'performance',
  confirmationDecided: 'performance',
  confirmationJoint: 'performance',
  obligationDue: 'performance',
  obligationOverdue: 'performance',
  performed: 'performance',
  weeklyDigest: 'clocks',
  lastDayLater: 'clocks',
  lastDayEarlier: 'clocks',
  orderIssued: 'supervision',
  orderAnswered: 'supervision',
  orderReturned: 'supervision',
  orderClosed: 'supervision',
  orderHandedOver: 'supervision',
  orderExtensionAsked: 'supervision',
  orderExtended: 'supervision',
  orderExtensionRefused: 'supervision',
  orderDayMoved: 'supervision',
  orderDueSoon: 'supervision',
  orderLate: 'supervision',
  orderLateAtUnit: 'supervision',
  orderUnreached: 'supervision',
  membershipAsked: 'account',
  membershipApproved: 'account',
  membershipRefused: 'account',
  membershipEnded: 'account',
  postAsked: 'account',
  postApproved: 'account',
  postRefused: 'account',
  postGiven: 'account',
  postEnded: 'account',
  changeProposed: 'account',
  changeApproved: 'account',
  changeRefused: 'account',
};

function isListed(event: NoticeEvent): event is keyof typeof GROUP_OF {
  return event in GROUP_OF;
}

/** What only the clock tells of is a group of its own. */
export function groupOf(event: NoticeEvent): NoticeGroup {
  return isListed(event) ? GROUP_OF[event] : 'clocks';
}

/** What a person chose; a group that is not in it is as DEFAULT_CHOICE. */
export interface GroupChoice {
  readonly wechat: boolean;
  /** SMS for what is not sent by SMS anyway. */
  readonly sms: boolean;
}
export type Preferences = Partial<Record<NoticeGroup, GroupChoice>>;

/** WeChat for everything; SMS only for what one must know, because it costs the committee money. */
export const DEFAULT_CHOICE: GroupChoice = { wechat: true, sms: false };

/** Why a channel of a group cannot be switched off; null when it can. */
export function whyFixed(group: NoticeGroup, channel: NoticeChannel): string | null {
  return channel === 'wechat' ? GROUP_WORDS[group].fixed : null;
}

/** What holds for a group: what was chosen, but for what cannot be switched off. */
export function choiceOf(preferences: Preferences, group: NoticeGroup): GroupChoice {
  const chosen = preferences[group] ?? DEFAULT_CHOICE;
  return { wechat: chosen.wechat || whyFixed(group, 'wechat') !== null, sms: chosen.sms };
}

/**
 * By which ways beside the inbox a notice may go to a person. What one must know goes by both, whatever was chosen.
 */
export function channelsFor(preferences: Preferences, event: NoticeEvent, mustKnow: boolean): GroupChoice {
  return mustKnow ? { wechat: true, sms: true } : choiceOf(preferences, groupOf(event));
}
