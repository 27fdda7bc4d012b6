import type { CaseEvent } from '../cases/events';
import type { NoticeRole, NoticeRule } from './matrix';

type Words = readonly [title: string, sentence: string, hint: string];

function rule(event: CaseEvent, to: NoticeRole, template: NoticeRule['template'], words: Words): NoticeRule {
  const [title, sentence, hint] = words;
  return {
    event,
    to,
    title,
    sentences: ['编号{number}。', sentence],
    page: 'pages-case/detail',
    template,
    hint,
    plainHint: hint,
  };
}

function toSides(event: CaseEvent, template: NoticeRule['template'], words: Words): NoticeRule[] {
  return [rule(event, 'applicant', template, words), rule(event, 'respondents', template, words)];
}

const TEXT: readonly NoticeRule[] = [
  ...toSides('agreementReady', 'todo', [
    '协议请您阅读和签署',
    '请逐条读完，同意就签名，不同意可以拒绝签署并说明理由。',
    '请阅读协议，同意就签名',
  ]),
  rule('agreementSigned', 'otherSides', 'progress', [
    '有一方签署了协议',
    '各方、调解员签名并盖章以后协议才生效。',
    '等待各方签署',
  ]),
  rule('agreementSigned', 'mediators', 'todo', [
    '有一方签署了协议',
    '各方都签好以后，请您签名。',
    '各方签好后请您签名',
  ]),
  rule('sealAwaited', 'heads', 'todo', [
    '有协议等待盖章',
    '各方和调解员都已签名，请核对后盖章，盖章后协议生效。',
    '请核对协议并盖章',
  ]),
  rule('sealAwaited', 'otherSides', 'progress', ['协议等待盖章', '各方都已签名，盖章后协议生效。', '等待调委会盖章']),
  ...toSides('signingOverdue', 'todo', [
    '协议还没有签完',
    '签署期限已过。没有签名的请尽快签，不同意的请点“拒绝签署”并说明理由。',
    '请签署或者说明理由',
  ]),
  rule('signingOverdue', 'mediators', 'todo', [
    '协议到期没有签完',
    '请联系还没有签名的一方，退回修改或者终止调解。',
    '请联系未签名的一方',
  ]),
  ...toSides('agreementEffective', 'progress', [
    '调解协议已经生效',
    '请按约定的日期履行，并在案件页上传凭证。',
    '请按约定履行',
  ]),
  rule('agreementEffective', 'mediators', 'progress', [
    '调解协议已经生效',
    '案件进入履行，请留意履行情况并回访。',
    '请留意履行情况',
  ]),
  rule('agreementEffective', 'heads', 'progress', [
    '有一份调解协议生效',
    '案件进入履行，由调解员跟进。',
    '由调解员跟进履行',
  ]),
  ...toSides('agreementRevised', 'progress', [
    '协议退回修改',
    '已经签的名作废，改好以后会再请您阅读。',
    '改好后再请您阅读',
  ]),
  rule('agreementRevised', 'mediators', 'todo', [
    '协议退回修改',
    '理由写在案件页，请继续商量或者终止调解。',
    '请继续商量或终止',
  ]),
];

