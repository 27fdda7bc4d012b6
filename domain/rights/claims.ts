import { lengthOf } from '../text/characters';
import { findingsAt, type Finding } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { checkAmountFen } from './money';

/** What an applicant may ask for. The order is the order on the page. */
export const CLAIM_KINDS = [
  { kind: 'stop', label: '停止侵权', hint: '不再生产、销售、使用或传播', amount: false },
  { kind: 'damages', label: '赔偿损失', hint: '填上希望对方赔多少钱', amount: true },
  { kind: 'costs', label: '承担合理开支', hint: '律师费、公证费、调查费等', amount: true },
  { kind: 'licence', label: '许可使用', hint: '对方付费后可以继续用', amount: false },
  { kind: 'destroy', label: '销毁侵权物品', hint: '销毁库存、模具、包装', amount: false },
  { kind: 'delist', label: '下架删除', hint: '撤下商品链接、网页或广告', amount: false },
  { kind: 'apology', label: '赔礼道歉', hint: '口头、书面或公开道歉', amount: false },
  { kind: 'eliminateInfluence', label: '消除影响', hint: '发布声明，澄清事实', amount: false },
  { kind: 'other', label: '其他', hint: '写明希望对方做什么', amount: false },
] as const;

export type ClaimKind = (typeof CLAIM_KINDS)[number]['kind'];

export interface Claim {
  readonly kind: ClaimKind;
  /** In the applicant's own words; required for 'other', else may be ''. */
  readonly text: string;
  /** Whole fen; only with the kinds that carry an amount, and required there. */
  readonly amountFen?: number | null;
}

/** Claims in one case. The form of the Ministry of Justice numbers them 1…n; more than this is two cases. */
export const MAX_CLAIMS = 12;
/** Characters of one claim's own words. */
export const MAX_CLAIM_TEXT = 500;

export function isClaimKind(value: string): value is ClaimKind {
  return CLAIM_KINDS.some((each) => each.kind === value);
}

export function claimLabel(kind: ClaimKind): string {
  return describe(kind).label;
}

export function claimTakesAmount(kind: ClaimKind): boolean {
  return describe(kind).amount;
}

/** Findings at `claims`, `claims.0.kind`, `claims.0.amountFen`, `claims.0.text`. None: the claims may be filed. */
export function checkClaims(claims: readonly Claim[]): Finding[] {
  if (claims.length === 0) {
    return [{ field: 'claims', problem: '还没有选调解请求', remedy: '请至少选一项，说明希望怎样解决' }];
  }
  if (claims.length > MAX_CLAIMS) {
    return [{ field: 'claims', problem: `调解请求有${claims.length}项`, remedy: `请合并到${MAX_CLAIMS}项以内` }];
  }
  return claims.flatMap((claim, index) => [...checkClaim(claim, index), ...checkRepetition(claims, index)]);
}

/** All amounts of the claims together, in fen. At most MAX_CLAIMS × MAX_AMOUNT_FEN, which is exact. */
export function totalClaimedFen(claims: readonly Claim[]): number {
  return claims.reduce((sum, claim) => sum + (claim.amountFen ?? 0), 0);
}

function checkClaim(claim: Claim, index: number): Finding[] {
  const at = `claims.${index}`;
  if (!isClaimKind(claim.kind)) {
    return [{ field: `${at}.kind`, problem: '没有这一类调解请求', remedy: '请从列出的几类里选' }];
  }
  const { label, amount } = describe(claim.kind);
  const findings = findingsAt(
    `${at}.text`,
    checkLongText(claim.text, { label: `“${label}”的说明`, max: MAX_CLAIM_TEXT, optional: claim.kind !== 'other' }),
  );
  const fen = claim.amountFen ?? null;
  if (amount && fen === null) {
    findings.push({ field: `${at}.amountFen`, problem: `“${label}”还没有填金额`, remedy: '请填写金额，单位是元' });
  } else if (amount && fen !== null) {
    findings.push(...findingsAt(`${at}.amountFen`, checkAmountFen(fen)));
  } else if (fen !== null) {
    findings.push({
      field: `${at}.amountFen`,
      problem: `“${label}”不用填金额`,
      remedy: '请删去金额，要赔钱请选“赔偿损失”',
    });
  }
  return findings;
}

/** The same kind twice says nothing new unless its words differ. */
function checkRepetition(claims: readonly Claim[], index: number): Finding[] {
  const claim = claims[index];
  if (!claim || !isClaimKind(claim.kind)) return [];
  const earlier = claims.slice(0, index).some((each) => each.kind === claim.kind && sameWords(each.text, claim.text));
  if (!earlier) return [];
  return [
    {
      field: `claims.${index}.kind`,
      problem: `“${claimLabel(claim.kind)}”选了两次`,
      remedy: '请删去一项，或者写明两项的不同',
    },
  ];
}

function sameWords(one: string, other: string): boolean {
  return lengthOf(one) === lengthOf(other) && one.trim() === other.trim();
}

function describe(kind: ClaimKind): (typeof CLAIM_KINDS)[number] {
  const found = CLAIM_KINDS.find((each) => each.kind === kind);
  if (!found) throw new RangeError('`kind` must be a kind of claim');
  return found;
}
