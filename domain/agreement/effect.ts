import type { Agreement, Obligation } from '../cases/mediation';
import type { Side } from '../parties/side';

/**
 * When an agreement takes effect. Written: once every side bound by it and the lead mediator have signed and the
 * committee has sealed it (人民调解法 29), so the last of these moments. Oral: when it was reached (30). Null while
 * something is missing. Computed, never typed.
 */
export function effectiveAt(agreement: Agreement, boundSides: readonly Side[]): number | null {
  if (agreement.oral) return agreement.openedAt;
  const signers: readonly (Side | 'mediator')[] = [...boundSides, 'mediator'];
  const moments: number[] = [];
  for (const signer of signers) {
    const signature = agreement.signatures.find((each) => each.side === signer);
    if (!signature) return null;
    moments.push(signature.at);
  }
  return agreement.seal === null ? null : Math.max(...moments, agreement.seal.at);
}

/**
 * The sides that the agreement binds: whoever owes or is owed something under it. They are the parties that its text names
 * (agreementText), that sign it, and that ask a court together; any other side that takes part is named apart as not bound.
 */
export function boundSides(agreement: { obligations: readonly Pick<Obligation, 'debtor' | 'creditor'>[] }): Side[] {
  const sides = agreement.obligations.flatMap((obligation) => [obligation.debtor, obligation.creditor]);
  return [...new Set<Side>(sides)];
}
