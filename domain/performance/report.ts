import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { Obligation, PerformanceReport } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import type { Side } from '../parties/side';
import { fenToYuan, yuanToFen } from '../rights/money';
import { findingsAt, type Finding } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { obligationState } from './obligationState';
import { silenceOf } from './silence';
import { findObligation, NO_SUCH_OBLIGATION } from './theObligation';

const MOST_REPORTS = 200;

export interface ReportInput {
  no: number;
  /** Yuan as typed, for an obligation of money; a part of it may be paid. */
  amountYuan: string;
  note: string;
  evidenceIds: readonly string[];
}

/** Fen that are neither paid and confirmed nor reported and waiting for the creditor's word. */
function unreportedFen(record: MediationCase, obligation: Obligation): number {
  const counted = record.mediation.reports.filter((each) => each.no === obligation.no && each.answer !== 'disputed');
  return (obligation.amountFen ?? 0) - counted.reduce((sum, each) => sum + (each.amountFen ?? 0), 0);
}

function checkAmount(
  record: MediationCase,
  obligation: Obligation,
  typed: string,
): { fen: number | null; findings: Finding[] } {
  const field = 'amountYuan';
  if (obligation.amountFen === null) {
    const unwanted = typed.trim() !== '';
    return {
      fen: null,
      findings: unwanted ? [{ field, problem: '这一项义务不是付钱', remedy: '请删去金额，在说明里写做了什么' }] : [],
    };
  }
  const checked = yuanToFen(typed);
  if (!checked.ok) return { fen: null, findings: findingsAt(field, checked) };
  const left = unreportedFen(record, obligation);
  if (checked.value > left) {
    const remedy = left > 0 ? `最多还能填${fenToYuan(left)}元` : '请等对方确认已经报告的付款';
    return { fen: null, findings: [{ field, problem: '金额超过了还没有付的部分', remedy }] };
  }
  return { fen: checked.value, findings: [] };
}

function checkEvidence(record: MediationCase, side: Side, ids: readonly string[]): Finding[] {
  return ids.flatMap((id, index): Finding[] => {
    const item = record.evidence.find((each) => each.id === id && each.side === side);
    const field = `evidenceIds.${index}`;
    if (!item) return [{ field, problem: '没有这份材料', remedy: '请选择您这一方交的材料，或者先补充材料' }];
    if (item.shareable) return [];
    return [{ field, problem: '这份材料去不掉位置信息，不能给对方看', remedy: '请改交图片或者PDF' }];
  });
}

/**
 * The debtor says what they did: in whole or, of money, in part. Its evidence is what the creditor looks at, so it is
 * open to every side from then on. With it, the creditor has a day until which to look.
 * @param answerDays the committee's limit `report`
 */
export function reportPerformance(
  record: MediationCase,
  input: ReportInput,
  side: Side,
  { id, answerDays }: { id: string; answerDays: number },
  { now, today }: Moment,
): Decision {
  const obligation = findObligation(record, input.no);
  if (!obligation) return NO_SUCH_OBLIGATION;
  if (obligation.debtor !== side) return notNow('这一项义务不是您这一方的，由要履行的一方报告。');
  const { reports, exchanged } = record.mediation;
  if (obligationState(obligation, reports, today).state === 'done') return notNow('这一项已经确认做到，不用再报告。');
  if (reports.length >= MOST_REPORTS) return notNow('履行报告太多，请与调解员联系。');
  const amount = checkAmount(record, obligation, input.amountYuan);
  const optional = obligation.amountFen !== null;
  const note = checkLongText(input.note, { label: '说明', max: 1000, optional });
  const findings = [...amount.findings, ...findingsAt('note', note), ...checkEvidence(record, side, input.evidenceIds)];
  if (findings.length > 0 || !note.ok) return { ok: false, findings, sentence: null };
  const evidenceIds = [...new Set(input.evidenceIds)];
  const report: PerformanceReport = {
    id,
    no: input.no,
    side,
    amountFen: amount.fen,
    note: note.value,
    evidenceIds,
    at: now,
    ...silenceOf(obligation, reports, evidenceIds.length > 0, { today, days: answerDays }),
    silentSince: null,
    answer: 'waiting',
    reason: '',
  };
  return decided({
    fields: {
      mediation: {
        ...record.mediation,
        reports: [...reports, report],
        exchanged: [...new Set([...exchanged, ...evidenceIds])],
      },
    },
    event: report.onSilence === 'counts' ? 'proofReported' : 'performanceReported',
    text: `报告了第${input.no}项义务的履行情况`,
  });
}
