import type { Writing } from './writings';

/** A document that a call wrote for good. */
export interface Written {
  collection: string;
  text: string;
}

/** Counted against the caller, whether the call is carried out or not. */
const COUNTERS = ['limits', 'codes'];

const COMMIT = 'database.commitTransaction';

/** What these requests left in the database: outside of transactions, and in those that were committed. */
export function writtenBy(entries: readonly Writing[]): Written[] {
  const isWrite = /^database\.(insert|modify|remove)/;
  const done = entries.filter(({ action, taken }) => taken && (action === COMMIT || isWrite.test(action)));
  const committed = done.filter(({ action }) => action === COMMIT).map(({ transactionId }) => transactionId);
  return done.flatMap(({ action, collection, transactionId, text }) => {
    const kept = transactionId === null || committed.includes(transactionId);
    return kept && action !== COMMIT ? [{ collection, text }] : [];
  });
}

/** Of these, what a refused or a repeated command must not have written. */
export function beyondCounters(written: readonly Written[]): Written[] {
  return written.filter(({ collection }) => !COUNTERS.includes(collection));
}
