import type { MediationCase, Outcome } from '../cases/case';
import { outcomeWithoutConsent } from '../inquiry/outcome';
import { packOf } from '../packs/packOn';
import { waysThatStayOpen } from './remedies';

/** Whether the inquiry itself ended the case: its words are counts, and whoever was asked may read them. */
function isOfTheInquiry(record: MediationCase, outcome: Outcome): boolean {
  const pack = packOf(record);
  if (pack === null || outcome.kind !== 'terminated') return false;
  return outcomeWithoutConsent(record, record.mediation.respondents, pack, outcome.at).reason === outcome.reason;
}

/**
 * How the case ended, for whoever takes no part in it: that it did, and the ways that are open to anybody. What the
 * others talked about, agreed on and did is between them (人民调解法 15(4)), so nothing is taken over from the outcome but
 * what is named here. Null while the mediation is over for some claims only.
 */
export function outcomeApart(record: MediationCase): Outcome | null {
  const { outcome } = record;
  if (outcome === null || outcome.reasonCode === 'partial') return null;
  if (isOfTheInquiry(record, outcome)) return outcome;
  const withdrawn = outcome.kind === 'withdrawn';
  return {
    kind: withdrawn ? 'withdrawn' : 'terminated',
    reasonCode: withdrawn ? 'withdrawn' : 'ended',
    reason: withdrawn
      ? '申请人撤回了申请。'
      : '这个案件的调解已经结束。参加的各方谈了什么、怎样结束，不向没有参加的人公开。',
    remedies: waysThatStayOpen(record),
    bodyId: null,
    bodyName: null,
    at: outcome.at,
  };
}
