import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediatorSeat } from '../cases/mediation';
import type { Surroundings } from '../inquiry/settle';
import { findingsAt } from '../text/finding';
import { checkLongText } from '../text/plainText';
import { conflictWith, partiesOf } from './conflict';
import type { Candidate } from './directory';
import { namedSeat } from './pick';
import type { Proposal } from './propose';
import { seatHeldBy, settleSeats, withSeat } from './seats';

/** The form that comes before everything else (在线调解规则 13, 特邀调解规定 15). */
export interface Disclosure {
  /** Kin of a party or of its agent. */
  kin: boolean;
  /** An interest in the dispute. */
  interest: boolean;
  /** Another relation that may impair fairness. */
  other: boolean;
  details: string;
}

/** The disclosure as the parties read it; '' when there is nothing to disclose. */
export function disclosureInWords({ kin, interest, other, details }: Disclosure): string {
  const kinds = [kin ? '近亲属关系' : '', interest ? '利害关系' : '', other ? '其他可能影响公正的关系' : ''];
  const named = kinds.filter((kind) => kind !== '').join('、');
  return named === '' ? '' : `${named}：${details.trim()}`;
}

/**
 * A named mediator discloses and accepts. With nothing disclosed, mediation begins once all who were named have accepted;
 * with a relation, once every side that knows of it still wants them.
 */
export function acceptSeat(
  record: MediationCase,
  candidate: Candidate,
  disclosure: Disclosure,
  surroundings: Surroundings,
): Decision {
  const seat = seatHeldBy(record, candidate.openid);
  if (seat?.state !== 'named') return notNow('您已经答复过，不用再确认。');
  const details = checkLongText(disclosure.details, { label: '关系的说明', max: 1000, optional: true });
  if (!details.ok) return { ok: false, findings: findingsAt('disclosure.details', details), sentence: null };
  const words = disclosureInWords({ ...disclosure, details: details.value });
  if (words !== '' && details.value === '') {
    return wrongAt('disclosure.details', '还没有写明是什么关系', '请写明与谁、什么关系，各方看后决定');
  }
  if (words === '' && details.value !== '') {
    return wrongAt('disclosure.details', '写了说明，但没有勾选是哪一种关系', '请勾选关系的种类，没有关系的请清空说明');
  }
  const conflict = conflictWith(candidate, partiesOf(record));
  if (conflict !== null && words === '') {
    return wrongAt('disclosure.other', `系统记录您${conflict}`, '请如实披露，或者不接受指定');
  }
  const mediators = withSeat(record.mediation.mediators, seat, {
    state: 'accepted',
    answeredAt: surroundings.now,
    disclosure: words,
  });
  const said = words === '' ? '调解员接受了指定，没有需要披露的关系' : '调解员披露了与一方的关系，等各方看后确认';
  return decided(settleSeats(record, { ...record.mediation, mediators }, surroundings, said, 'mediatorAccepted'));
}

/**
 * Somebody who was named will not sit. Whom the committee named is followed by the next who was proposed; whom the
 * parties chose, by a new choice of theirs. Without anybody left the desk is told.
 */
function follow(
  record: MediationCase,
  left: readonly MediatorSeat[],
  change: Pick<MediatorSeat, 'state' | 'reason'>,
  next: readonly Proposal[],
  surroundings: Surroundings,
  said: string,
): Decision {
  const gone = record.mediation.mediators.map((seat) =>
    left.includes(seat) ? { ...seat, ...change, lead: false, answeredAt: surroundings.now } : seat,
  );
  const toFill = left.filter((seat) => seat.namedBy === 'committee');
  const followers = toFill.flatMap((seat, index) => {
    const proposal = next[index];
    if (!proposal) return [];
    return [namedSeat(record, proposal, { lead: seat.lead, namedBy: 'committee', why: proposal.why }, surroundings)];
  });
  const picks = left.length > toFill.length ? [] : record.mediation.picks;
  const mediation = { ...record.mediation, picks, mediators: [...gone, ...followers] };
  const text = followers.length > 0 ? `${said}，按推荐顺序另行指定了${followers.length}位` : said;
  const event = followers.length > 0 ? 'mediatorsNamed' : 'mediatorDeclined';
  return decided(settleSeats(record, mediation, surroundings, text, event));
}

/** A named mediator declines, with a reason (在线调解规则 12). */
export function declineSeat(
  record: MediationCase,
  openid: string,
  reason: string,
  next: readonly Proposal[],
  surroundings: Surroundings,
): Decision {
  const seat = seatHeldBy(record, openid);
  if (seat?.state !== 'named') return notNow('您已经接受过。不能继续办理的，请申请回避或者联系调委会主任移交。');
  const checked = checkLongText(reason, { label: '理由', max: 500 });
  if (!checked.ok) return { ok: false, findings: findingsAt('reason', checked), sentence: null };
  const change = { state: 'declined' as const, reason: checked.value };
  return follow(record, [seat], change, next, surroundings, '被指定的调解员不接受');
}

/** Seats whose holder let the last day pass. */
export function overdueSeats(mediators: readonly MediatorSeat[], today: Surroundings['today']): MediatorSeat[] {
  return mediators.filter((seat) => seat.state === 'named' && seat.dueOn < today);
}

/** Silence of those who were named is no acceptance: somebody else is named (在线调解规则 12(2)). */
export function lapseSeats(record: MediationCase, next: readonly Proposal[], surroundings: Surroundings): Decision {
  const overdue = overdueSeats(record.mediation.mediators, surroundings.today);
  if (overdue.length === 0) return notNow('没有逾期未确认的调解员。');
  const change = { state: 'lapsed' as const, reason: '逾期没有确认' };
  return follow(record, overdue, change, next, surroundings, '调解员逾期没有确认');
}
