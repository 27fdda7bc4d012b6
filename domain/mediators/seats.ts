import { dayOf, type Day } from '../calendar/day';
import { backToTalks } from '../agreement/takeBack';
import { awaitsSuccession } from '../circumstances/circumstance';
import type { CaseClock, MediationCase } from '../cases/case';
import { isPaused, pauseClock, resumeClock, stopClock } from '../cases/caseClocks';
import type { CaseStep } from '../cases/decision';
import type { CaseEvent } from '../cases/events';
import type { MediatorSeat } from '../cases/mediation';
import { sidesTakingPart } from '../cases/participants';
import { openSuspensions, withoutSuccession } from '../course/suspension';
import { isFinal } from '../cases/stages';
import type { Surroundings } from '../inquiry/settle';
import { packOf, startPackClock } from '../packs/packOn';
import { cancelAhead } from '../sessions/openSession';

/** A seat that somebody holds: named and asked, or accepted. */
export function isOpenSeat(seat: MediatorSeat): boolean {
  return seat.state === 'named' || seat.state === 'accepted';
}

export function openSeats(seats: readonly MediatorSeat[]): MediatorSeat[] {
  return seats.filter(isOpenSeat);
}

/** Openids of those for whom the case counts as work in hand: open seats, while it is not over. */
export function loadedBy(record: Pick<MediationCase, 'stage' | 'mediation'>): string[] {
  return isFinal(record.stage) ? [] : openSeats(record.mediation.mediators).map((seat) => seat.openid);
}

/** The seat that somebody holds now, or null. */
export function seatHeldBy(record: MediationCase, openid: string): MediatorSeat | null {
  return openSeats(record.mediation.mediators).find((seat) => seat.openid === openid) ?? null;
}

/** Everybody who was ever named in the case: not proposed a second time. */
export function everNamed(record: MediationCase): string[] {
  return [...new Set(record.mediation.mediators.map((seat) => seat.openid))];
}

/** The seats with one of them changed; the same seat object is not found twice. */
export function withSeat(
  seats: readonly MediatorSeat[],
  seat: MediatorSeat,
  change: Partial<MediatorSeat>,
): MediatorSeat[] {
  return seats.map((each) => (each === seat ? { ...each, ...change } : each));
}

/**
 * Accepted seats with a disclosed relation that some side has not yet agreed to: after a disclosure the mediator goes on
 * only when the parties, knowing it, still want them (在线调解规则 13). A side agrees by choosing that mediator after it.
 */
export function awaitingConsent(record: MediationCase, seats: readonly MediatorSeat[]): MediatorSeat[] {
  const { picks } = record.mediation;
  const sides = sidesTakingPart(record);
  return seats.filter(
    (seat) =>
      seat.state === 'accepted' &&
      seat.disclosure !== null &&
      seat.disclosure !== '' &&
      !sides.every((side) =>
        picks.some((pick) => pick.side === side && pick.openid === seat.openid && pick.at >= (seat.answeredAt ?? 0)),
      ),
  );
}

/** Whether nothing but the work itself is left: all accepted, one leads, no disclosure, recusal or succession is open. */
export function isReady(record: MediationCase): boolean {
  const { mediators, recusals } = record.mediation;
  const open = openSeats(mediators);
  if (open.length === 0 || !open.every((seat) => seat.state === 'accepted') || !open.some((seat) => seat.lead)) {
    return false;
  }
  const undecided = recusals.some(
    (recusal) => recusal.decided === null && open.some((seat) => seat.openid === recusal.mediator),
  );
  return !undecided && !awaitsSuccession(record) && awaitingConsent(record, open).length === 0;
}

function packFor(record: MediationCase) {
  const pack = packOf(record);
  if (!pack) throw new Error('a case that looks for mediators has a rule pack');
  return pack;
}

/** The day until which a mediator who is named today answers. */
export function seatDueOn(record: MediationCase, { today, limits }: Surroundings): Day {
  return startPackClock(packFor(record), 'seat', today, limits).dueOn;
}

