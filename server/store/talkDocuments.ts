import type { MediationCase } from '@/domain/cases/case';
import type { Defence } from '@/domain/defences/defence';
import type { SealedOffer } from '@/domain/offers/sealedOffer';
import type { Side } from '@/domain/parties/side';
import type { Proposal } from '@/domain/proposals/proposal';
import type { Room } from '@/domain/talks/rooms';

/* What people say to each other in a case, beside the case: messages, what a respondent has written, proposals, offers. */

/** One room of a case (`<case>.<room>`): how many messages it holds. */
export interface RoomDoc {
  _id: string;
  caseId: string;
  room: Room;
  /** Number of the last message. */
  last: number;
  lastAt: number;
}

/** A file that was sent with a message. */
export interface MessageFile {
  id: string;
  name: string;
  kind: string;
  size: number;
  sha256: string;
  originalFileId: string;
  sharedFileId: string;
  shareable: boolean;
}

/** A message. Written once, never changed, never removed. */
export interface MessageDoc {
  _id: string;
  caseId: string;
  /** `<case>.<room>`. */
  roomKey: string;
  room: Room;
  /** Number within its room, from 1. */
  seq: number;
  from: { openid: string; party: Side | 'mediator'; name: string };
  text: string;
  files: MessageFile[];
  textCheck: MediationCase['textCheck'];
  at: number;
  recency: string;
}

/** How far one person has read one room (`<case>.<room>.<openid>`). */
export interface ReadMarkDoc {
  _id: string;
  roomKey: string;
  caseId: string;
  openid: string;
  party: Side | 'mediator';
  /** Number of the last message that was shown. */
  seq: number;
  /** Number of the message that the person was last told of: nobody is told again before having looked. */
  noticedSeq: number;
  noticedAt: number;
}

/** What one respondent has written of the facts; beside the case, which learns of it when it is exchanged. */
export interface DefenceDoc extends Defence {
  _id: string;
  caseId: string;
}

/** What was proposed in one case (`_id` is the case's), the oldest first. */
export interface ProposalsDoc {
  _id: string;
  caseId: string;
  proposals: Proposal[];
}

/** A round of sealed offers; see domain/offers for what may be seen of it. */
export interface OfferDoc extends SealedOffer {
  _id: string;
  caseId: string;
  recency: string;
}
