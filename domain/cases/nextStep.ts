import { boundSides } from '../agreement/effect';
import { productOf } from '../packs/productOf';
import type { CaseClock, MediationCase } from './case';
import { currentClock } from './caseClocks';

/** Where a case stands, as the top of its page says it: who acts now, what they do, until when. */
export interface NextStep {
  who: string;
  what: string;
  clock: CaseClock | null;
}

/** Whose name the text waits for: the sides', then the lead mediator's, then the seal (人民调解法 29). */
export function signsNext({
  mediation: { agreement },
}: Pick<MediationCase, 'mediation'>): 'sides' | 'mediator' | 'head' {
  const signed = agreement?.signatures.map((signature) => signature.side) ?? [];
  if (!agreement || boundSides(agreement).some((side) => !signed.includes(side))) return 'sides';
  return signed.includes('mediator') ? 'head' : 'mediator';
}

function signingStep(record: MediationCase): Omit<NextStep, 'clock'> {
  const { mediator, sealShort } = productOf(record);
  switch (signsNext(record)) {
    case 'sides':
      return { who: '各方当事人', what: '阅读协议，确认无误后签名' };
    case 'mediator':
      return { who: mediator, what: '核对协议并签名' };
    case 'head':
      return { who: '调委会主任', what: `核对协议并加盖${sealShort}，盖章后协议生效` };
  }
}

/** The next step of a case. Total by stage: a new stage does not compile until it has one. */
export function nextStepOf(record: MediationCase): NextStep {
  const clock = currentClock(record.clocks);
  switch (record.stage) {
    case 'DRAFT':
      return { who: '申请人', what: '把申请填写完整并签名提交', clock: null };
    case 'SUBMITTED':
      return { who: '调委会登记员', what: '审查材料，决定是否受理', clock };
    case 'SUPPLEMENT':
      return { who: '申请人', what: '按清单补正材料，逐项答复后重新提交', clock };
    case 'INQUIRING':
      return { who: '调委会', what: '联系被申请人，征询是否愿意调解', clock };
    case 'ASSIGNING':
      return { who: '调委会', what: '确定调解员，调解员确认后开始调解', clock };
    case 'MEDIATING':
      return { who: '调解员', what: '组织双方说明情况、交换证据、商量方案', clock };
    case 'SUSPENDED':
      return { who: '调解员', what: '调解已中止，原因消除后继续', clock: null };
    case 'SIGNING':
      return { ...signingStep(record), clock };
    case 'PERFORMING':
      return { who: '有履行义务的一方', what: '按协议履行，并上传凭证', clock: null };
    case 'PERFORMED':
      return { who: '调委会', what: '协议已全部履行，整理归档', clock: null };
    case 'TERMINATED':
      return { who: '各方当事人', what: '调解已终止。可以选择下面列出的其他途径', clock: null };
    case 'ARCHIVED':
      return { who: '调委会', what: '案卷已归档，只供查阅', clock: null };
    case 'REJECTED':
      return { who: '申请人', what: '本会未受理。可以选择下面列出的其他途径', clock: null };
    case 'TRANSFERRED':
      return { who: record.outcome?.bodyName ?? '接收单位', what: '案件已移送，由接收单位继续办理', clock: null };
    case 'WITHDRAWN':
      return { who: '申请人', what: '申请已撤回。以后有需要可以重新申请', clock: null };
  }
}
