import { recencyKey } from '@/domain/cases/listingKeys';
import type { LawTextDoc } from '../store/documents';
import { list } from '../store/queries';

/** More texts of one instrument than were ever in force. */
const MOST_OF_ONE = 50;

export type Shelf = 'inForce' | 'waiting' | 'closed';

function shelfOf(state: LawTextDoc['state']): Shelf {
  return state === 'inForce' || state === 'waiting' ? state : 'closed';
}

export function shelfKey(committeeId: string, shelf: Shelf): string {
  return `${committeeId}|${shelf}`;
}

function holdsKey(committeeId: string, instrument: string): string {
  return `${committeeId}|${instrument}`;
}

/** A text with the keys by which it is found in the state that it has. */
export function withKeys(text: Omit<LawTextDoc, 'keys'>): LawTextDoc {
  const { _id, committeeId, instrument, from, at, state } = text;
  const holds = state === 'inForce';
  return {
    ...text,
    keys: {
      shelf: shelfKey(committeeId, shelfOf(state)),
      order: holds ? `${instrument}~${from}` : recencyKey(at, _id),
      holds: holds ? holdsKey(committeeId, instrument) : `~${_id}`,
    },
  };
}

export function groupKey(textId: string, group: number): string {
  return `${textId}.${group}`;
}

/** The texts of an instrument that are in force, now or on other days; the latest first. One read. */
export function textsInForce(committeeId: string, instrument: string): Promise<LawTextDoc[]> {
  return list('lawTexts', {
    where: { 'keys.holds': holdsKey(committeeId, instrument) },
    orderBy: ['from', 'desc'],
    limit: MOST_OF_ONE,
  });
}
