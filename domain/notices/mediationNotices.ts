import type { CaseEvent } from '../cases/events';
import { rule, type Words } from './caseRule';
import type { NoticeRule } from './matrix';

function toSides(event: CaseEvent, words: Words): NoticeRule[] {
  return [rule(event, 'applicant', 'todo', words), rule(event, 'respondents', 'todo', words)];
}

const SESSIONS: readonly NoticeRule[] = [
  ...toSides('sessionProposed', {
    title: '请选择调解时间',
    sentences: ['调解员提出了几个时间，请勾选您方便的。', '都不方便也请告诉调解员。'],
    hint: '请勾选方便的时间',
  }),
  rule('sessionAnswered', 'mediators', 'todo', {
    title: '有一方回复了调解时间',
    sentences: ['点开可看各方方便的时间；没有共同时间的，请选定一个。'],
    hint: '查看各方方便的时间',
  }),
  ...toSides('sessionConfirmed', {
    title: '调解时间已定',
    sentences: ['时间和地点写在案件页，可以加到手机日历。', '不能参加请提前告诉调解员。'],
    hint: '查看时间和地点',
  }),
  rule('sessionConfirmed', 'mediators', 'todo', {
    title: '调解时间已定',
    sentences: ['各方都方便的时间已经确定，请准备。'],
    hint: '查看时间和地点',
  }),
  ...toSides('sessionChanged', {
    title: '调解会有变更',
    sentences: ['新的时间、地点和变更理由写在案件页。', '不能参加请提前告诉调解员。'],
    hint: '查看新的时间和地点',
  }),
  rule('sessionChanged', 'mediators', 'todo', {
    title: '调解会有变更',
    sentences: ['新的时间、地点和变更理由写在案件页。'],
    hint: '查看新的时间和地点',
  }),
  ...toSides('sessionCancelled', {
    title: '调解会已取消',
    sentences: ['理由写在案件页。', '请不要再前往，另行约定时间会再通知您。'],
    hint: '请不要再前往',
  }),
  rule('sessionCancelled', 'mediators', 'todo', {
    title: '调解会已取消',
    sentences: ['理由写在案件页，需要时请另行约定时间。'],
    hint: '需要时请另行约定',
  }),
  ...toSides('recordReady', {
    title: '调解笔录待确认',
    sentences: ['请阅读笔录，与您说的一致就确认，不一致请写明。'],
    hint: '请阅读并确认笔录',
  }),
  rule('recordQuestioned', 'mediators', 'todo', {
    title: '有一方对笔录有意见',
    sentences: ['意见写在笔录后面，请核对后修改笔录。'],
    hint: '请核对笔录',
  }),
];

const SUBSTANCE: readonly NoticeRule[] = [
  rule('evidenceAdded', 'mediators', 'todo', {
    title: '有新的材料',
    sentences: ['一方补充了材料，请看是否需要交换。'],
    hint: '查看新的材料',
  }),
  ...toSides('evidenceExchanged', {
    title: '有可以查看的证据',
    sentences: ['调解员交换了证据，点开案件页可以查看。'],
    hint: '查看交换的证据',
  }),
  ...toSides('defencesExchanged', {
    title: '有可以查看的答辩意见',
    sentences: ['调解员交换了答辩意见，点开案件页可以查看。'],
    hint: '查看答辩意见',
  }),
  rule('askedAgain', 'askedRespondents', 'todo', {
    title: '调解员再次征询您的意愿',
    sentences: ['证据已经交换。您现在愿意继续谈吗？愿意或不愿意都可以，不影响您以后打官司。'],
    hint: '请答复是否愿意谈',
  }),
  rule('answeredAgain', 'mediators', 'todo', {
    title: '有一方答复了再次征询',
    sentences: ['点开案件页查看答复。'],
    hint: '查看答复',
  }),
  ...toSides('factStated', {
    title: '有一项事实请您确认',
    sentences: ['各方都确认的事实以后不用再证明，请看清楚再确认。'],
    hint: '请确认无争议事实',
  }),
  ...toSides('claimSettled', {
    title: '调解请求有进展',
    sentences: ['调解员更新了请求的进展，点开案件页可以查看。'],
    hint: '查看请求的进展',
  }),
];

