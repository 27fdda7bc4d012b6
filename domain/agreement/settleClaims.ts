import type { MediationCase } from '../cases/case';
import type { ClaimFacts } from '../cases/mediation';
import { claimsOf } from '../course/claims';

/** Marks the claims that were carved out because a text left them out: they are open again when the text is taken back. */
const LEFT_OUT = '没有列入协议，分开处理';

/** The claims as the text leaves them: those it settles are agreed, the others that were still open are carved out. */
export function claimsUnder(record: MediationCase, settled: readonly number[]): ClaimFacts[] {
  return claimsOf(record).map((claim): ClaimFacts => {
    if (settled.includes(claim.index)) return { ...claim, state: 'agreed' };
    const talkedOf = claim.state === 'open' || claim.state === 'agreed';
    return talkedOf ? { ...claim, state: 'carvedOut', note: LEFT_OUT } : claim;
  });
}

/** The claims when a text is taken back: what it alone had carved out is open again. */
export function claimsTakenBack(record: MediationCase): ClaimFacts[] {
  return claimsOf(record).map((claim): ClaimFacts =>
    claim.state === 'carvedOut' && claim.note === LEFT_OUT ? { ...claim, state: 'open', note: '' } : claim,
  );
}

export function withClaims(record: MediationCase, claims: ClaimFacts[]): MediationCase {
  return { ...record, mediation: { ...record.mediation, claims } };
}
