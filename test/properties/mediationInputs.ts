import type { agreementProcedures } from '@/contract/agreement';
import type { archiveProcedures } from '@/contract/archive';
import type { circumstanceProcedures } from '@/contract/circumstances';
import type { courseProcedures } from '@/contract/course';
import type { defenceProcedures } from '@/contract/defences';
import type { flagProcedures } from '@/contract/flags';
import type { inquiryProcedures } from '@/contract/inquiry';
import type { mediatorProcedures } from '@/contract/mediators';
import type { performanceProcedures } from '@/contract/performance';
import type { proposalProcedures } from '@/contract/proposals';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import type { Input, ProcedureName } from '@/contract/procedures';
import type { sessionProcedures } from '@/contract/sessions';
import type { talkProcedures } from '@/contract/talks';
import { creditCode, SIGNATURE, type Caller, type City } from '../journeys/city';
import { appointedHead, mediatingCase, seatedPerson } from '../journeys/stages';

/** A legal input of a procedure with everything filled in, and somebody who may ask for it. */
export interface Legal<N extends ProcedureName> {
  caller: Caller;
  input: Input<N>;
}

type MediationProcedure =
  | keyof typeof inquiryProcedures
  | keyof typeof mediatorProcedures
  | keyof typeof sessionProcedures
  | keyof typeof courseProcedures
  | keyof typeof defenceProcedures
  | keyof typeof circumstanceProcedures
  | keyof typeof agreementProcedures
  | keyof typeof performanceProcedures
  | keyof typeof archiveProcedures
  | keyof typeof talkProcedures
  | keyof typeof proposalProcedures
  | keyof typeof flagProcedures;

/** A case that is being mediated, and the people in it. */
export interface MediationScene {
  caseId: string;
  version: number;
  noticeToken: string;
  sessionToken: string;
  mediator: Caller;
  head: Caller;
  applicant: Caller;
  respondent: Caller;
  uploadedFileId: string;
}

/** Things that are not there: what names them is of the right shape, and is answered with a refusal of its own. */
const NOWHERE = 'nowhere-0001';

const TYPED_AGREEMENT = {
  obligations: [
    {
      kind: 'pay',
      debtor: 'r1',
      creditor: 'applicant',
      amountYuan: '50000',
      what: '支付补偿款',
      manner: '银行转账',
      dueOn: '2026-06-30',
      proof: '转账凭证',
    },
  ],
  terms: '双方互不追究。',
  claims: [1],
  noOwnership: true,
  severable: true,
} satisfies Partial<Input<'agreement.draft'>>;