const COURSE: readonly NoticeRule[] = [
  rule('extensionAsked', 'otherSides', 'todo', {
    title: '有人提议延长调解期限',
    sentences: ['各方都同意才延长，有一方不同意就不延长。请您答复。'],
    hint: '请答复是否同意延长',
  }),
  rule('extensionAsked', 'mediators', 'progress', {
    title: '有人提议延长调解期限',
    sentences: ['各方都同意才延长。'],
    hint: '等待各方答复',
  }),
  rule('extensionAnswered', 'otherSides', 'progress', {
    title: '延长期限有了答复',
    sentences: ['结果写在案件页。'],
    hint: '查看延期结果',
  }),
  rule('extensionAnswered', 'mediators', 'progress', {
    title: '延长期限有了答复',
    sentences: ['结果写在案件页。'],
    hint: '查看延期结果',
  }),
  ...toSides('suspended', {
    title: '调解已中止',
    sentences: ['中止期间不算在调解期限里，恢复时再通知您。', '这不影响您仲裁、申请行政处理或起诉。'],
    hint: '恢复时再通知您',
  }),
  rule('suspended', 'heads', 'todo', {
    title: '有案件中止调解',
    sentences: ['理由写在案件页，请留意何时恢复。'],
    hint: '请留意何时恢复',
  }),
  ...toSides('resumed', {
    title: '调解已恢复',
    sentences: ['调解期限从今天接着算。', '现在的最后一天是{due}。'],
    hint: '继续调解',
  }),
  rule('resumed', 'heads', 'progress', { title: '调解已恢复', sentences: ['不用再办。'], hint: '不用再办' }),
  rule('mediationOverdue', 'mediators', 'todo', {
    title: '调解期限已过',
    sentences: ['请征得各方同意延长，或者终止调解并告知其他途径。'],
    hint: '请延长或终止调解',
  }),
  rule('mediationOverdue', 'heads', 'todo', {
    title: '有案件超过调解期限',
    sentences: ['请督促调解员延长或终止。'],
    hint: '请督促延长或终止',
  }),
  rule('sideLeft', 'otherSides', 'progress', {
    title: '有一方退出了调解',
    sentences: ['其余各方的调解继续进行，未退出的不受影响。'],
    hint: '其余各方继续调解',
  }),
  rule('sideLeft', 'mediators', 'todo', {
    title: '有一方退出了调解',
    sentences: ['请看剩下的请求是否可以分开调解。'],
    hint: '请看能否分开调解',
  }),
  rule('terminated', 'applicant', 'progress', {
    title: '调解已终止',
    sentences: ['理由和可以走的其他途径写在案件页，请留意诉讼时效。'],
    hint: '查看理由和其他途径',
  }),
  rule('terminated', 'respondents', 'progress', {
    title: '调解已终止',
    sentences: ['理由和可以走的其他途径写在案件页。'],
    hint: '查看理由和其他途径',
  }),
  rule('terminated', 'absentRespondents', 'progress', {
    title: '调解已终止',
    sentences: ['这件事的调解到此结束，您不用再做什么。'],
    hint: '不用再做什么',
  }),
  rule('terminated', 'mediators', 'progress', {
    title: '调解已终止',
    sentences: ['请整理材料，准备归档。'],
    hint: '请整理材料归档',
  }),
];

const WITHDRAWN: readonly NoticeRule[] = [
  rule('withdrawn', 'respondents', 'progress', {
    title: '对方撤回了调解申请',
    sentences: ['调解到此结束，您不用再做什么。'],
    hint: '不用再做什么',
  }),
  rule('withdrawn', 'absentRespondents', 'progress', {
    title: '对方撤回了调解申请',
    sentences: ['这件事的调解到此结束，您不用再做什么。'],
    hint: '不用再做什么',
  }),
  rule('withdrawn', 'mediators', 'progress', {
    title: '申请人撤回了申请',
    sentences: ['调解到此结束，请整理材料。'],
    hint: '请整理材料归档',
  }),
];

/** Who is told of what while a case is mediated. */
export const MEDIATION_NOTICES: readonly NoticeRule[] = [
  // Whoever would set out for a session of tomorrow morning must hear of it tonight.
  ...SESSIONS.map((each) => ({ ...each, urgent: 'sessionNear' as const })),
  ...SUBSTANCE,
  ...COURSE,
  ...WITHDRAWN,
];
