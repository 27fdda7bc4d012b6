import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import { takesPart } from '../cases/participants';
import { endCase, leaveOrEnd } from '../ending/leave';
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

export interface ChangeAsked {
  side: Side;
  mediator: string;
  reason: string;
  /** Nor will the side choose one itself, from the proposed ones or from the directory. */
  choosesNobody: boolean;
}

/** Whether the head has already said no to this side about this mediator, after the side had changed one freely. */
function wasDenied(record: MediationCase, { side, mediator }: ChangeAsked): boolean {
  return record.mediation.recusals.some(
    (each) => each.side === side && each.mediator === mediator && each.decided?.granted === false,
  );
}

/**
 * A side wants another mediator: once freely, as every side may (人民调解法 23, 在线调解规则 14); after that with a reason, on
 * which the head decides. Who changed one, will not have the next either, and will not choose one, refuses to mediate
 * (在线调解规则 14; 特邀调解规定 12): asked for by the side itself, never presumed of it.
 */
export function askOtherMediator(record: MediationCase, asked: ChangeAsked, surroundings: Surroundings): Decision {
  if (!takesPart(record, asked.side)) return notNow('您这一方没有参加调解。');
  const seat = seatHeldBy(record, asked.mediator);
  if (!seat) return wrongAt('mediator', '这位调解员不在本案中', '请刷新后再选');
  const { changes } = record.mediation;
  const before = changes.some((change) => change.side === asked.side);
  if (asked.choosesNobody) {
    if (!before) {
      return wrongAt('choosesNobody', '您这一方还没有换过调解员', '可以先换一次；不愿意调解的，请选“终止调解”');
    }
    const text = '更换后仍不同意调解员，又不自行选择，视为拒绝调解';
    if (asked.side === 'applicant') {
      return decided({ ...endCase(record, 'refused', '', surroundings), text: `${text}，调解终止` });
    }
    return leaveOrEnd(record, asked.side, { ground: 'refused', reason: asked.reason.trim(), text }, surroundings);
  }
  if (before) {
    if (wasDenied(record, asked)) {
      return wrongAt(
        'choosesNobody',
        '主任已经决定这位调解员不用退出，同一位不能再次申请更换',
        '请继续由这位调解员调解；仍不同意又不自行选择的，视为拒绝调解',
      );
    }
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