/** One legal input for each procedure of inquiry and mediation, and of what follows. */
export function mediationInputs(city: City, scene: MediationScene): { [N in MediationProcedure]: Legal<N> } {
  const { caseId, version, mediator, head, applicant, respondent, uploadedFileId } = scene;
  const { registrar, administrator } = city;
  const here = { caseId, version };
  const aDayAhead = city.cloud.now() + 5 * 86_400_000;
  const session = { ...here, sessionId: NOWHERE };
  const words = { mode: 'onsite', place: '调解室', agenda: '商谈赔偿' } as const;
  const cursor = '000000000000001~c';
  return {
    'invite.open': { caller: respondent, input: { token: scene.noticeToken } },
    'invite.seen': { caller: respondent, input: { token: scene.noticeToken } },
    'inquiry.recordService': {
      caller: registrar,
      input: { ...here, no: 1, servedOn: '2026-03-02', how: '邮寄，回执' },
    },
    'invite.answer': {
      caller: respondent,
      input: {
        token: scene.noticeToken,
        respondentName: '示范对方商贸有限公司',
        checkCode: 'AAAA',
        answer: 'asking',
        answererName: '答复人戊',
        phone: '13900000001',
        noticeVersion: RESPONDENT_NOTICE.version,
        reason: '想了解情况',
      },
    },
    'invite.join': {
      caller: respondent,
      input: {
        token: scene.noticeToken,
        respondentName: '示范对方商贸有限公司',
        checkCode: 'AAAA',
        answererName: '答复人戊',
        phone: '13900000001',
        noticeVersion: RESPONDENT_NOTICE.version,
      },
    },
    'inquiry.reissue': {
      caller: registrar,
      input: { ...here, no: 1, dropPeople: false, reason: '通知书遗失' },
    },
    'inquiry.answer': { caller: respondent, input: { ...here, answer: 'agreed', reason: '愿意谈' } },
    'inquiry.queue': { caller: registrar, input: { desk: 'inquiry', cursor } },
    'inquiry.recordAnswer': {
      caller: registrar,
      input: {
        ...here,
        no: 1,
        answer: 'agreed',
        via: 'phone',
        answererName: '答复人戊',
        reason: '电话答复',
        noticeVersion: RESPONDENT_NOTICE.version,
      },
    },
    'inquiry.logContact': {
      caller: registrar,
      input: { ...here, no: 1, way: 'phone', result: '无人接听', unreachable: false },
    },
    'inquiry.remind': { caller: registrar, input: here },
    'inquiry.close': { caller: registrar, input: { ...here, reason: '都已答复' } },
    'inquiry.counts': { caller: registrar, input: { months: 12 } },
    'mediator.list': { caller: head, input: {} },
    'mediator.save': {
      caller: administrator,
      input: {
        openid: mediator.openid,
        version: 1,
        fields: ['trademark'],
        organisation: '示范市调解中心',
        languages: ['普通话'],
        introduction: '从事调解十年',
        ties: [{ name: '示范公司', creditCode: creditCode(9), what: '曾任顾问' }],
        termEndsOn: '2028-12-31',
        active: true,
      },
    },
    'mediator.propose': { caller: applicant, input: { caseId } },
    'mediator.pick': { caller: applicant, input: { ...here, mediator: mediator.openid } },
    'mediator.name': {
      caller: registrar,
      input: { ...here, mediators: [{ openid: mediator.openid, lead: true }] },
    },
    'mediator.accept': {
      caller: mediator,
      input: { ...here, disclosure: { kin: false, interest: false, other: true, details: '同乡' } },
    },
    'mediator.decline': { caller: mediator, input: { ...here, reason: '出差' } },
    'mediator.askRecusal': {
      caller: applicant,
      input: { ...here, mediator: mediator.openid, reason: '与对方相识' },
    },
    'mediator.decideRecusal': {
      caller: head,
      input: { ...here, recusalId: NOWHERE, granted: false, reason: '没有依据' },
    },
    'mediator.askOther': {
      caller: applicant,
      input: { ...here, mediator: mediator.openid, reason: '沟通不畅', choosesNobody: false },
    },
    'mediator.handOver': {
      caller: head,
      input: { ...here, from: mediator.openid, to: 'mediator-elsewhere', reason: '调离' },
    },
    'session.propose': {
      caller: mediator,
      input: { ...here, ...words, times: [{ startsAt: aDayAhead, minutes: 60 }], allAgreed: false },
    },
    'session.answer': { caller: applicant, input: { ...session, timeIds: [NOWHERE] } },
    'session.change': {
      caller: mediator,
      input: { ...session, ...words, startsAt: aDayAhead, minutes: 60, reason: '场地有变', allAgreed: true },
    },
    'session.cancel': { caller: mediator, input: { ...session, reason: '一方有事' } },
    'session.checkIn': { caller: applicant, input: { token: scene.sessionToken } },
    'session.checkInFor': { caller: mediator, input: { ...session, side: 'r1', name: '答复人戊' } },
    'session.record': {
      caller: mediator,
      input: {
        ...session,
        present: ['申请人丙'],
        absent: ['r1'],
        told: { rights: true, recusal: true, sham: true },
        recording: 'none',
        statements: '双方陈述',
        issues: '赔偿数额',
        course: '逐项商谈',
        result: 'failed',
        failedWhy: '数额相差较大',
      },
    },
    'session.addSound': {
      caller: mediator,
      input: { caseId, sessionId: NOWHERE, fileId: uploadedFileId, name: '录音.mp3' },
    },
    'session.openSound': { caller: mediator, input: { caseId, sessionId: NOWHERE, soundId: NOWHERE } },
    'session.confirmRecord': { caller: applicant, input: { ...session, correct: false, remark: '日期有误' } },
    'evidence.add': {
      caller: mediator,
      input: { caseId, side: 'r1', fileId: uploadedFileId, name: '照片.png', caption: '货架', secret: false },
    },
    'evidence.exchange': { caller: mediator, input: { ...here, evidenceIds: [NOWHERE] } },
    'evidence.markSecret': { caller: applicant, input: { ...here, evidenceId: NOWHERE, secret: true } },
    'evidence.nameViewers': {
      caller: mediator,
      input: { ...here, side: 'r1', viewers: [respondent.openid] },
    },
    'mediation.askAgain': { caller: mediator, input: here },
    'mediation.answerAgain': { caller: respondent, input: { ...here, willing: true } },
    'defence.write': { caller: respondent, input: { caseId, side: 'r1', text: '货是从批发市场进的，有进货单。' } },
    'defence.list': { caller: respondent, input: { caseId } },
    'defence.exchange': { caller: mediator, input: { ...here, defences: [{ side: 'r1', edition: 1 }] } },
    'fact.state': { caller: mediator, input: { ...here, text: '双方对销售时间没有争议。' } },
    'fact.confirm': { caller: applicant, input: { ...here, factId: NOWHERE, confirmed: true } },
    'claim.settle': {
      caller: mediator,
      input: { ...here, index: 1, state: 'dropped', note: '另行处理', saidBy: '申请人丙，当日到场' },
    },
    'extension.propose': { caller: mediator, input: { ...here, workingDays: 10, reason: '等待材料' } },
    'extension.answer': { caller: applicant, input: { ...here, extensionId: NOWHERE, agree: true } },
    'mediation.suspend': { caller: mediator, input: { ...here, reason: 'appraisal', note: '等待鉴定' } },
    'mediation.resume': { caller: mediator, input: { ...here, note: '鉴定完成' } },
    'mediation.terminate': {
      caller: mediator,
      input: { ...here, reasonCode: 'gap', explanation: '差距较大' },
    },
    'mediation.terminationText': { caller: mediator, input: { caseId, reasonCode: 'gap' } },
    'circumstance.note': {
      caller: mediator,
      input: { ...here, side: 'r1', kind: 'publicBody', note: '国有独资公司', upToYuan: '100000' },
    },
    'circumstance.meet': {
      caller: mediator,
      input: {
        ...{ ...here, circumstanceId: NOWHERE, name: '负责人戊' },
        ...{ document: '批准文件〔2026〕1号', evidenceId: NOWHERE },
      },
    },
    'outsider.note': {
      caller: mediator,
      input: { ...here, outsiderId: NOWHERE, name: '共有人', what: '共有商标', state: 'invited', note: '电话邀请' },
    },
    'agreement.draft': { caller: mediator, input: { ...here, ...TYPED_AGREEMENT } },
    'agreement.openSigning': { caller: mediator, input: here },
    'agreement.read': { caller: applicant, input: { ...here, edition: 1 } },
    'agreement.sign': {
      caller: applicant,
      input: {
        ...here,
        edition: 1,
        signature: SIGNATURE,
        capacity: 'agent',
        hasSpecialAuthority: true,
        authorityId: NOWHERE,
      },
    },
    'agreement.revise': { caller: mediator, input: { ...here, reason: '金额有误' } },
    'agreement.refuseToSign': { caller: applicant, input: { ...here, reason: '不同意金额' } },
    'agreement.oral': {
      caller: mediator,
      input: { ...here, ...TYPED_AGREEMENT, noPaperWanted: true, agentsAuthorised: true },
    },
    'performance.report': {
      caller: respondent,
      input: { ...here, no: 1, amountYuan: '50000', note: '已转账', evidenceIds: [NOWHERE] },
    },
    'performance.answer': {
      caller: applicant,
      input: { ...here, reportId: NOWHERE, confirmed: false, reason: '没有收到' },
    },
    'performance.whatNow': { caller: applicant, input: { caseId, no: 1 } },
    'performance.askConfirmation': { caller: applicant, input: { ...here, courtId: 'court' } },
    'performance.confirmation': { caller: applicant, input: { caseId } },
    'performance.recordDecision': {
      caller: mediator,
      input: { ...here, result: 'confirmed', on: '2026-03-02', document: '（2026）鄂0000民特1号' },
    },
    'performance.visit': { caller: mediator, input: { ...here, way: 'phone', findings: '双方满意' } },
    'performance.rate': { caller: applicant, input: { ...here, score: 5, comment: '耐心' } },
    'performance.close': { caller: mediator, input: { ...here, reason: '已经履行' } },
    'case.dossier': { caller: mediator, input: { caseId } },
    'case.archive': { caller: registrar, input: { ...here, statement: '材料齐全' } },
    'case.reopen': { caller: applicant, input: { caseId, reason: '又有新情况' } },
    'message.send': {
      caller: mediator,
      input: {
        caseId,
        room: 'common',
        text: '请各方看一下材料。',
        files: [{ fileId: uploadedFileId, name: '照片.png' }],
      },
    },
    'message.list': { caller: mediator, input: { caseId, room: 'common', cursor } },
    'message.rooms': { caller: mediator, input: { caseId } },
    'message.openFile': { caller: mediator, input: { caseId, messageId: NOWHERE, fileId: NOWHERE } },
    'offer.open': {
      caller: mediator,
      input: { caseId, topic: '赔偿数额', unit: '元', sides: ['applicant', 'r1'] },
    },
    'offer.enter': { caller: applicant, input: { caseId, offerId: NOWHERE, fromFen: 100, toFen: 200 } },
    'offer.close': { caller: mediator, input: { caseId, offerId: NOWHERE } },
    'offer.result': { caller: applicant, input: { caseId, offerId: NOWHERE } },
    'offer.list': { caller: applicant, input: { caseId } },
    'proposal.send': {
      caller: mediator,
      input: {
        ...{ caseId, room: 'common', words: '按三个月的销量算。' },
        ...{ obligations: TYPED_AGREEMENT.obligations, terms: TYPED_AGREEMENT.terms },
      },
    },
    'proposal.answer': {
      caller: respondent,
      input: { caseId, proposalId: NOWHERE, answer: 'ask', words: '能分期吗？' },
    },
    'proposal.close': { caller: mediator, input: { caseId, proposalId: NOWHERE } },
    'proposal.list': { caller: applicant, input: { caseId } },
    'agreement.fromProposal': { caller: mediator, input: { ...here, proposalId: NOWHERE } },
    'flag.raise': { caller: mediator, input: { caseId, kind: 'escalation', note: '情绪激动' } },
    'flag.settle': { caller: head, input: { flagId: NOWHERE, proved: false, note: '已经处理' } },
    'flag.list': { caller: head, input: { caseId, cursor, openOnly: true } },
  };
}

/** Brings a case as far as its mediation, with a head beside it. */
export async function setTheMediationScene(city: City, photo: Uint8Array): Promise<MediationScene> {
  const head = await appointedHead(city);
  const mediator = await seatedPerson(city, 700, '调解员己');
  const { caseId, applicant, respondents, desk } = await mediatingCase(city, 3, [mediator]);
  const [respondent] = respondents;
  const noticeToken = desk.mediation?.respondents[0]?.notice?.token;
  if (!respondent || noticeToken === undefined) throw new Error('the case has no respondent with a notice');
  return {
    caseId,
    version: desk.version,
    noticeToken,
    sessionToken: NOWHERE,
    mediator,
    head,
    applicant,
    respondent,
    uploadedFileId: await mediator.upload(photo, 'photo.png'),
  };
}
