import type { MediationCase } from '../cases/case';
import { decided, notNow, type Decision } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import { hindersSigning } from '../circumstances/circumstance';
import type { Moment } from '../ending/moment';
import { isLeftByAll } from '../inquiry/people';
import { productOf } from '../packs/productOf';
import type { Side } from '../parties/side';
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

function boundBy({ obligations }: AgreementContent): Side[] {
  return [...new Set(obligations.flatMap(({ debtor, creditor }) => [debtor, creditor]))];
}

/** The case with what was said in place of the draft, by which a public body's authority is judged. */
function withDraft(record: MediationCase, content: AgreementContent): MediationCase {
  const agreement: Agreement = { ...unsigned(record.mediation.agreement), ...content };
  return { ...record, mediation: { ...record.mediation, agreement } };
}

/**
 * The lead records an agreement that the sides reached by word of mouth and want no paper of (人民调解法 28). It is in
 * effect at once (30), and has to be as clear as a written one. Outside of people's mediation there is no such thing.
 * @param hash SHA-256 of a text
 */
export function agreeOrally(
  record: MediationCase,
  { agentsAuthorised, ...typed }: TypedAgreement & { agentsAuthorised: boolean },
  hash: (text: string) => string,
  moment: Moment,
): Decision {
  const { oral, title } = productOf(record);
  if (!oral) return notNow(`这个案件办理的渠道要求书面协议，不能登记口头协议。请制作《${title}》，送各方签署。`);
  const read = readAgreement(record, typed);
  if (!read.ok) return { ok: false, findings: read.findings, sentence: null };
  const findings = clarityFindings(record, read.content, moment.today);
  if (!agentsAuthorised) {
    findings.push({
      field: 'agentsAuthorised',
      problem: '还没有核对代表各方表态的人有没有权限',
      remedy: '本人、本单位人员，或者有特别授权的代理人才能达成协议；请核对后勾选',
    });
  }
  if (findings.length > 0) return { ok: false, findings, sentence: null };
  const missing = boundBy(read.content).map((side) => hindersSigning(withDraft(record, read.content), side));
  const [hindered] = missing.flatMap((sentence) => sentence ?? []);
  if (hindered !== undefined) return notNow(hindered);
  if (record.mediation.respondents.some(isLeftByAll)) {
    return notNow('有一方原来的经办人已经失效，还没有人凭补发的通知书加入。请先请这一方加入，或者改签书面协议。');
  }
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
