import type { MediationCase } from '../cases/case';
import { isSeated, nameOfSide, peopleOfSide, seatedMediators, sidesTakingPart, takesPart } from '../cases/participants';
import { relationTo, sideOf } from '../cases/relation';
import type { Stage } from '../cases/stages';
import { isSide, respondentSide, type Side } from '../parties/side';
import type { Who } from '../roles/posts';

/** Where people talk in a case: all together, or one side alone with the mediators. */
export type Room = 'common' | Side;

export function isRoom(text: string): text is Room {
  return text === 'common' || isSide(text);
}

/** Stages in which people still write; what was said can be read as long as the case exists. */
const WRITING: readonly Stage[] = ['MEDIATING', 'SUSPENDED', 'SIGNING', 'PERFORMING'];

/** Sides that have a room of their own with the mediators: also a respondent who hesitates, once somebody speaks for them. */
function sidesWithRoom(record: MediationCase): Side[] {
  const respondents = record.mediation.respondents.filter(({ people }) => people.length > 0);
  return ['applicant', ...respondents.map(({ no }) => respondentSide(no))];
}

/**
 * The rooms that `who` may look into, the common one first. A side: its own, and the common one while it takes part. A
 * mediator who accepted: all. The committee: the common one, to read. Nobody else hears a private talk, no head, no
 * registrar (人民调解法 15(4)).
 */
export function roomsFor(record: MediationCase, who: Who): Room[] {
  const relation = relationTo(record, who);
  if (relation === null) return [];
  if (relation === 'applicant' || relation === 'respondent') {
    const side = sideOf(record, who);
    if (side === null) return [];
    return takesPart(record, side) ? ['common', side] : [side];
  }
  if (isSeated(record, who.openid)) return ['common', ...sidesWithRoom(record)];
  return relation === 'committee' ? ['common'] : [];
}

/** As whom `who` writes in this room now, or null: they only read, or cannot see it at all. */
export function voiceIn(record: MediationCase, who: Who, room: Room): Side | 'mediator' | null {
  if (!WRITING.includes(record.stage) || !roomsFor(record, who).includes(room)) return null;
  const side = sideOf(record, who);
  if (side !== null) return side;
  return isSeated(record, who.openid) ? 'mediator' : null;
}

/** Whom a message in this room is for: the people of its sides and the mediators, in no order. */
export function hearersOf(record: MediationCase, room: Room): { openid: string; party: Side | 'mediator' }[] {
  const sides = room === 'common' ? sidesTakingPart(record) : [room];
  const people = sides.flatMap((side) => peopleOfSide(record, side).map((openid) => ({ openid, party: side })));
  const mediators = seatedMediators(record).map(({ openid }) => ({ openid, party: 'mediator' as const }));
  return [...people, ...mediators];
}

/** How a room is called: “共同房间”, or whose talk with the mediators it is. */
export function nameOfRoom(record: MediationCase, room: Room): string {
  return room === 'common' ? '各方共同' : `${nameOfSide(record, room)}与调解员`;
}
