import { boundSides, effectiveAt } from '../agreement/effect';
import type { MediationCase } from '../cases/case';
import { sidesTakingPart } from '../cases/participants';
import { isFinal } from '../cases/stages';
import type { DocumentKind } from '../packs/pack';
import { obligationsOf } from '../performance/theObligation';

/** Whether a document of the file is there, is missing, or is not needed for this case. */
export type DossierState = 'there' | 'missing' | 'notNeeded';

interface DossierRule {
  /** Distinct in the table. */
  readonly id: string;
  /** The document of the file (卷内目录) that it is about. */
  readonly kind: DocumentKind;
  readonly name: string;
  readonly needed: (record: MediationCase) => boolean;
  readonly there: (record: MediationCase) => boolean;
  /** What is missing, and what to do about it. */
  readonly problem: string;
  readonly remedy: string;
  /** Nobody may be able to bring it any more: then a statement on the file (卷宗情况说明) stands in its place. */
  readonly explainable: boolean;
}

function isInEffect({ mediation: { agreement } }: MediationCase): boolean {
  return agreement !== null && effectiveAt(agreement, boundSides(agreement)) !== null;
}

function wasMediated({ mediation }: MediationCase): boolean {
  return mediation.mediators.some((seat) => seat.state === 'accepted');
}

/** Where a case is over what was still ahead is cancelled: what is set has begun, and has no record yet. */
function heldSessions({ stage, mediation }: MediationCase) {
  return mediation.sessions.filter(
    ({ state, record }) => state === 'held' || record !== null || (isFinal(stage) && state === 'confirmed'),
  );
}

/** The completeness rule of a file (人民调解法 27; order of the Ministry of Justice's forms), as data. */
export const DOSSIER_RULES: readonly DossierRule[] = [
  {
    id: 'application',
    kind: 'application',
    name: '调解申请书',
    needed: () => true,
    there: ({ confirmation, receipt }) => confirmation !== null && receipt !== null,
    problem: '没有申请人签名的申请书',
    remedy: '没有签名提交的申请不能归档',
    explainable: false,
  },
  {
    id: 'rights',
    kind: 'rights',
    name: '权利义务告知',
    needed: wasMediated,
    there: ({ mediation }) => mediation.sessions.some(({ record }) => record?.told.rights === true),
    problem: '没有向各方告知权利义务的记录',
    remedy: '请在调解笔录里补记，或者在卷宗情况说明里写明怎样告知的',
    explainable: true,
  },
  {
    id: 'record',
    kind: 'record',
    name: '调解笔录',
    needed: (record) => isInEffect(record) || heldSessions(record).length > 0,
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
    needed: (record) => heldSessions(record).some((session) => session.record !== null),
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
    needed: (record) => record.stage === 'PERFORMED' || record.outcome?.kind === 'unperformed',
    there: isInEffect,
    problem: '没有签名盖章齐全的协议',
    remedy: '请核对协议的签名和印章',
    explainable: false,
  },
  {
    id: 'termination',
    kind: 'termination',
    name: '终止材料和救济途径',
    needed: ({ stage }) => stage === 'TERMINATED' || stage === 'REJECTED',
    there: ({ outcome }) => outcome !== null && outcome.reason !== '' && outcome.remedies.length > 0,
    problem: '没有写明终止的原因和其他途径',
    remedy: '请补写终止材料',
    explainable: false,
  },
  {
    id: 'performance',
    kind: 'performance',
    name: '履行凭证',
    needed: ({ stage }) => stage === 'PERFORMED',
    there: ({ mediation: { agreement, reports } }) =>
      obligationsOf(agreement).every(({ no }) =>
        reports.some((report) => report.no === no && report.answer === 'confirmed' && report.evidenceIds.length > 0),
      ),
    problem: '有一项义务没有附履行凭证',
    remedy: '请在卷宗情况说明里写明怎样核实的履行',
    explainable: true,
  },
  {
    id: 'confirmation',
    kind: 'confirmation',
    name: '司法确认材料',
    needed: ({ mediation: { confirmationRequest: asked } }) => asked !== null && asked.askedOn !== null,
    there: ({ mediation: { confirmationRequest: asked } }) => asked !== null && asked.decision !== null,
    problem: '各方申请了司法确认，还没有登记法院的结果',
    remedy: '请在案件页登记法院的结果；问不到结果的，在卷宗情况说明里写明原因',
    explainable: true,
  },
  {
    id: 'visit',
    kind: 'visit',
    name: '回访记录',
    needed: isInEffect,
    there: ({ mediation }) => mediation.visits.length > 0,
    problem: '还没有回访当事人',
    remedy: '请先登记一次回访；结案后无法回访的，在卷宗情况说明里写明原因',
    explainable: true,
  },
];

export interface DossierItem {
  rule: DossierRule;
  state: DossierState;
}

/** Every document of the file, and whether it is there. */
export function dossierOf(record: MediationCase): DossierItem[] {
  return DOSSIER_RULES.map((rule) => {
    if (!rule.needed(record)) return { rule, state: 'notNeeded' };
    return { rule, state: rule.there(record) ? 'there' : 'missing' };
  });
}
