import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import type { Surroundings } from '../inquiry/settle';
import { packOf, startPackClock } from '../packs/packOn';
import { agreementText } from './agreementText';
import { clarityFindings } from './clarity';
import { unsigned } from './draftAgreement';
import { claimsUnder, withClaims } from './settleClaims';

/** The text as it would be signed now; '' while there is none. */
export function textToSign(record: MediationCase): string {
  const { agreement } = record.mediation;
  if (!agreement) return '';
  return agreementText(withClaims(record, claimsUnder(record, agreement.claims)), agreement);
}

/** What keeps the draft from being signed; none also while there is no draft. */
export function draftFindings(record: MediationCase, today: Day) {
  const { agreement } = record.mediation;
  return agreement ? clarityFindings(record, agreement, today) : [];
}

/**
 * The lead puts the text to the sides. Refused while the check finds something unclear. From here on the text stands
 * word for word; it changes only as a new edition.
 * @param textSha256 SHA-256 of `textToSign`
 */
export function openSigning(record: MediationCase, textSha256: string, { now, today, limits }: Surroundings): Decision {
  const { agreement } = record.mediation;
  if (!agreement) return notNow('还没有起草协议，请先起草。');
  const findings = draftFindings(record, today);
  if (findings.length > 0) return { ok: false, findings, sentence: null };
  const pack = packOf(record);
  if (!pack) return notNow('这个案件还没有确定调解的程序。');
  const opened: Agreement = {
    ...agreement,
    ...unsigned(agreement),
    openedAt: now,
    text: textToSign(record),
    textSha256,
  };
  return decided({
    fields: {
      mediation: { ...record.mediation, claims: claimsUnder(record, agreement.claims), agreement: opened },
      clocks: [...record.clocks, startPackClock(pack, 'signing', today, limits)],
    },
    text: `把协议第${agreement.edition}稿送各方阅读签署`,
  });
}
