import type { Day } from '../calendar/day';
import { MAX_EVIDENCE_FILES } from '../evidence/limits';
import { checkCreditCode } from '../parties/creditCode';
import { checkRespondentName } from '../parties/enterpriseName';
import { checkPersonName } from '../parties/personName';
import { checkPhone } from '../parties/phone';
import { checkRight } from '../rights/checkRight';
import { checkClaims, claimTakesAmount, isClaimKind, type Claim } from '../rights/claims';
import { checkConduct } from '../rights/conduct';
import { yuanToFen } from '../rights/money';
import { findingsAt, within, type Finding } from '../text/finding';
import { checkFormalLine, checkLongText } from '../text/plainText';
import {
  FILING_LIMITS as L,
  PROCEEDING_KINDS,
  type ClaimContent,
  type FilingContent,
  type ProceedingContent,
  type ProceedingsContent,
  type RespondentContent,
  type RightContent,
} from './content';

/** At least this many characters tell what happened. */
const FEWEST_FACTS = 10;

/** What is unknown of a respondent may stay open; what is given must be right. */
function reviewRespondent(respondent: RespondentContent): Finding[] {
  const name = respondent.kind === 'person' ? checkPersonName(respondent.name) : checkRespondentName(respondent.name);
  return [
    ...findingsAt('name', name),
    ...(respondent.creditCode.trim() === '' || respondent.kind === 'person'
      ? []
      : findingsAt('creditCode', checkCreditCode(respondent.creditCode))),
    ...(respondent.phone.trim() === '' ? [] : findingsAt('phone', checkPhone(respondent.phone))),
    ...findingsAt('address', checkFormalLine(respondent.address, { label: '地址', max: L.address, optional: true })),
    ...findingsAt('contact', checkFormalLine(respondent.contact, { label: '联系人', max: L.line, optional: true })),
  ];
}

function reviewRespondents(respondents: readonly RespondentContent[]): Finding[] {
  if (respondents.length === 0) {
    return [{ field: 'respondents', problem: '还没有写被申请人', remedy: '请写明和谁有纠纷，至少写名称' }];
  }
  return respondents.flatMap((each, index) => within(`respondents.${index}`, reviewRespondent(each)));
}

function reviewRight({ kind, fields }: RightContent, today: Day): Finding[] {
  return checkRight(kind, fields, today).map((finding) => ({
    ...finding,
    field: finding.field === 'kind' ? 'right.kind' : `right.fields.${finding.field}`,
  }));
}

/** The claim as the rules of claims know it, with its amount in fen. */
function asClaim(claim: ClaimContent): Claim | null {
  if (!isClaimKind(claim.kind)) return null;
  const fen = claim.amountYuan.trim() === '' ? null : yuanToFen(claim.amountYuan);
  return { kind: claim.kind, text: claim.detail, amountFen: fen !== null && fen.ok ? fen.value : null };
}

/** Amounts that cannot be read at all, with their own sentence. */
function reviewAmounts(claims: readonly ClaimContent[]): Finding[] {
  return claims.flatMap((claim, index) => {
    const takes = isClaimKind(claim.kind) && claimTakesAmount(claim.kind);
    if (!takes || claim.amountYuan.trim() === '') return [];
    return findingsAt(`claims.${index}.amountYuan`, yuanToFen(claim.amountYuan));
  });
}

function reviewClaims(claims: readonly ClaimContent[]): Finding[] {
  const unknown = claims.findIndex((claim) => asClaim(claim) === null);
  if (unknown >= 0) {
    return [{ field: `claims.${unknown}.kind`, problem: '没有这一类调解请求', remedy: '请从列出的几类里选' }];
  }
  const amounts = reviewAmounts(claims);
  const known = claims.flatMap((claim) => asClaim(claim) ?? []);
  const others = checkClaims(known).map((finding) => ({
    ...finding,
    field: finding.field.replace(/\.amountFen$/, '.amountYuan').replace(/\.text$/, '.detail'),
  }));
  const said = new Set(amounts.map((finding) => finding.field));
  return [...amounts, ...others.filter((finding) => !said.has(finding.field))];
}

function reviewProceeding(item: ProceedingContent): Finding[] {
  const kinds: readonly string[] = PROCEEDING_KINDS;
  return [
    ...(kinds.includes(item.kind) ? [] : [{ field: 'kind', problem: '还没有选是哪一种程序', remedy: '请选一项' }]),
    ...findingsAt('body', checkFormalLine(item.body, { label: '受理机关', max: L.line })),
    ...findingsAt('caseNumber', checkFormalLine(item.caseNumber, { label: '案号', max: L.line, optional: true })),
    ...findingsAt('detail', checkLongText(item.detail, { label: '说明', max: L.detail, optional: true })),
  ];
}

function reviewProceedings(proceedings: ProceedingsContent): Finding[] {
  if (proceedings.answer === 'none') return [];
  if (proceedings.answer !== 'some') {
    return [{ field: 'proceedings.answer', problem: '还没有回答有没有其他程序', remedy: '请选“没有”或“有”' }];
  }
  if (proceedings.items.length === 0) {
    return [{ field: 'proceedings.items', problem: '选了“有”，但没有写是哪一种', remedy: '请添加一项，或改选“没有”' }];
  }
  return proceedings.items.flatMap((item, index) => within(`proceedings.items.${index}`, reviewProceeding(item)));
}

/**
 * Everything that keeps a filing from being handed in: none means that it may be. Fields are paths in the filing
 * (`respondents.0.creditCode`, `right.fields.number`, `claims.1.amountYuan`). Evidence is not required: it can follow.
 */
export function reviewFiling(content: FilingContent, evidenceCount: number, today: Day): Finding[] {
  const { applicant } = content;
  return [
    ...findingsAt('applicant.contactName', checkPersonName(applicant.contactName)),
    ...findingsAt('applicant.contactPhone', checkPhone(applicant.contactPhone)),
    ...findingsAt('applicant.address', checkFormalLine(applicant.address, { label: '送达地址', max: L.address })),
    ...reviewRespondents(content.respondents),
    ...reviewRight(content.right, today),
    ...within('conduct', checkConduct(content.right.kind, content.conduct, today)),
    ...reviewClaims(content.claims),
    ...findingsAt('facts', checkLongText(content.facts, { label: '事实经过', min: FEWEST_FACTS, max: L.facts })),
    ...reviewProceedings(content.proceedings),
    ...(evidenceCount > MAX_EVIDENCE_FILES
      ? [{ field: 'evidence', problem: `证据超过了${MAX_EVIDENCE_FILES}份`, remedy: '请删去不重要的' }]
      : []),
  ];
}
