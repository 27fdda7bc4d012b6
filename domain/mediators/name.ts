import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { MediatorSeat } from '../cases/mediation';
import type { Surroundings } from '../inquiry/settle';
import { conflictWith, partiesOf } from './conflict';
import { MOST_SEATS, unavailableBecause, type Candidate } from './directory';
import { namedSeat } from './pick';
import { openSeats, settleSeats } from './seats';

export interface NamedOne {
  candidate: Candidate;
  lead: boolean;
  /** Why this person, as the parties read it. */
  why: string;
}

function flawOf(record: MediationCase, named: readonly NamedOne[], today: Surroundings['today']): Decision | null {
  if (named.length === 0 || named.length > MOST_SEATS) {
    return wrongAt('mediators', `要指定一到${MOST_SEATS}位调解员`, '请修改人选');
  }
  if (new Set(named.map(({ candidate }) => candidate.openid)).size < named.length) {
    return wrongAt('mediators', '同一个人指定了两次', '请删去重复的人选');
  }
  if (named.filter(({ lead }) => lead).length !== 1) {
    return wrongAt('mediators', '要有并且只有一位主持调解', '请指定由谁主持');
  }
  const parties = partiesOf(record);
  const { mediators } = record.mediation;
  for (const [index, { candidate }] of named.entries()) {
    const at = `mediators.${index}.openid`;
    if (openSeats(mediators).some((seat) => seat.openid === candidate.openid)) continue;
    const why = unavailableBecause(candidate, today) ?? conflictWith(candidate, parties);
    if (why !== null) return wrongAt(at, `${candidate.name}${why}`, '请另选一位');
    const gone = mediators.find(
      (seat) => seat.openid === candidate.openid && (seat.state === 'recused' || seat.state === 'replaced'),
    );
    if (gone) return wrongAt(at, `${candidate.name}在本案中已经回避或者更换`, '请另选一位');
  }
  return null;
}

/**
 * The committee names the mediators of the case, one or several with one who leads (人民调解法 19, 在线调解规则 11). What is
 * given is the whole list: who holds a seat and is not in it leaves it. Whom something speaks against is not named.
 */
export function nameMediators(record: MediationCase, named: readonly NamedOne[], surroundings: Surroundings): Decision {
  const flaw = flawOf(record, named, surroundings.today);
  if (flaw) return flaw;
  const wanted = (seat: MediatorSeat) => named.find(({ candidate }) => candidate.openid === seat.openid);
  const open = openSeats(record.mediation.mediators);
  const kept = record.mediation.mediators.map((seat): MediatorSeat => {
    if (!open.includes(seat)) return seat;
    const again = wanted(seat);
    return again ? { ...seat, lead: again.lead } : { ...seat, state: 'replaced', lead: false, reason: '另行指定' };
  });
  const isNew = ({ candidate }: NamedOne) => !open.some((seat) => seat.openid === candidate.openid);
  const added = named
    .filter(isNew)
    .map(({ candidate, lead, why }) => namedSeat(record, candidate, { lead, why, namedBy: 'committee' }, surroundings));
  if (added.length === 0 && named.length === open.length && open.every((seat) => wanted(seat)?.lead === seat.lead)) {
    return notNow('人选没有变化。');
  }
  const mediation = { ...record.mediation, mediators: [...kept, ...added] };
  const text = `调委会指定了${named.length}位调解员`;
  return decided(settleSeats(record, mediation, surroundings, text, 'mediatorsNamed'));
}
