import type { MediationCase } from '../cases/case';
import { decided, type Decision } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import { readAgreement, type TypedAgreement } from './writeDraft';

/** A text that nobody has seen or signed yet. */
export function unsigned(
  before: Agreement | null,
): Omit<Agreement, 'obligations' | 'terms' | 'claims' | 'noOwnership' | 'severable'> {
  return {
    edition: before?.edition ?? 1,
    oral: false,
    readBy: [],
    openedAt: null,
    text: '',
    textSha256: '',
    signatures: [],
    seal: null,
    refusals: before?.refusals ?? [],
  };
}

/** A mediator keeps what the text says so far. It may still be unclear: what is, is shown beside it. */
export function draftAgreement(record: MediationCase, typed: TypedAgreement): Decision {
  const read = readAgreement(record, typed);
  if (!read.ok) return { ok: false, findings: read.findings, sentence: null };
  const agreement: Agreement = { ...unsigned(record.mediation.agreement), ...read.content };
  return decided({ fields: { mediation: { ...record.mediation, agreement } }, text: '起草了调解协议' });
}
