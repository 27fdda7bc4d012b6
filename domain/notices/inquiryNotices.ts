import type { CaseEvent } from '../cases/events';
import { rule, type Words } from './caseRule';
import type { NoticeRule } from './matrix';

function toSides(event: CaseEvent, template: NoticeRule['template'], words: Words): NoticeRule[] {
  return [rule(event, 'applicant', template, words), rule(event, 'respondents', template, words)];
}

const INQUIRY: readonly NoticeRule[] = [
  rule('answered', 'applicant', 'progress', {
    title: '有一方被申请人答复了',
    sentences: ['答复写在案件页。', '征询期到{due}为止。'],
    hint: '查看对方的答复',
  }),
  rule('answered', 'registrars', 'todo', {
    title: '有一方被申请人答复了',
    sentences: ['答复写在案件页；对方有问题要先问的，请尽快打电话。'],
    hint: '查看答复或回电',
  }),
  rule('reminded', 'applicant', 'progress', {
    title: '已再次提醒对方答复',
    sentences: ['提醒的次数有限，不会一直催。', '征询期到{due}为止。'],
    hint: '等待对方答复',
  }),
  rule('reminded', 'unansweredRespondents', 'todo', {
    title: '有一份征询等您答复',
    sentences: ['愿意或不愿意都可以，不影响您的权利。', '请在{due}前用通知书上的码答复。'],
    hint: '请用通知书的码答复',
  }),
  rule('inquiryEndsSoon', 'applicant', 'progress', {
    title: '征询期快到了',
    sentences: ['还有一方没有答复。用过通知书的已再次提醒，没有用过的由工作人员联系。', '征询期到{due}为止。'],
    hint: '等待对方答复',
  }),
  rule('inquiryEndsSoon', 'unansweredRespondents', 'todo', {
    title: '有一份征询等您答复',
    sentences: ['愿意或不愿意都可以，不影响您的权利。', '请在{due}前用通知书上的码答复。'],
    hint: '请用通知书的码答复',
  }),
  rule('inquiryEndsSoon', 'registrars', 'todo', {
    title: '征询期快到，还有一方没有答复',
    sentences: ['请打电话提醒对方，并登记联系情况。', '征询期到{due}为止。'],
    hint: '请打电话提醒对方',
  }),
  ...toSides('inquiryEnded', 'todo', {
    title: '征询结束，请选择调解员',
    sentences: ['各方选同一位的，就由这一位调解；选不出的由调委会指定。', '请在{due}前选择。'],
    hint: '请选择调解员',
  }),
  rule('inquiryEnded', 'absentRespondents', 'progress', {
    title: '征询已经结束',
    sentences: ['您没有参加这次调解，不用再做什么，也不影响您的权利。', '改变主意的，请打调委会电话。'],
    hint: '不用再做什么',
  }),
  rule('inquiryEnded', 'registrars', 'todo', {
    title: '征询结束，请确定调解员',
    sentences: ['各方选同一位的自动确定；选不出的请指定。', '各方可以选到{due}。'],
    hint: '请确定调解员',
  }),
];

const MEDIATORS: readonly NoticeRule[] = [
  ...toSides('mediatorsNamed', 'progress', {
    title: '调解员已确定，等待本人确认',
    sentences: ['调解员要先说明与各方有没有关系，再决定是否接受。'],
    hint: '等待调解员确认',
  }),
  rule('mediatorsNamed', 'namedMediators', 'todo', {
    title: '请确认是否担任调解员',
    sentences: ['请先披露与各方的关系，再决定是否接受。', '请在{due}前答复。'],
    hint: '请披露关系后答复',
  }),
  ...toSides('mediatorAccepted', 'progress', {
    title: '有一位调解员接受了',
    sentences: ['调解员披露了与各方的关系，写在案件页；您有意见可以提出。'],
    hint: '查看调解员的披露',
  }),
  rule('mediatorAccepted', 'registrars', 'progress', {
    title: '有一位调解员接受了',
    sentences: ['有披露的关系时，要等各方确认后才开始调解。'],
    hint: '查看调解员的披露',
  }),
  ...toSides('mediationStarted', 'progress', {
    title: '调解开始了',
    sentences: ['调解员会联系您。', '调解期限到{due}为止。', '您随时可以要求终止。'],
    hint: '等待调解员联系',
  }),
  rule('mediationStarted', 'mediators', 'todo', {
    title: '调解开始了',
    sentences: ['请尽快联系各方。', '调解期限到{due}为止。'],
    hint: '请尽快联系各方',
  }),
  ...toSides('mediatorsInPlace', 'progress', {
    title: '调解员已到位，调解仍在中止',
    sentences: ['中止的原因还没有消除，恢复时再通知您。', '中止期间不算在调解期限里。'],
    hint: '恢复时再通知您',
  }),
  rule('mediatorsInPlace', 'mediators', 'todo', {
    title: '案件由您调解，还在中止',
    sentences: ['请看中止的原因还在不在，不在了就恢复调解。'],
    hint: '请看能否恢复调解',
  }),
  ...toSides('mediatorDeclined', 'progress', {
    title: '要另行确定调解员',
    sentences: ['原来的人选不能担任，您可以重新选择，选不出的由调委会指定。'],
    hint: '可以重新选择',
  }),
  rule('mediatorDeclined', 'registrars', 'todo', {
    title: '要另行确定调解员',
    sentences: ['原来的人选不能担任，请看各方的选择，必要时指定。'],
    hint: '请确定调解员',
  }),
  rule('recusalAsked', 'otherSides', 'progress', {
    title: '有人提出调解员回避',
    sentences: ['由调委会主任决定，结果会告诉您。'],
    hint: '等待主任决定',
  }),
  rule('recusalAsked', 'heads', 'todo', {
    title: '有回避申请要决定',
    sentences: ['理由写在案件页，请尽快决定。'],
    hint: '请决定是否回避',
  }),
  ...toSides('recusalDecided', 'progress', {
    title: '回避申请有了决定',
    sentences: ['决定和理由写在案件页。'],
    hint: '查看决定',
  }),
  rule('recusalDecided', 'mediators', 'progress', {
    title: '回避申请有了决定',
    sentences: ['决定写在案件页。'],
    hint: '查看决定',
  }),
  rule('recusalDecided', 'registrars', 'progress', {
    title: '回避申请有了决定',
    sentences: ['需要另行确定调解员的，请及时办理。'],
    hint: '查看决定',
  }),
  rule('changeAsked', 'otherSides', 'progress', {
    title: '有一方申请更换调解员',
    sentences: ['需要重新确定的，您也可以选择。'],
    hint: '查看是否要重新选择',
  }),
  rule('changeAsked', 'heads', 'todo', {
    title: '有一方申请更换调解员',
    sentences: ['请看是否要决定或者重新指定。'],
    hint: '请查看并办理',
  }),
  ...toSides('handedOver', 'progress', {
    title: '案件换了调解员',
    sentences: ['由调委会主任移交，新的调解员会联系您。'],
    hint: '等待新调解员联系',
  }),
  rule('handedOver', 'namedMediators', 'todo', {
    title: '有案件移交给您',
    sentences: ['请先披露与各方的关系，再决定是否接受。', '请在{due}前答复。'],
    hint: '请披露关系后答复',
  }),
  rule('handedOver', 'mediators', 'todo', {
    title: '有案件移交办理',
    sentences: ['案件页写有以前的情况。'],
    hint: '查看案件',
  }),
];

/** Who is told of what while respondents are asked and mediators are found. */
export const INQUIRY_NOTICES: readonly NoticeRule[] = [...INQUIRY, ...MEDIATORS];