/** Clocks while mediators are found: that of the seat that was asked first, or that of naming while nobody is asked. */
function findingClocks(record: MediationCase, { today, limits }: Surroundings): CaseClock[] {
  const pack = packFor(record);
  const asked = record.mediation.mediators.filter((seat) => seat.state === 'named');
  const without = stopClock(record.clocks, 'seat', today);
  if (asked.length > 0) {
    const first = dayOf(Math.min(...asked.map((seat) => seat.namedAt)));
    return [...stopClock(without, 'naming', today), startPackClock(pack, 'seat', first, limits)];
  }
  const running = without.some((clock) => clock.kind === 'naming' && clock.stoppedOn === null);
  return running ? without : [...without, startPackClock(pack, 'naming', today, limits)];
}

/** Clocks once mediators are found: that of the mediation starts today (在线调解规则 24), where it did not before. */
function foundClocks(record: MediationCase, { today, limits }: Surroundings): CaseClock[] {
  const found = stopClock(stopClock(record.clocks, 'seat', today), 'naming', today);
  const began = found.some((clock) => clock.kind === 'mediation' && clock.stoppedOn === null);
  return began ? found : [...found, startPackClock(packFor(record), 'mediation', today, limits)];
}

/** The term goes on where it stood still. */
function goingOn(clocks: readonly CaseClock[], { today }: Surroundings): CaseClock[] {
  const stands = clocks.some((clock) => clock.kind === 'mediation' && clock.stoppedOn === null && isPaused(clock));
  return stands ? resumeClock(clocks, 'mediation', today) : [...clocks];
}

/**
 * Where a case that looks for mediators goes on with `mediation`: it starts, goes on looking, or stands still again, where
 * it did for a reason that finding mediators does not take away. A succession that was awaited ends with what meets it.
 * @param said what was just done, as the history tells it
 */
export function settleSeats(
  record: MediationCase,
  mediation: MediationCase['mediation'],
  surroundings: Surroundings,
  said: string,
  event: CaseEvent | null,
): CaseStep {
  const { today } = surroundings;
  const suspensions = withoutSuccession({ ...record, mediation }, today);
  const settled = { ...mediation, suspensions };
  const changed = { ...record, mediation: settled };
  const stands = openSuspensions(changed).length > 0;
  if (!isReady(changed)) {
    const wasAwaited = openSuspensions({ mediation }).length > 0 && !stands;
    const clocks = findingClocks(changed, surroundings);
    return {
      fields: { mediation: settled, clocks: wasAwaited ? goingOn(clocks, surroundings) : clocks },
      to: 'ASSIGNING',
      event,
      text: said,
    };
  }
  const clocks = foundClocks(changed, surroundings);
  if (stands) {
    return {
      fields: { mediation: settled, clocks: pauseClock(clocks, 'mediation', today) },
      to: 'SUSPENDED',
      event: 'mediatorsInPlace',
      text: `${said}；调解员已到位，调解仍在中止`,
    };
  }
  return {
    fields: { mediation: settled, clocks: goingOn(clocks, surroundings) },
    to: 'MEDIATING',
    event: 'mediationStarted',
    text: `${said}；调解员已到位，调解开始`,
  };
}

/** Whether an accepted mediator still leads. */
export function hasLead(seats: readonly MediatorSeat[]): boolean {
  return seats.some((seat) => seat.state === 'accepted' && seat.lead);
}

/**
 * The case goes back to finding mediators: earlier choices no longer count, signatures under a text that a mediator
 * presented who has left are void, sessions that were to come are off, and the mediation's own clock runs on.
 */
export function backToFinding(
  record: MediationCase,
  mediators: MediatorSeat[],
  surroundings: Surroundings,
  said: string,
  event: CaseEvent | null,
): CaseStep {
  const { agreement } = record.mediation;
  const opened = record.stage === 'SIGNING' && agreement ? backToTalks(record, agreement, surroundings).fields : {};
  const free = { ...record, ...opened };
  const sessions = cancelAhead(record, '调解员更换', surroundings.now);
  const mediation = { ...free.mediation, mediators, sessions, picks: [] };
  const changed = { ...free, mediation };
  return {
    fields: { mediation, clocks: findingClocks(changed, surroundings) },
    to: 'ASSIGNING',
    event,
    text: said,
  };
}