const PERFORMANCE: readonly NoticeRule[] = [
  rule('performanceReported', 'otherSides', 'todo', [
    '对方报告了履行情况',
    '请核对是否做到，确认或者提出异议。',
    '请核对并确认',
  ]),
  rule('performanceReported', 'mediators', 'progress', ['有一方报告了履行情况', '等待对方核对确认。', '等待对方确认']),
  rule('proofReported', 'otherSides', 'todo', [
    '对方报告已经履行，请核对',
    '附有凭证。请接受履行的一方在案件页写明的日期前核对，确认或者提出异议；到期不答复的，按已经履行处理。',
    '到期不答复按已履行',
  ]),
  rule('proofReported', 'mediators', 'progress', [
    '有一方报告了履行情况',
    '附有凭证，等待对方核对；到期没有答复的，按已经履行处理。',
    '等待对方确认',
  ]),
  ...toSides('silenceCounted', 'progress', [
    '履行报告按已经履行处理',
    '接受履行的一方到期没有答复。认为没有做到的，结案以前可以在案件页提出异议。',
    '查看履行情况',
  ]),
  rule('silenceCounted', 'mediators', 'progress', [
    '履行报告按已经履行处理',
    '接受履行的一方到期没有答复，请回访时核实。',
    '请回访时核实',
  ]),
  ...toSides('reportUnanswered', 'todo', [
    '有一份履行报告还没有答复',
    '请接受履行的一方尽快核对，确认或者提出异议；报告的一方不用再报告。',
    '请核对履行报告',
  ]),
  rule('reportUnanswered', 'mediators', 'todo', [
    '有一份履行报告还没有答复',
    '请联系接受履行的一方；附有凭证的，核对以后可以结束履行。',
    '请核对凭证并联系',
  ]),
  rule('performanceAnswered', 'otherSides', 'progress', [
    '履行报告有了答复',
    '点开案件页看对方是确认还是有异议。',
    '查看对方的答复',
  ]),
  rule('performanceAnswered', 'mediators', 'progress', ['履行报告有了答复', '点开案件页查看答复。', '查看答复']),
  rule('confirmationAsked', 'otherSides', 'todo', [
    '司法确认需要各方共同申请',
    '有一方提出申请司法确认，请在案件页查看，同意的话在期限内一起申请。',
    '请查看是否一起申请',
  ]),
  rule('confirmationAsked', 'mediators', 'progress', [
    '有一方申请司法确认',
    '点开案件页查看各方是否都已提出，提醒各方留意期限。',
    '提醒各方留意期限',
  ]),
  ...toSides('confirmationJoint', 'progress', [
    '各方已共同申请司法确认',
    '请带上调解协议和身份证明，到法院办理。',
    '请带材料到法院办理',
  ]),
  rule('confirmationJoint', 'mediators', 'progress', [
    '各方已共同申请司法确认',
    '法院联络员现在能看到案号、进度和日期。请提醒各方到法院办理，法院有了结果请在案件页登记。',
    '提醒各方到法院办理',
  ]),
  ...toSides('confirmationDecided', 'progress', [
    '司法确认有了结果',
    '调委会登记了法院的结果，结果和接下来可以怎么办写在案件页。',
    '查看法院的结果',
  ]),
  rule('confirmationDecided', 'mediators', 'progress', [
    '司法确认有了结果',
    '结果写在案件页，请看接下来要做什么。',
    '查看法院的结果',
  ]),
  ...toSides('performed', 'progress', ['协议已全部履行', '请给这次服务打分，您的意见我们会看。', '请评价这次服务']),
  rule('performed', 'mediators', 'todo', ['协议已全部履行', '请回访当事人，整理材料准备归档。', '请回访并整理材料']),
  rule('performed', 'registrars', 'todo', [
    '有案件可以归档',
    '协议已全部履行，材料齐全就可以归档。',
    '请核对材料后归档',
  ]),
  ...toSides('obligationDue', 'todo', [
    '有一项约定快到期了',
    '哪一项、哪天到期写在案件页。要履行的一方请按时做到并上传凭证。',
    '请按时履行并传凭证',
  ]),
  rule('obligationDue', 'mediators', 'progress', ['有一项约定快到期了', '请提醒要履行的一方。', '请提醒按时履行']),
  ...toSides('obligationOverdue', 'todo', [
    '有一项约定已经到期未履行',
    '还没有履行的请尽快履行；对方没有履行的，案件页写有可以怎么办。',
    '查看可以怎么办',
  ]),
  rule('obligationOverdue', 'mediators', 'todo', [
    '有一项约定到期未履行',
    '请联系双方督促履行，并登记回访。',
    '请督促履行并回访',
  ]),
  rule('obligationOverdue', 'heads', 'todo', ['有案件到期未履行', '请督促调解员跟进。', '请督促跟进']),
];

/** Who is told of the text that is signed, and of what became of it. */
export const AGREEMENT_NOTICES: readonly NoticeRule[] = [...TEXT, ...PERFORMANCE];
