import fc from 'fast-check';
import { newDraft, withKeys } from '@/domain/cases/newCase';
import type { MediationCase } from '@/domain/cases/case';
import type { HistoryDoc } from '../store/documents';
import { nextEntry, verifyHistory } from './history';

const start = newDraft({
  id: 'case-000001',
  committeeId: 'main',
  filedBy: { openid: 'o1', name: '林小满', capacity: 'member', status: 'approved' },
  applicant: { enterpriseId: '91420000000000000X', name: '某某科技有限公司', legalRepresentative: '林小满' },
  poster: null,
  contact: { name: '林小满', phone: '13800000000', address: '' },
  at: 1_700_000_000_000,
});

/** A case that went through as many commands as there are texts, and its history. */
function lived(texts: readonly string[]): { record: MediationCase; entries: HistoryDoc[] } {
  const entries: HistoryDoc[] = [];
  let record = start;
  for (const [index, text] of texts.entries()) {
    const changed = withKeys({
      ...record,
      version: record.version + 1,
      content: { ...record.content, facts: text },
      historySeq: record.historySeq + 1,
    });
    const entry = nextEntry(record, changed, {
      _id: `key-${index}`,
      at: start.createdAt + index,
      by: { openid: 'o1', name: '林小满', role: '申请人一方' },
      command: 'answerItems',
      rule: null,
      reason: text,
      text: '做了一件事',
      inputSha256: 'x',
    });
    entries.push(entry);
    record = { ...changed, historyHash: entry.hash };
  }
  return { record, entries };
}

/** Every place in a value that holds text, a number, null or a list, as a path. */
function leaves(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

function tamper<T>(value: T, path: readonly string[]): T {
  const [key, ...rest] = path;
  if (key === undefined) return (typeof value === 'number' ? value + 1 : `${String(value)}!`) as T;
  const inside = value as Record<string, unknown>;
  return { ...inside, [key]: tamper(inside[key], rest) } as T;
}

const texts = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 6 });

describe('the history of a case', () => {
  it('verifies as it was written, whatever was done', () => {
    fc.assert(
      fc.property(texts, (said) => {
        const { record, entries } = lived(said);
        expect(verifyHistory(record, entries)).toEqual({
          sound: true,
          entries: entries.length,
          soundUpTo: entries.length,
          problem: null,
        });
      }),
    );
  });

  it('finds any tampered value of any entry', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (said, whichEntry, whichLeaf) => {
        const { record, entries } = lived(said);
        const at = whichEntry % entries.length;
        const paths = leaves(entries[at]);
        const changed = tamper(entries[at]!, paths[whichLeaf % paths.length]!);
        const forged = entries.map((entry, index) => (index === at ? changed : entry));
        const verdict = verifyHistory(record, forged);
        expect(verdict.sound).toBe(false);
        expect(verdict.soundUpTo).toBeLessThanOrEqual(at + 1);
      }),
    );
  });

  it('finds a tampered case, an entry left out, one put in, and two that changed places', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 6 }), fc.nat(), (said, which) => {
        const { record, entries } = lived(said);
        const at = which % entries.length;
        const changed = withKeys({ ...record, content: { ...record.content, facts: `${record.content.facts}!` } });
        const without = entries.filter((_, index) => index !== at);
        const twice = [...entries.slice(0, at), entries[at]!, ...entries.slice(at)];
        const swapped = [...entries];
        const other = (at + 1) % entries.length;
        [swapped[at], swapped[other]] = [swapped[other]!, swapped[at]!];
        for (const forged of [without, twice, swapped]) expect(verifyHistory(record, forged).sound).toBe(false);
        expect(verifyHistory(changed, entries).sound).toBe(false);
      }),
    );
  });
});
