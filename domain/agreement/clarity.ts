import { compareDays, isDay, type Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Agreement, Obligation } from '../cases/mediation';
import { takesPart } from '../cases/participants';
import { claimsOf } from '../course/claims';
import { outsiderFindings } from '../outsiders/outsider';
import { respondentSide } from '../parties/side';
import { checkAmountFen } from '../rights/money';
import { findingsAt, within, type Finding } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { AGREEMENT_LIMITS } from './obligationWords';
import { NO_OWNERSHIP_CLAUSE, ownershipClause } from './ownership';

/** What the check reads of an agreement. */
export type AgreementContent = Pick<Agreement, 'obligations' | 'terms' | 'claims' | 'noOwnership' | 'severable'>;

/** Words that leave open what, how much or until when (民诉法解释 358: unclear content is not confirmed). */
const VAGUE_WORDS = [
  '尽快',
  '尽早',
  '适当',
  '酌情',
  '左右',
  '另行协商',
  '再行商定',
  '视情况',
  '合理期限',
  '若干',
] as const;

/** A word in a text that leaves open what, how much or until when, or null. */
export function vagueWord(text: string): string | null {
  return VAGUE_WORDS.find((word) => text.includes(word)) ?? null;
}

function clearWords(field: 'what' | 'manner' | 'proof', label: string, text: string): Finding[] {
  const findings = findingsAt(field, checkLongText(text, { label, min: 2, max: AGREEMENT_LIMITS[field] }));
  if (findings.length > 0) return findings;
  const vague = vagueWord(text);
  if (vague !== null) {
    return [{ field, problem: `${label}里的“${vague}”说不清楚`, remedy: '请写成确定的数量、日期或者做法' }];
  }
  return ownership(field, text);
}

function ownership(field: string, text: string): Finding[] {
  const clause = ownershipClause(text);
  if (clause === null) return [];
  return [
    {
      field,
      problem: `“${clause}”在确认权利归谁，含有这样内容的协议法院不予确认`,
      remedy: `请改为：${NO_OWNERSHIP_CLAUSE}`,
    },
  ];
}

function amount({ kind, amountFen }: Obligation): Finding[] {
  const field = 'amountYuan';
  if (amountFen !== null) {
    if (kind !== 'pay' && kind !== 'license') {
      return [{ field, problem: '这一类义务不用填金额', remedy: '要付钱的，请另加一项“付款”' }];
    }
    return findingsAt(field, checkAmountFen(amountFen));
  }
  return kind === 'pay' ? [{ field, problem: '还没有写付多少钱', remedy: '请填写金额，单位是元' }] : [];
}

function dueDay({ dueOn }: Obligation, today: Day): Finding[] {
  const field = 'dueOn';
  if (!isDay(dueOn)) return [{ field, problem: '还没有写哪天之前做完', remedy: '请选择最后一天' }];
  if (compareDays(dueOn, today) < 0)
    return [{ field, problem: '最后一天已经过去', remedy: '请选择今天或者以后的一天' }];
  return [];
}

function sides(record: MediationCase, { debtor, creditor }: Obligation): Finding[] {
  const findings: Finding[] = [];
  const remedy = '请选择参加调解的一方，没有参加的不受协议约束';
  if (!takesPart(record, debtor)) findings.push({ field: 'debtor', problem: '要履行的一方没有参加调解', remedy });
  if (!takesPart(record, creditor)) findings.push({ field: 'creditor', problem: '接受履行的一方没有参加调解', remedy });
  if (debtor === creditor) {
    findings.push({ field: 'creditor', problem: '自己不能对自己履行', remedy: '请选择另外一方' });
  }
  return findings;
}

/** Findings of one obligation at its own fields: who, to whom, what, how much, how, until when, proved by what. */
export function obligationFindings(record: MediationCase, obligation: Obligation, today: Day): Finding[] {
  return [
    ...sides(record, obligation),
    ...clearWords('what', '要做什么', obligation.what),
    ...amount(obligation),
    ...clearWords('manner', '怎样做', obligation.manner),
    ...dueDay(obligation, today),
    ...clearWords('proof', '用什么证明做到了', obligation.proof),
  ];
}

function claimFindings(record: MediationCase, claims: readonly number[]): Finding[] {
  const known = claimsOf(record);
  if (claims.length === 0 && known.length > 0) {
    return [{ field: 'claims', problem: '还没有选协议解决了哪些请求', remedy: '请至少选一项' }];
  }
  return claims.flatMap((index, place): Finding[] => {
    const claim = known[index];
    if (claim && (claim.state === 'open' || claim.state === 'agreed') && claims.indexOf(index) === place) return [];
    const problem = claim ? `第${index + 1}项请求已经放弃、分开处理，或者选了两次` : '没有这一项请求';
    return [{ field: `claims.${place}`, problem, remedy: '请去掉这一项，或者先更新这项请求的进展' }];
  });
}

/** With somebody who takes no part, only what can be parted from them is settled (人民调解法 29: of the parties alone). */
function partedFindings(record: MediationCase, { severable }: AgreementContent): Finding[] {
  if (severable || !record.mediation.respondents.some(({ no }) => !takesPart(record, respondentSide(no)))) return [];
  return [
    {
      field: 'severable',
      problem: '有被申请人没有参加调解，还没有核对所解决的请求能不能与其分开',
      remedy: '能分开的请核对后勾选；分不开的请求请不要列入协议',
    },
  ];
}

/**
 * What is still unclear about a text that is to be signed (人民调解法 29; 民诉法解释 355(5), 358). None: it may be signed.
 * Findings at `obligations.0.amountYuan`, `claims.0`, `terms`, `noOwnership` and the like.
 */
export function clarityFindings(record: MediationCase, content: AgreementContent, today: Day): Finding[] {
  const findings = content.obligations.flatMap((obligation, index) =>
    within(`obligations.${index}`, obligationFindings(record, obligation, today)),
  );
  if (content.obligations.length === 0) {
    findings.push({ field: 'obligations', problem: '协议里还没有约定谁要做什么', remedy: '请至少写一项义务' });
  }
  findings.push(...claimFindings(record, content.claims), ...ownership('terms', content.terms));
  findings.push(...partedFindings(record, content), ...outsiderFindings(record, content.terms));
  if (!content.noOwnership) {
    findings.push({
      field: 'noOwnership',
      problem: '还没有确认协议不涉及权利归谁',
      remedy: '请核对全文后勾选；有这样的内容请先删去，归属留给登记机关或者法院',
    });
  }
  return findings;
}
