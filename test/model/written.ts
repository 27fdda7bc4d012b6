import type { WireEntry } from './shortWire';

/** A document that a call wrote for good. */
export interface Written {
  collection: string;
  text: string;
}

/** Counted against the caller, whether the call is carried out or not. */
const COUNTERS = ['limits', 'codes'];

const COMMIT = 'database.commitTransaction';

interface Request {
  collectionName?: string;
  transactionId?: string;
}

/** What these requests left in the database: outside of transactions, and in those that were committed. */
export function writtenBy(entries: readonly WireEntry[]): Written[] {
  const isWrite = /^database\.(insert|modify|remove)/;
  const requests = entries
    .filter(({ action, taken }) => taken && (action === COMMIT || isWrite.test(action)))
    .map((entry) => ({ ...entry, request: JSON.parse(entry.text) as Request }));
  const committed = requests.filter(({ action }) => action === COMMIT).map(({ request }) => request.transactionId);
  return requests.flatMap(({ action, request, text }) => {
    const kept = request.transactionId === undefined || committed.includes(request.transactionId);
    return kept && action !== COMMIT ? [{ collection: request.collectionName ?? '', text }] : [];
  });
}

/** Of these, what a refused or a repeated command must not have written. */
export function beyondCounters(written: readonly Written[]): Written[] {
  return written.filter(({ collection }) => !COUNTERS.includes(collection));
}
