import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import { takesPart } from '../cases/participants';
import type { Surroundings } from '../inquiry/settle';
import type { Side } from '../parties/side';
import { findingsAt } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { conflictWith, partiesOf } from './conflict';
import { unavailableBecause, type Candidate } from './directory';
import { leaveSeat } from './leave';
import { namedSeat } from './pick';
import { withRequest } from './recusal';
import { backToFinding, seatHeldBy, withSeat } from './seats';

/**
 * A side wants another mediator: once freely, as every side may (人民调解法 23, 在线调解规则 14); after that with a reason, on
 * which the head decides.
 */
export function askOtherMediator(
  record: MediationCase,
  asked: { side: Side; mediator: string; reason: string },
  surroundings: Surroundings,
): Decision {
  if (!takesPart(record, asked.side)) return notNow('您这一方没有参加调解。');
  const seat = seatHeldBy(record, asked.mediator);
  if (!seat) return wrongAt('mediator', '这位调解员不在本案中', '请刷新后再选');
  const { changes } = record.mediation;
  const before = changes.some((change) => change.side === asked.side);
  if (before) {
    const added = withRequest(
      record,
      { by: asked.side, mediator: asked.mediator, reason: asked.reason },
      surroundings.now,
    );
    if (!added.ok) return added;
    const mediation = { ...record.mediation, recusals: added.recusals };
    return decided({ fields: { mediation }, to: record.stage, text: '一方再次申请更换调解员，等待主任决定' });
  }
  const reason = checkLongText(asked.reason, { label: '理由', max: 1000, optional: true });
  if (!reason.ok) return { ok: false, findings: findingsAt('reason', reason), sentence: null };
  const change = { side: asked.side, reason: reason.value, at: surroundings.now };
  const changed = { ...record, mediation: { ...record.mediation, changes: [...changes, change] } };
  const left = { state: 'replaced' as const, reason: '一方申请更换' };
  return decided(leaveSeat(changed, seat, left, surroundings, '一方更换了调解员', 'changeAsked'));
}

/**
 * The head hands a mediator's seat to another (人民调解法 19): nobody leaves a case without an owner. While it is mediated
 * the new one discloses and accepts first; while an agreement is performed they are at it at once, because nothing is
 * left to be decided.
 */
export function handOver(
  record: MediationCase,
  how: { from: string; to: Candidate; reason: string },
  surroundings: Surroundings,
): Decision {
  const seat = seatHeldBy(record, how.from);
  if (!seat) return wrongAt('from', '这位调解员不在本案中', '请刷新后再选');
  if (seatHeldBy(record, how.to.openid)) return wrongAt('to', '这位调解员已在本案中', '请另选一位');
  const reason = checkLongText(how.reason, { label: '移交理由', max: 500 });
  if (!reason.ok) return { ok: false, findings: findingsAt('reason', reason), sentence: null };
  const against = unavailableBecause(how.to, surroundings.today) ?? conflictWith(how.to, partiesOf(record));
  if (against !== null) return wrongAt('to', `${how.to.name}${against}`, '请另选一位');
  const left = withSeat(record.mediation.mediators, seat, { state: 'replaced', lead: false, reason: '主任移交' });
  const named = namedSeat(
    record,
    how.to,
    { lead: seat.lead, namedBy: 'committee', why: '由调委会主任移交' },
    surroundings,
  );
  const text = '主任把案件移交给另一位调解员';
  if (record.stage === 'PERFORMING') {
    const seated = { ...named, state: 'accepted' as const, answeredAt: surroundings.now };
    const mediation = { ...record.mediation, mediators: [...left, seated] };
    return decided({ fields: { mediation }, to: record.stage, text });
  }
  return decided(backToFinding(record, [...left, named], surroundings, text, 'handedOver'));
}
