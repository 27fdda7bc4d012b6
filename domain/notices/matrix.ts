import type { CaseEvent } from '../cases/lifecycle';
import type { ClockEvent } from '../cases/clockEvents';
import { AGREEMENT_NOTICES } from './agreementNotices';
import { CLOCK_NOTICES } from './clockNotices';
import { INQUIRY_NOTICES } from './inquiryNotices';
import { MEDIATION_NOTICES } from './mediationNotices';
import { MOVED_DAY_NOTICES, type MovedDayEvent } from './movedDayNotices';
import { POST_NOTICES, type PostEvent } from './postNotices';
import { SUPERVISION_NOTICES, type OrderEvent } from './supervisionNotices';
import { TALK_NOTICES } from './talkNotices';
import type { TemplateNeed } from './templates';

/**
 * Who is told of what, and in which words: one table. No text carries a name, a fact or an amount, because a message
 * shows on a locked screen; the page that it opens checks anew who is looking. `{number}` and `{due}` are filled in; a
 * sentence whose value is missing is left out.
 */
export type MembershipEvent = 'membershipAsked' | 'membershipApproved' | 'membershipRefused' | 'membershipEnded';
/** What happens beside a case and never in it: private talks, sealed offers, what the committee alone must know. */
export type TalkEvent =
  | 'messageReceived'
  | 'defenceWritten'
  | 'proposalSent'
  | 'proposalAnswered'
  | 'proposalSettled'
  | 'offerOpened'
  | 'offerSettled'
  | 'flagRaised'
  | 'flagSettled'
  | 'callsEnded';
export type NoticeEvent =
  | CaseEvent
  | ClockEvent
  | MembershipEvent
  | PostEvent
  | TalkEvent
  | OrderEvent
  | MovedDayEvent
  | 'weeklyDigest';

/**
 * Whom a notice goes to: who filed the case; the people of the respondents who take part, and those of the others, who
 * were asked and refused, were silent or have not answered; those who were asked a second time and have not answered;
 * every side but that of who acted; the respondents' people who have not answered the inquiry; the mediators who
 * accepted, and those who were named; the heads; the intake desk; the city's leaders, who read numbers only; who decides
 * on a membership; whom it is about.
 */
export type NoticeRole =
  | 'applicant'
  | 'respondents'
  | 'absentRespondents'
  | 'askedRespondents'
  | 'otherSides'
  | 'unansweredRespondents'
  | 'mediators'
  | 'namedMediators'
  | 'heads'
  | 'registrars'
  | 'leaders'
  | 'approvers'
  | 'member'
  | 'readers';

/** Page that a notice opens; the id of the case is the only thing that may follow. */
export type NoticePage =
  | 'pages/index/index'
  | 'pages-case/detail'
  | 'pages-intake/decide'
  | 'pages-account/members'
  | 'pages-official/order'
  | 'pages-official/overview'
  | 'pages-official/people'
  | 'pages-desk/settings'
  | 'pages/me/index';

export interface NoticeRule {
  readonly event: NoticeEvent;
  readonly to: NoticeRole;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly page: NoticePage;
  /** Which of WeChat's templates carries it. */
  readonly template: TemplateNeed;
  /** The template's last field: what to do now; at most 20 characters once filled. */
  readonly hint: string;
  /** Its fallback when the hint's value is missing. */
  readonly plainHint: string;
  /**
   * When a phone may ring for it at night (see quietHours.ts): always, or when a session of the case begins within a day.
   * Left out: never, the phone rings in the morning.
   */
  readonly urgent?: 'always' | 'sessionNear';
  /** It stays in the inbox: no phone rings for it at any time. */
  readonly quiet?: true;
}

