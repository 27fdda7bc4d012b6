import type { MediationCase } from '@/domain/cases/case';
import { recencyKey } from '@/domain/cases/listingKeys';
import type { HistoryDoc } from '../store/documents';
import { sha256, canonicalJson, sha256OfJson } from './hash';

/** What the first entry of every history follows. */
export const BEFORE_ALL = '0'.repeat(64);

type Hashed = Omit<HistoryDoc, 'hash'>;

/** Hash of an entry: over everything that is stored of it, so that nothing can be changed or slipped in unseen. */
export function hashOfEntry(entry: Hashed): string {
  return sha256(canonicalJson(entry));
}

/**
 * Hash of the state of a case: of what it says and of the keys that lists found it by then (a false one would hide it),
 * without the head of the history, which is made of this hash, and without the clock's bookmark, which moves when people
 * are reminded and nothing of the case changes.
 */
export function hashOfState(record: MediationCase): string {
  const { historySeq: _seq, historyHash: _hash, keys, ...state } = record;
  const { wake: _wake, ...listed } = keys;
  return sha256OfJson({ ...state, keys: listed });
}

/** The next entry of the history of `record`, as the command left it; also returns the new head. */
export function nextEntry(
  before: MediationCase,
  after: MediationCase,
  fact: Pick<HistoryDoc, '_id' | 'at' | 'by' | 'command' | 'rule' | 'reason' | 'text' | 'inputSha256'>,
): HistoryDoc {
  const hashed: Hashed = {
    ...fact,
    caseId: after._id,
    committeeId: after.committeeId,
    caseNumber: after.number,
    recency: recencyKey(fact.at, fact._id),
    seq: before.historySeq + 1,
    from: before.stage,
    to: after.stage,
    stateSha256: hashOfState(after),
    prev: before.historySeq === 0 ? BEFORE_ALL : before.historyHash,
  };
  return { ...hashed, hash: hashOfEntry(hashed) };
}

export interface Verdict {
  sound: boolean;
  entries: number;
  /** Number of the last entry that still fits. */
  soundUpTo: number;
  problem: string | null;
}

/**
 * Walks the chain from its first entry: every hash is computed anew, every entry follows the one before, the last one is
 * the head that the case names, and the case is as the last one left it. Finds any changed, missing or added entry, and
 * any change of the case that no entry tells of.
 */
export function verifyHistory(record: MediationCase, entries: readonly HistoryDoc[]): Verdict {
  let prev = BEFORE_ALL;
  let soundUpTo = 0;
  const broken = (problem: string): Verdict => ({ sound: false, entries: entries.length, soundUpTo, problem });
  for (const [index, { hash, ...entry }] of entries.entries()) {
    if (entry.seq !== index + 1) return broken(`第${index + 1}条记录缺失或顺序不对`);
    if (entry.caseId !== record._id) return broken(`第${entry.seq}条记录不属于本案`);
    if (entry.prev !== prev) return broken(`第${entry.seq}条记录与前一条不衔接`);
    if (hashOfEntry(entry) !== hash) return broken(`第${entry.seq}条记录被改动过`);
    prev = hash;
    soundUpTo = entry.seq;
  }
  if (entries.length !== record.historySeq || prev !== (entries.length === 0 ? BEFORE_ALL : record.historyHash)) {
    return broken('案件记载的最后一条记录与历史不一致');
  }
  const last = entries[entries.length - 1];
  if (last && last.stateSha256 !== hashOfState(record)) return broken('案件内容与最后一条记录不一致');
  return { sound: true, entries: entries.length, soundUpTo, problem: null };
}
