import type { MediationCase } from '../cases/case';
import { stopClock } from '../cases/caseClocks';
import { decided, notNow, type CaseStep, type Decision } from '../cases/decision';
import type { Agreement } from '../cases/mediation';
import type { Moment } from '../ending/moment';
import type { Side } from '../parties/side';
import { checkReason } from '../sessions/sessionWords';
import { boundSides } from './effect';
import { unsigned } from './draftAgreement';
import { claimsTakenBack } from './settleClaims';

/** The talks go on: signatures belong to the old text, and are dropped with it. */
export function backToTalks(record: MediationCase, agreement: Agreement, { today }: Moment): Pick<CaseStep, 'fields'> {
  const next: Agreement = { ...agreement, ...unsigned(agreement), edition: agreement.edition + 1 };
  return {
    fields: {
      mediation: { ...record.mediation, agreement: next, claims: claimsTakenBack(record) },
      clocks: stopClock(record.clocks, 'signing', today),
    },
  };
}

/** The lead takes the text back to change it. */
export function reviseAgreement(record: MediationCase, reason: string, moment: Moment): Decision {
  const { agreement } = record.mediation;
  if (!agreement) return notNow('没有可以修改的协议。');
  const why = checkReason(reason);
  if (!why.ok) return why;
  return decided({
    ...backToTalks(record, agreement, moment),
    text: `退回修改协议，第${agreement.edition}稿的签名作废`,
  });
}

/**
 * The text without what was put to it in the name of `side` by people who never stood for it: that it was read, the
 * signature, and with a signature the mediator's, who signs after all sides. The text itself stays open for signing.
 */
export function withoutHandOf(agreement: Agreement, side: Side): Agreement {
  const readBy = agreement.readBy.filter((each) => each !== side);
  const signed = agreement.signatures.some((signature) => signature.side === side);
  const signatures = agreement.signatures.filter(
    (signature) => signature.side !== side && signature.side !== 'mediator',
  );
  return { ...agreement, readBy, signatures: signed ? signatures : agreement.signatures };
}

/** A side will not sign, which is its right (人民调解法 23). Its reason is kept with the text that it is about. */
export function refuseToSign(record: MediationCase, reason: string, side: Side, moment: Moment): Decision {
  const { agreement } = record.mediation;
  if (!agreement) return notNow('协议没有在签署，请刷新后再看。');
  if (!boundSides(agreement).includes(side))
    return notNow('这份协议没有约定您这一方的权利和义务，不用表态。不想再参加的，可以随时终止。');
  const why = checkReason(reason);
  if (!why.ok) return why;
  const { edition } = agreement;
  const refusals = [...agreement.refusals, { side, edition, reason: why.reason, at: moment.now }];
  return decided({
    ...backToTalks(record, { ...agreement, refusals }, moment),
    text: `不同意签署第${edition}稿协议，回到调解`,
  });
}
