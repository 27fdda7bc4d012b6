import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision, type Refused } from '../cases/decision';
import type { Agreement, AgreementSignature } from '../cases/mediation';
import { hindersSigning } from '../circumstances/circumstance';
import type { Moment } from '../ending/moment';
import type { Signature } from '../filing/content';
import { checkSignature } from '../filing/signature';
import { productOf } from '../packs/productOf';
import type { Side } from '../parties/side';
import type { ActStatus, Capacity } from '../roles/posts';
import { boundSides, effectiveAt } from './effect';
import { takeEffect } from './takeEffect';

/** Who puts their name to the text: for a side, as the lead mediator, or with the committee's seal. */
export type Signing =
  | { as: 'side'; side: Side; capacity: Capacity | null; status: ActStatus | null }
  | { as: 'mediator' }
  | { as: 'seal' };

export interface SigningInput {
  edition: number;
  /** By hand; null with the seal. */
  signature: Signature | null;
  /** As what a respondent's person signs; of the applicant's it is known from their standing. */
  capacity: Capacity | null;
  /** What an agent says of their authority to settle. */
  hasSpecialAuthority: boolean | null;
  /** The paper of a respondent's agent, among the evidence of their side; an applicant's agent handed it in before. */
  authorityId: string | null;
}

const NO_AUTHORITY =
  '有特别授权（承认、变更、放弃请求，和解，签署协议）的请勾选；没有的，请由当事人本人或者本单位人员签，签了就是追认，也可以先补授权委托书';

const NOT_OPEN = notNow('协议没有在签署，请刷新后再看。');

function openAgreement(record: MediationCase, edition: number): Agreement | Refused {
  const { agreement } = record.mediation;
  if (!agreement || agreement.openedAt === null) return NOT_OPEN;
  return agreement.edition === edition ? agreement : notNow('协议已经改过一稿，请重新阅读新的一稿。');
}

function isRefused(value: Agreement | Refused): value is Refused {
  return 'ok' in value;
}

function hasSigned(agreement: Agreement, signer: Side | 'mediator'): boolean {
  return agreement.signatures.some((signature) => signature.side === signer);
}

/** A side read the text. It has to, before it signs. */
export function readBySide(record: MediationCase, edition: number, side: Side): Decision {
  const agreement = openAgreement(record, edition);
  if (isRefused(agreement)) return agreement;
  if (agreement.readBy.includes(side)) return notNow('您这一方已经确认读过这一稿。');
  const read: Agreement = { ...agreement, readBy: [...agreement.readBy, side] };
  return decided({ fields: { mediation: { ...record.mediation, agreement: read } }, text: '已阅读协议' });
}

/** The first bound side whose signature is missing, or null. */
function missingSide(agreement: Agreement): Side | null {
  return boundSides(agreement).find((side) => !hasSigned(agreement, side)) ?? null;
}

/** Why an agent may not sign for their side, or null (compare 民诉法解释 147). */
function agentHindered(
  record: MediationCase,
  by: Extract<Signing, { as: 'side' }>,
  { hasSpecialAuthority, authorityId }: SigningInput,
): Refused | null {
  if (hasSpecialAuthority !== true) {
    return wrongAt('hasSpecialAuthority', '代理人签协议要有特别授权', NO_AUTHORITY);
  }
  if (by.side === 'applicant') return null;
  const paper = record.evidence.find((item) => item.id === authorityId && item.side === by.side);
  if (paper) return null;
  return wrongAt('authorityId', '还没有授权委托书', '请先在材料里上传写明特别授权的委托书，再选上它');
}

/** As what somebody signs for a side: known of the applicant's people, said by the respondents'. */
function capacityOf(by: Extract<Signing, { as: 'side' }>, input: SigningInput): Capacity | null {
  return by.side === 'applicant' ? by.capacity : input.capacity;
}

