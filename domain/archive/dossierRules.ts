import type { MediationCase } from '../cases/case';
import { sidesTakingPart } from '../cases/participants';
import { countsAsDone } from '../performance/obligationState';
import { obligationsOf } from '../performance/theObligation';
import type { DossierRule } from './dossier';
import { heldSessions, isInEffect, wasMediated } from './whatWasDone';

function agentsSignatures({ mediation }: MediationCase) {
  return mediation.agreement?.signatures.filter(({ capacity }) => capacity === 'agent') ?? [];
}

const ALWAYS = () => true;
const NEVER = () => false;

/**
 * How each document of a file shows itself (人民调解法 27; the Ministry of Justice's forms), as data. Which of them a file needs, and in
 * which order, is said by the pack of the case.
 */
export const DOSSIER_RULES: readonly DossierRule[] = [
  {
    id: 'application',
    kind: 'application',
    name: '调解申请书',
    sensible: ALWAYS,
    asked: ALWAYS,
    there: ({ confirmation, receipt }) => confirmation !== null && receipt !== null,
    problem: '没有申请人签名的申请书',
    remedy: '没有签名提交的申请不能归档',
    explainable: false,
  },
  {
    id: 'registration',
    kind: 'registration',
    name: '受理登记',
    sensible: ALWAYS,
    asked: NEVER,
    there: ({ number }) => number !== null,
    problem: '没有登记编号',
    remedy: '请在卷宗情况说明里写明登记的情况',
    explainable: true,
  },
  {
    id: 'referral',
    kind: 'referral',
    name: '法院委派、委托函',
    sensible: ALWAYS,
    asked: NEVER,
    there: ({ referral }) => referral !== null && referral !== '',
    problem: '没有法院委派、委托函的文号',
    remedy: '请向法院补要委派、委托函，并在卷宗情况说明里写明文号',
    explainable: true,
  },
  {
    id: 'notice',
    kind: 'notice',
    name: '征询通知书',
    sensible: ({ mediation }) => mediation.respondents.length > 0,
    asked: NEVER,
    there: ({ mediation }) =>
      mediation.respondents.every(({ notice, answeredAt }) => notice !== null || answeredAt !== null),
    problem: '有一方被申请人没有发过征询通知书，也没有答复的记录',
    remedy: '请在卷宗情况说明里写明怎样征询的',
    explainable: true,
  },
  {
    id: 'identity',
    kind: 'identity',
    name: '当事人身份核对',
    sensible: wasMediated,
    asked: NEVER,
    there: (record) =>
      record.filedBy.status === 'approved' &&
      record.mediation.respondents.every(({ willingness, people }) => willingness !== 'agreed' || people.length > 0),
    problem: '有一方参加调解的人没有核对过身份',
    remedy: '请核对身份（申请人一方的身份在“单位身份”里核实），或者在卷宗情况说明里写明怎样核对的',
    explainable: true,
  },
  {
    id: 'authority',
    kind: 'authority',
    name: '授权委托书',
    sensible: ALWAYS,
    asked: (record) => agentsSignatures(record).length > 0,
    there: (record) =>
      agentsSignatures(record).every(
        ({ side, authorityId }) => side === 'applicant' || record.evidence.some(({ id }) => id === authorityId),
      ),
    problem: '有代理人签了协议，没有授权委托书',
    remedy: '请补交写明特别授权的委托书；补不了的，在卷宗情况说明里写明原因',
    explainable: true,
  },
  {
    id: 'evidence',
    kind: 'evidence',
    name: '证据材料',
    sensible: ALWAYS,
    asked: ({ evidence }) => evidence.length > 0,
    there: ALWAYS,
    problem: '没有证据材料',
    remedy: '请在卷宗情况说明里写明原因',
    explainable: true,
  },
  {
    id: 'oralAgreement',
    kind: 'oralAgreement',
    name: '口头协议登记',
    sensible: ALWAYS,
    asked: (record) => record.mediation.agreement?.oral === true && isInEffect(record),
    there: ({ mediation }) => (mediation.agreement?.text ?? '') !== '',
    problem: '没有口头协议的登记',
    remedy: '请在卷宗情况说明里写明口头协议的内容',
    explainable: true,
  },
  {
    id: 'returnLetter',
    kind: 'returnLetter',
    name: '退回法院的函',
    // An agreement that was reached went to the court as that.
    sensible: (record) => !isInEffect(record),
    asked: NEVER,
    there: NEVER,
    problem: '卷里没有退回法院的函',
    remedy: '请把材料退回委派、委托的法院，在卷宗情况说明里写明退回的日期和函的文号',
    explainable: true,
  },
  {
    id: 'rights',
    kind: 'rights',
    name: '权利义务告知',
    sensible: wasMediated,
    asked: NEVER,
    there: ({ mediation }) => mediation.sessions.some(({ record }) => record?.told.rights === true),
    problem: '没有向各方告知权利义务的记录',
    remedy: '请在调解笔录里补记，或者在卷宗情况说明里写明怎样告知的',
    explainable: true,
  },
  {
    id: 'record',
    kind: 'record',
    name: '调解笔录',
    sensible: ALWAYS,
    asked: (record) => heldSessions(record).length > 0,
    there: (record) => {
      const held = heldSessions(record);
      return held.length > 0 && held.every((session) => session.record !== null);
    },
    problem: '没有调解笔录，或者有一次调解会没有记笔录',
    remedy: '请调解员在案件页补写笔录；写不了的，在卷宗情况说明里写明调解的经过',
    explainable: true,
  },
  {
    id: 'recordConfirmed',
    kind: 'record',
    name: '各方确认的笔录',
    sensible: (record) => heldSessions(record).some((session) => session.record !== null),
    asked: ALWAYS,
    there: (record) =>
      heldSessions(record).every(
        (session) =>
          session.record === null || sidesTakingPart(record).every((side) => session.record?.readBy.includes(side)),
      ),
    problem: '有笔录还没有经各方确认',
    remedy: '请各方在案件页确认笔录；确认不了的，在卷宗情况说明里写明原因',
    explainable: true,
  },
  {
    id: 'agreement',
    kind: 'agreement',
    name: '调解协议',
    sensible: ({ mediation }) => mediation.agreement?.oral !== true,
    asked: NEVER,
    there: isInEffect,
    problem: '没有签名盖章齐全的协议',
    remedy: '请核对协议的签名和印章',
    explainable: false,
  },
  {
    id: 'termination',
    kind: 'termination',
    name: '终止材料和救济途径',
    sensible: ALWAYS,
    asked: NEVER,
    there: ({ outcome }) => outcome !== null && outcome.reason !== '' && outcome.remedies.length > 0,
    problem: '没有写明终止的原因和其他途径',
    remedy: '请补写终止材料',
    explainable: false,
  },
  {
    id: 'performance',
    kind: 'performance',
    name: '履行凭证',
    sensible: ALWAYS,
    asked: ({ stage }) => stage === 'PERFORMED',
    there: ({ mediation: { agreement, reports } }) =>
      obligationsOf(agreement).every(({ no }) =>
        reports.some((report) => report.no === no && countsAsDone(report) && report.evidenceIds.length > 0),
      ),
    problem: '有一项义务没有附履行凭证',
    remedy: '请在卷宗情况说明里写明怎样核实的履行',
    explainable: true,
  },
  {
    id: 'confirmation',
    kind: 'confirmation',
    name: '司法确认材料',
    sensible: ALWAYS,
    asked: ({ mediation: { confirmationRequest: asked } }) => asked !== null && asked.askedOn !== null,
    there: ({ mediation: { confirmationRequest: asked } }) => asked !== null && asked.decision !== null,
    problem: '各方申请了司法确认，还没有登记法院的结果',
    remedy: '请在案件页登记法院的结果；问不到结果的，在卷宗情况说明里写明原因',
    explainable: true,
  },
  {
    id: 'visit',
    kind: 'visit',
    name: '回访记录',
    sensible: isInEffect,
    asked: NEVER,
    there: ({ mediation }) => mediation.visits.length > 0,
    problem: '还没有回访当事人',
    remedy: '请先登记一次回访；结案后无法回访的，在卷宗情况说明里写明原因',
    explainable: true,
  },
];