export const NOTICE_RULES: readonly NoticeRule[] = [
  ...INQUIRY_NOTICES,
  ...MEDIATION_NOTICES,
  ...AGREEMENT_NOTICES,
  ...TALK_NOTICES,
  ...CLOCK_NOTICES,
  ...MOVED_DAY_NOTICES,
  ...SUPERVISION_NOTICES,
  ...POST_NOTICES,
  {
    event: 'reopened',
    to: 'applicant',
    title: '主任同意重新办理',
    sentences: ['结案的事情又有新情况，主任为您新建了一份申请草稿。', '请核对内容，签名后提交。'],
    page: 'pages-case/detail',
    template: 'todo',
    hint: '请核对后签名提交',
    plainHint: '请核对后签名提交',
  },
  {
    event: 'submitted',
    to: 'applicant',
    title: '调解申请已提交',
    sentences: [
      '编号{number}。',
      '登记员会在{due}前决定是否受理，有结果马上告诉您。',
      '回执可以在案件页查看，能证明您提出请求的时间。',
    ],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '{due}前决定是否受理',
    plainHint: '等待调委会决定是否受理',
  },
  {
    event: 'submitted',
    to: 'registrars',
    title: '有新的调解申请',
    sentences: ['编号{number}。', '请在{due}前决定是否受理。', '点开可看申请内容和材料。'],
    page: 'pages-intake/decide',
    template: 'todo',
    hint: '{due}前决定是否受理',
    plainHint: '请决定是否受理',
  },
  {
    event: 'itemsAsked',
    to: 'applicant',
    title: '申请需要补正',
    sentences: ['编号{number}。', '登记员列出了要补的内容和理由。', '请在{due}前逐项答复，到期未答复视为撤回。'],
    page: 'pages-case/detail',
    template: 'todo',
    hint: '{due}前逐项答复',
    plainHint: '请逐项答复',
  },
  {
    event: 'itemsAnswered',
    to: 'registrars',
    title: '补正材料已交',
    sentences: ['编号{number}。', '请在{due}前决定是否受理。', '点开可看申请内容和材料。'],
    page: 'pages-intake/decide',
    template: 'todo',
    hint: '{due}前决定是否受理',
    plainHint: '请决定是否受理',
  },
  {
    event: 'accepted',
    to: 'applicant',
    title: '申请已受理',
    sentences: ['编号{number}。', '调委会正在征询对方是否愿意调解，有答复马上告诉您。', '征询期到{due}为止。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '{due}前征询对方意愿',
    plainHint: '正在征询对方意愿',
  },
  {
    event: 'refused',
    to: 'applicant',
    title: '申请未被受理',
    sentences: ['编号{number}。', '理由和可以走的其他途径写在案件页里。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '查看理由和其他途径',
    plainHint: '查看理由和其他途径',
  },
  {
    event: 'transferred',
    to: 'applicant',
    title: '申请已移送其他单位',
    sentences: ['编号{number}。', '接收单位和联系方式写在案件页里，首次提出请求的日期不变。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '查看接收单位和电话',
    plainHint: '查看接收单位和电话',
  },
  {
    event: 'transferred',
    to: 'heads',
    title: '有申请移送其他单位',
    sentences: ['编号{number}。', '接收单位和理由写在案件页里，不用再办。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '不用再办',
    plainHint: '不用再办',
  },
  {
    event: 'withdrawn',
    to: 'applicant',
    title: '申请已撤回',
    sentences: ['编号{number}。', '以后有需要可以重新申请，也可以直接起诉。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '以后可以重新申请',
    plainHint: '以后可以重新申请',
  },
  {
    event: 'withdrawn',
    to: 'registrars',
    title: '申请人撤回了申请',
    sentences: ['编号{number}。', '不用再办，案卷留存备查。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '不用再办',
    plainHint: '不用再办',
  },
  {
    event: 'lapsed',
    to: 'applicant',
    title: '到期未补正，申请视为撤回',
    sentences: ['编号{number}。', '准备好材料后可以重新申请；如有特殊原因，请打调委会电话。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '可以重新申请或致电',
    plainHint: '可以重新申请或致电',
  },
  {
    event: 'lapsed',
    to: 'registrars',
    title: '到期未补正的申请已结束',
    sentences: ['编号{number}。', '不用再办，案卷留存备查。'],
    page: 'pages-case/detail',
    template: 'progress',
    hint: '不用再办',
    plainHint: '不用再办',
  },
  {
    event: 'membershipAsked',
    to: 'approvers',
    title: '有人申请代表单位办事',
    sentences: ['请核对身份后决定是否同意。不认识的人请不要同意。'],
    page: 'pages-account/members',
    template: 'todo',
    hint: '请核对身份后决定',
    plainHint: '请核对身份后决定',
  },
  {
    event: 'membershipApproved',
    to: 'member',
    title: '单位身份已核实',
    sentences: ['您现在可以代表这个单位申请调解、查看案件。'],
    page: 'pages/me/index',
    template: 'todo',
    hint: '可以代表单位办事了',
    plainHint: '可以代表单位办事了',
  },
  {
    event: 'membershipRefused',
    to: 'member',
    title: '单位身份未通过核实',
    sentences: ['原因写在“我的”页面里，改好后可以重新申请。'],
    page: 'pages/me/index',
    template: 'todo',
    hint: '查看原因后可再申请',
    plainHint: '查看原因后可再申请',
  },
  {
    event: 'membershipEnded',
    to: 'member',
    title: '单位身份已结束',
    sentences: ['您不能再代表这个单位办事，也看不到它的案件了。如有疑问请打调委会电话。'],
    page: 'pages/me/index',
    template: 'todo',
    hint: '不能再代表单位办事',
    plainHint: '不能再代表单位办事',
  },
];

/** What stands in the status field of a message about a membership: at most five Hanzi. */
export const MEMBERSHIP_STATUS_WORDS: Readonly<Record<MembershipEvent, string>> = {
  membershipAsked: '待核实',
  membershipApproved: '已核实',
  membershipRefused: '未通过',
  membershipEnded: '已结束',
};

/** The rules of one event. */
export function rulesFor(event: NoticeEvent): readonly NoticeRule[] {
  return NOTICE_RULES.filter((rule) => rule.event === event);
}

/** Values that a text may be filled with; null when there is none. */
export interface NoticeValues {
  /** Number of the case. */
  number: string | null;
  /** Last day of the clock that runs now, in words. */
  due: string | null;
}

/** The sentence with its values, or null when one of them is missing. */
function filled(sentence: string, values: NoticeValues): string | null {
  let missing = false;
  const text = sentence.replace(/\{(number|due)\}/g, (_all, key: 'number' | 'due') => {
    const value = values[key];
    if (value === null) missing = true;
    return value ?? '';
  });
  return missing ? null : text;
}

/** The text of a notice as its reader sees it in the inbox. */
export function noticeText(rule: NoticeRule, values: NoticeValues): string {
  return rule.sentences
    .map((sentence) => filled(sentence, values))
    .filter((sentence) => sentence !== null)
    .join('');
}

/** The last field of the message on the phone. */
export function noticeHint(rule: NoticeRule, values: NoticeValues): string {
  return filled(rule.hint, values) ?? rule.plainHint;
}

const PAGES_WITH_ID: readonly NoticePage[] = ['pages-case/detail', 'pages-intake/decide', 'pages-official/order'];

/** The page that a notice opens, with the id of its case or order and nothing else. */
export function noticePage(rule: NoticeRule, id: string | null): string {
  return PAGES_WITH_ID.includes(rule.page) && id !== null ? `${rule.page}?id=${id}` : rule.page;
}
