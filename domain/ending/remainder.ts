import type { MediationCase, Outcome } from '../cases/case';
import { claimsOf } from '../course/claims';
import { waysThatStayOpen } from './remedies';

/**
 * What becomes of the claims that a partial agreement leaves out (在线调解规则 19): their mediation is terminated with the
 * remedies told, while the case goes on to performance. Null when the agreement leaves nothing open. To be kept as the
 * `outcome` of the case when its agreement takes effect.
 */
export function outcomeOfRemainder(record: MediationCase, at: number): Outcome | null {
  const left = claimsOf(record).filter(({ state }) => state === 'open' || state === 'carvedOut');
  if (left.length === 0) return null;
  const numbers = left.map(({ index }) => index + 1).join('、');
  return {
    kind: 'terminated',
    reasonCode: 'partial',
    reason: `部分请求达成了协议；第${numbers}项请求没有达成一致，这部分的调解终止。`,
    remedies: waysThatStayOpen(record),
    bodyId: null,
    bodyName: null,
    at,
  };
}