/** Why a side may not sign now, or null. */
function sideHindered(
  record: MediationCase,
  agreement: Agreement,
  by: Extract<Signing, { as: 'side' }>,
  input: SigningInput,
): Refused | null {
  if (!boundSides(agreement).includes(by.side)) return notNow('这份协议没有约定您这一方的权利和义务，不用签名。');
  if (hasSigned(agreement, by.side)) return notNow('您这一方已经签过这一稿。');
  if (!agreement.readBy.includes(by.side)) return notNow('请先把协议读完并确认已阅读，再签名。');
  const missing = hindersSigning(record, by.side);
  if (missing !== null) return notNow(missing);
  if (by.status !== null && by.status !== 'approved') {
    return notNow('您代表单位办事的身份还没有核实，暂时不能签协议。请让本单位已核实的人签，或者致电调委会。');
  }
  const capacity = capacityOf(by, input);
  if (capacity === null) {
    return wrongAt('capacity', '还没有说明您以什么身份签名', '请选“本人或者本单位人员”，或者“委托代理人”');
  }
  return capacity === 'agent' ? agentHindered(record, by, input) : null;
}

function hindered(record: MediationCase, agreement: Agreement, by: Signing, input: SigningInput): Refused | null {
  if (by.as === 'side') return sideHindered(record, agreement, by, input);
  if (missingSide(agreement) !== null) return notNow('还有当事人没有签名，请等各方签好。');
  if (by.as === 'mediator') return hasSigned(agreement, 'mediator') ? notNow('您已经签过这一稿。') : null;
  return hasSigned(agreement, 'mediator') ? null : notNow('调解员还没有签名，请等调解员签好再盖章。');
}

function signedText(record: MediationCase, as: Signing['as']): string {
  if (as === 'side') return '签署了协议';
  const { mediator, seal } = productOf(record);
  return as === 'mediator' ? `${mediator}签署了协议` : `加盖${seal}，协议生效`;
}

function withHand(
  agreement: Agreement,
  by: Exclude<Signing, { as: 'seal' }>,
  signer: { openid: string; name: string },
  input: SigningInput,
  at: number,
): Agreement | Refused {
  if (input.signature === null) return wrongAt('signature', '还没有签名', '请用手指在框内写上您的姓名');
  const checked = checkSignature(input.signature);
  if (!checked.ok) return wrongAt('signature', checked.problem, checked.remedy);
  const capacity = by.as === 'side' ? capacityOf(by, input) : null;
  const agent = capacity === 'agent';
  const signature: AgreementSignature = {
    side: by.as === 'side' ? by.side : 'mediator',
    ...signer,
    signature: checked.value,
    capacity,
    specialAuthority: agent ? input.hasSpecialAuthority : null,
    authorityId: agent ? input.authorityId : null,
    at,
  };
  return { ...agreement, signatures: [...agreement.signatures, signature] };
}

/**
 * A name or the seal is put to the text: every bound side, then the lead mediator, then the seal (人民调解法 29). With the
 * last of them it takes effect; when that is, is computed. A signature belongs to one edition.
 */
export function signAgreement(
  record: MediationCase,
  by: Signing,
  signer: { openid: string; name: string },
  input: SigningInput,
  moment: Moment,
): Decision {
  const agreement = openAgreement(record, input.edition);
  if (isRefused(agreement)) return agreement;
  const refused = hindered(record, agreement, by, input);
  if (refused) return refused;
  const signed =
    by.as === 'seal'
      ? { ...agreement, seal: { byName: signer.name, at: moment.now } }
      : withHand(agreement, by, signer, input, moment.now);
  if (isRefused(signed)) return signed;
  const text = signedText(record, by.as);
  if (effectiveAt(signed, boundSides(signed)) !== null) return decided({ ...takeEffect(record, signed, moment), text });
  return decided({
    fields: { mediation: { ...record.mediation, agreement: signed } },
    to: record.stage,
    event: by.as === 'mediator' ? 'sealAwaited' : 'agreementSigned',
    text,
  });
}
