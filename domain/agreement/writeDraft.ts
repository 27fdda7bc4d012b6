import { isDay } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import type { Obligation, ObligationKind } from '../cases/mediation';
import { isSide, respondentNo, type Side } from '../parties/side';
import { yuanToFen } from '../rights/money';
import { findingsAt, within, type Finding } from '../text/finding';
import { checkLongText } from '../text/plainText';
import type { AgreementContent } from './clarity';
import { AGREEMENT_LIMITS } from './obligationWords';

/** An obligation as it is typed. */
export interface TypedObligation {
  kind: ObligationKind;
  debtor: string;
  creditor: string;
  /** Yuan, or '' where no money is owed. */
  amountYuan: string;
  what: string;
  manner: string;
  dueOn: string;
  proof: string;
}

export interface TypedAgreement {
  obligations: readonly TypedObligation[];
  terms: string;
  claims: readonly number[];
  noOwnership: boolean;
  severable: boolean;
}

function sideOfCase(record: MediationCase, text: string): Side | null {
  if (!isSide(text)) return null;
  const no = respondentNo(text);
  return no === null || record.mediation.respondents.some((respondent) => respondent.no === no) ? text : null;
}

/** One obligation as it is kept, or why what was typed cannot even be kept. What may stay open in a draft is kept open. */
function readObligation(
  record: MediationCase,
  typed: TypedObligation,
  no: number,
): { obligation: Obligation | null; findings: Finding[] } {
  const debtor = sideOfCase(record, typed.debtor);
  const creditor = sideOfCase(record, typed.creditor);
  const noSide = (field: string) => ({ field, problem: '没有选这是哪一方', remedy: '请选择本案的一方' });
  const amount = typed.amountYuan.trim() === '' ? null : yuanToFen(typed.amountYuan);
  const words = (['what', 'manner', 'proof'] as const).map((field) => ({
    field,
    checked: checkLongText(typed[field], { label: '这一栏', max: AGREEMENT_LIMITS[field], optional: true }),
  }));
  const findings = [
    ...(debtor === null ? [noSide('debtor')] : []),
    ...(creditor === null ? [noSide('creditor')] : []),
    ...(amount === null ? [] : findingsAt('amountYuan', amount)),
    ...(typed.dueOn === '' || isDay(typed.dueOn)
      ? []
      : [{ field: 'dueOn', problem: '没有这一天', remedy: '请从日历中选择' }]),
    ...words.flatMap(({ field, checked }) => findingsAt(field, checked)),
  ];
  if (findings.length > 0 || debtor === null || creditor === null) return { obligation: null, findings };
  const [what = '', manner = '', proof = ''] = words.map(({ checked }) => (checked.ok ? checked.value : ''));
  const amountFen = amount?.ok ? amount.value : null;
  return {
    obligation: { no, kind: typed.kind, debtor, creditor, amountFen, what, manner, dueOn: typed.dueOn, proof },
    findings,
  };
}

/** What was typed as a text of the agreement: obligations are numbered in their order, money becomes fen. */
export function readAgreement(
  record: MediationCase,
  typed: TypedAgreement,
): { ok: true; content: AgreementContent } | { ok: false; findings: Finding[] } {
  const read = typed.obligations.map((each, index) => readObligation(record, each, index + 1));
  const terms = checkLongText(typed.terms, { label: '其他约定', max: AGREEMENT_LIMITS.terms, optional: true });
  const findings = [
    ...read.flatMap((each, index) => within(`obligations.${index}`, each.findings)),
    ...findingsAt('terms', terms),
  ];
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    content: {
      obligations: read.flatMap(({ obligation }) => (obligation ? [obligation] : [])),
      terms: terms.ok ? terms.value : '',
      claims: [...typed.claims].sort((one, other) => one - other),
      noOwnership: typed.noOwnership,
      severable: typed.severable,
    },
  };
}
