import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediatorSeat } from '../cases/mediation';
import { sidesTakingPart, takesPart } from '../cases/participants';
import type { Surroundings } from '../inquiry/settle';
import type { Side } from '../parties/side';
import { partiesOf, conflictWith } from './conflict';
import { unavailableBecause, type Candidate } from './directory';
import { awaitingConsent, openSeats, seatDueOn, settleSeats } from './seats';

export function namedSeat(
  record: MediationCase,
  { openid, name, organisation }: Pick<Candidate, 'openid' | 'name' | 'organisation'>,
  how: Pick<MediatorSeat, 'lead' | 'namedBy' | 'why'>,
  surroundings: Surroundings,
): MediatorSeat {
  return {
    openid,
    name,
    organisation,
    ...how,
    state: 'named',
    namedAt: surroundings.now,
    dueOn: seatDueOn(record, surroundings),
    answeredAt: null,
    disclosure: null,
    reason: '',
  };
}

/** A side that knows what a mediator disclosed still wants them (在线调解规则 13). */
function consent(record: MediationCase, side: Side, seat: MediatorSeat, surroundings: Surroundings): Decision {
  const picks = [...record.mediation.picks, { side, openid: seat.openid, at: surroundings.now }];
  const mediation = { ...record.mediation, picks };
  return decided(settleSeats(record, mediation, surroundings, '一方知道调解员披露的情况后，同意由其调解', null));
}

/** Whether there is something for a side to choose: nobody is named yet, or somebody disclosed a relation. */
export function mayPick(record: MediationCase, side: Side): boolean {
  const open = openSeats(record.mediation.mediators);
  return takesPart(record, side) && (open.length === 0 || awaitingConsent(record, open).length > 0);
}

/**
 * A side chooses a mediator. What it chose is its own until every side has chosen the same: then that person is named by
 * the parties (人民调解法 19; 在线调解规则 10). With a mediator who disclosed a relation, choosing them means agreeing.
 */
export function pickMediator(
  record: MediationCase,
  side: Side,
  candidate: Candidate,
  surroundings: Surroundings,
): Decision {
  if (!takesPart(record, side)) return notNow('您这一方没有参加调解，不能选择调解员。');
  const { mediators, picks } = record.mediation;
  const disclosed = awaitingConsent(record, openSeats(mediators)).find((seat) => seat.openid === candidate.openid);
  if (disclosed) return consent(record, side, disclosed, surroundings);
  if (openSeats(mediators).length > 0) {
    return notNow('调解员已经确定，正在等待确认。不同意这位调解员的，可以申请回避。');
  }
  if (mediators.some((seat) => seat.openid === candidate.openid)) {
    return wrongAt('mediator', '这位调解员在本案中已经不能担任', '请另选一位');
  }
  if (unavailableBecause(candidate, surroundings.today) !== null) {
    return wrongAt('mediator', '这位调解员现在不能接新的案件', '请另选一位');
  }
  if (conflictWith(candidate, partiesOf(record)) !== null) {
    return wrongAt('mediator', '这位调解员与一方可能有利害关系，不能担任', '请另选一位');
  }
  const chosen = [
    ...picks.filter((pick) => pick.side !== side),
    { side, openid: candidate.openid, at: surroundings.now },
  ];
  const common = sidesTakingPart(record).every((each) =>
    chosen.some((pick) => pick.side === each && pick.openid === candidate.openid),
  );
  const mediation = { ...record.mediation, picks: chosen };
  if (!common) return decided(settleSeats(record, mediation, surroundings, '一方选择了调解员', null));
  const seat = namedSeat(record, candidate, { lead: true, namedBy: 'parties', why: '各方共同选定' }, surroundings);
  return decided(
    settleSeats(
      record,
      { ...mediation, mediators: [...mediators, seat] },
      surroundings,
      '各方共同选定了一位调解员',
      'mediatorsNamed',
    ),
  );
}
