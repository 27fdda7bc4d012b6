import type { MediationCase } from '../cases/case';
import { decided, type Decision } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import { agreementText } from './agreementText';
import { clarityFindings, type AgreementContent } from './clarity';
import { unsigned } from './draftAgreement';
import { claimsUnder, withClaims } from './settleClaims';
import { takeEffect } from './takeEffect';
import { readAgreement, type TypedAgreement } from './writeDraft';

/** What the mediator and the sides read of an oral agreement. */
export const ORAL_WARNING =
  '口头协议自达成之日起生效，由调解员登记。以后要申请司法确认的，法院可能要求提交书面协议，建议这种情况改签书面协议。';

/** The text of what was agreed on, for the record of oral agreements. */
export function oralText(record: MediationCase, content: AgreementContent): string {
  const edition = record.mediation.agreement?.edition ?? 1;
  return agreementText(withClaims(record, claimsUnder(record, content.claims)), { ...content, edition, oral: true });
}

/**
 * The lead records an agreement that the sides reached by word of mouth and want no paper of (人民调解法 28). It is in
 * effect at once (30), and has to be as clear as a written one.
 * @param hash SHA-256 of a text
 */
export function agreeOrally(
  record: MediationCase,
  typed: TypedAgreement,
  hash: (text: string) => string,
  moment: Moment,
): Decision {
  const read = readAgreement(record, typed);
  if (!read.ok) return { ok: false, findings: read.findings, sentence: null };
  const findings = clarityFindings(record, read.content, moment.today);
  if (findings.length > 0) return { ok: false, findings, sentence: null };
  const text = oralText(record, read.content);
  const agreement: Agreement = {
    ...unsigned(record.mediation.agreement),
    ...read.content,
    oral: true,
    openedAt: moment.now,
    text,
    textSha256: hash(text),
  };
  const settled = withClaims(record, claimsUnder(record, read.content.claims));
  return decided({ ...takeEffect(settled, agreement, moment), text: '登记了各方达成的口头协议，协议生效' });
}
