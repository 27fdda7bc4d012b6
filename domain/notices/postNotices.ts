import type { NoticePage, NoticeRole, NoticeRule } from './matrix';

/** Posts, and changes of the settings that have an effect in law: asked for by one, decided by another. */
export type PostEvent =
  | 'postAsked'
  | 'postApproved'
  | 'postRefused'
  | 'postGiven'
  | 'postEnded'
  | 'changeProposed'
  | 'changeApproved'
  | 'changeRefused';

/** What stands in the status field of a message about them: at most five Hanzi. */
export const POST_STATUS_WORDS: Readonly<Record<PostEvent, string>> = {
  postAsked: '待批准',
  postApproved: '已批准',
  postRefused: '未批准',
  postGiven: '已任命',
  postEnded: '已结束',
  changeProposed: '待同意',
  changeApproved: '已生效',
  changeRefused: '未同意',
};

interface Words {
  title: string;
  sentence: string;
  hint: string;
}

function rule(event: PostEvent, to: NoticeRole, page: NoticePage, { title, sentence, hint }: Words): NoticeRule {
  return { event, to, title, sentences: [sentence], page, template: 'todo', hint, plainHint: hint };
}

const PEOPLE = 'pages-official/people';
const SETTINGS = 'pages-desk/settings';

/** Whoever writes the notice names the readers: who decides, and whom it is about. Names stay out of it. */
export const POST_NOTICES: readonly NoticeRule[] = [
  rule('postAsked', 'approvers', PEOPLE, {
    title: '有人申请单位职务',
    sentence: '请核对是不是本人、是不是这个单位的人，再决定是否批准。',
    hint: '请核对后决定',
  }),
  rule('postApproved', 'member', 'pages/me/index', {
    title: '职务已批准',
    sentence: '现在就可以用这个职务办事，在“我的”里可以切换身份。',
    hint: '可以用这个职务办事',
  }),
  rule('postRefused', 'member', 'pages/me/index', {
    title: '职务没有批准',
    sentence: '原因请问邀请您的人；核对以后可以请对方重新邀请。',
    hint: '请向邀请人问明原因',
  }),
  rule('postGiven', 'member', 'pages/me/index', {
    title: '您有了新职务',
    sentence: '调委会任命了您，现在就可以用这个职务办事，在“我的”里可以切换身份。',
    hint: '可以用这个职务办事',
  }),
  rule('postEnded', 'member', 'pages/me/index', {
    title: '职务已结束',
    sentence: '您不能再用这个职务办事。如有疑问，请问您的单位或调委会。',
    hint: '不能再用这个职务',
  }),
  rule('changeProposed', 'approvers', SETTINGS, {
    title: '有设置或任命等您同意',
    sentence: '有一处修改要由第二个人同意才生效，请看改了什么再决定。',
    hint: '请看后决定是否同意',
  }),
  rule('changeApproved', 'member', SETTINGS, {
    title: '您提出的修改已生效',
    sentence: '第二个人已经同意。',
    hint: '已经生效',
  }),
  rule('changeRefused', 'member', SETTINGS, {
    title: '您提出的修改没有同意',
    sentence: '原因写在设置页的修改记录里；法律文本的，在设置页的“法律文本”里。',
    hint: '查看没有同意的原因',
  }),
];
