import type { Side } from '@/domain/parties/side';
import type { Room } from '@/domain/talks/rooms';
import { AlreadyThere } from '../store/failures';
import type { ReadMarkDoc } from '../store/documents';
import { add, updateIf } from '../store/queries';

/** Key of a room of a case. */
export function roomKeyOf(caseId: string, room: Room): string {
  return `${caseId}.${room}`;
}

export function markIdOf(caseId: string, room: Room, openid: string): string {
  return `${roomKeyOf(caseId, room)}.${openid}`;
}

/** The mark of somebody who has not looked into the room yet. */
export function newMark(caseId: string, room: Room, openid: string, party: Side | 'mediator'): ReadMarkDoc {
  return {
    _id: markIdOf(caseId, room, openid),
    roomKey: roomKeyOf(caseId, room),
    caseId,
    openid,
    party,
    seq: 0,
    noticedSeq: 0,
    noticedAt: 0,
  };
}

/**
 * Keeps that somebody has read up to `seq`. At most two writes; when another of their phones was quicker, that one's
 * mark stays.
 */
export async function markRead(mark: ReadMarkDoc, isThere: boolean, seq: number): Promise<void> {
  if (seq <= mark.seq) return;
  if (isThere) {
    await updateIf('readMarks', mark._id, { seq: mark.seq }, { seq });
    return;
  }
  try {
    await add('readMarks', { ...mark, seq });
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
  }
}
