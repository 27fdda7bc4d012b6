import type { ReceiptView } from '@/contract/filing';
import { dayOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { limitationNote } from '@/domain/filing/limitation';
import { viewClock } from '../cases/caseView';
import { ruleInWords } from '../cases/ruleInWords';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';

/** The first sixteen digits of a hash in groups of four: enough to compare by eye. */
export function fingerprintOf(hash: string): string {
  return (hash.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** The receipt of a request: number, time, what happens next and until when, and what it means for limitation. */
export function viewReceipt(record: MediationCase, context: Context): ReceiptView {
  const { receipt } = record;
  const acceptance = record.clocks.find((clock) => clock.kind === 'acceptance');
  if (!receipt || !acceptance) throw new Refusal('NOT_FOUND');
  const note = limitationNote(dayOf(receipt.at));
  const clock = viewClock(acceptance, context.today);
  const { name, phone } = committeeIn(context).settings;
  return {
    caseId: record._id,
    number: receipt.number,
    at: receipt.at,
    token: receipt.token,
    fingerprint: fingerprintOf(receipt.contentSha256),
    applicantName: record.applicant.name,
    title: record.title,
    committeeName: name,
    committeePhone: phone,
    next: {
      text: '登记员审查材料，决定是否受理；需要补充时会逐项告诉您',
      dueOn: clock.dueOn,
      provisional: clock.provisional,
      rule: clock.rule,
    },
    limitation: { ...note, rule: ruleInWords(note.rule, note.from) },
  };
}
