import type { MediationCase, Outcome } from '@/domain/cases/case';
import { startClock, stopClock } from '@/domain/cases/caseClocks';
import { newDraft, withKeys } from '@/domain/cases/newCase';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '@/domain/cases/sampleMediation';
import { isFinal, STAGES } from '@/domain/cases/stages';
import { addDays } from '@/domain/calendar/day';
import { CHANNELS } from '@/domain/packs/channels';
import { RIGHT_KINDS } from '@/domain/rights/kinds';
import { contributionOf } from '@/domain/overview/contribution';
import { changeBetween, isEmpty, sumOf, type Tally } from '@/domain/overview/tally';
import { CHANGE, changeRow, periodId, periodRow, tallyOf } from '@/server/overview/tallyRows';
import type { TallyDoc } from '@/server/store/documents';

const DAY = 86_400_000;
const SAMPLE = sampleMediation(['agreed']);
const ENDS: readonly Outcome['kind'][] = [
  'refused',
  'transferred',
  'withdrawn',
  'lapsed',
  'terminated',
  'performed',
  'unperformed',
];
const PARKS = [null, '经济开发区', '高新园|二期', 'a.b:c', '~园', 'now', '2026-03'];

/** Whole numbers below `bound`, the same for the same seed (mulberry32). */
export function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

/** A draft that nobody has filed yet. */
export function draftOf(n: number): MediationCase {
  return newDraft({
    id: `case_${String(n).padStart(6, '0')}`,
    committeeId: 'main',
    filedBy: { openid: `filed-${n}`, name: '申请人丙', capacity: 'member', status: 'approved' },
    applicant: { enterpriseId: '91429006MA49ABCD1X', name: '示范科技有限公司', legalRepresentative: '丁' },
    poster: null,
    contact: { name: '申请人丙', phone: '13800138000', address: '示范路1号' },
    at: SAMPLE_NOW,
  });
}

/** The case as something happened to it: any field on which a count depends may change, in any direction. */
export function somethingHappens(before: MediationCase, roll: (bound: number) => number): MediationCase {
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const at = SAMPLE_NOW + roll(500) * DAY;
  const filed = { submittedAt: before.submittedAt ?? at, changedAt: at };
  const day = addDays(SAMPLE_TODAY, roll(500));
  switch (roll(8)) {
    case 0:
      return withKeys({ ...before, ...filed, stage: pick(STAGES.filter((stage) => stage !== 'DRAFT')) });
    case 1:
      return withKeys({ ...before, channel: pick([null, ...CHANNELS]), park: pick(PARKS) });
    case 2:
      return withKeys({
        ...before,
        content: { ...before.content, right: { kind: pick(RIGHT_KINDS).kind, fields: {} } },
      });
    case 3:
      return withKeys({ ...before, clocks: [...before.clocks.slice(-3), startClock('mediation', day, 1 + roll(60))] });
    case 4:
      return withKeys({ ...before, clocks: stopClock(before.clocks, 'mediation', addDays(day, 60)) });
    case 5: {
      const ended = { reasonCode: '', reason: '', remedies: [], bodyId: null, bodyName: null, at };
      const outcome: Outcome = { kind: pick(ENDS), ...ended };
      return withKeys({ ...before, ...filed, outcome: isFinal(before.stage) ? outcome : null });
    }
    case 6: {
      const satisfaction = [{ side: 'applicant' as const, score: 1 + roll(5), comment: '', at }];
      return withKeys({ ...before, mediation: { ...before.mediation, satisfaction } });
    }
    default: {
      const mediators = SAMPLE.mediation.mediators.map((seat) => ({
        ...seat,
        openid: `mediator-${roll(9)}`,
        organisation: pick(['', '示例一所', '示例二|所']),
        answeredAt: roll(3) === 0 ? null : at,
      }));
      const claims = [{ kind: 'damages' as const, amountYuan: String(roll(90_000)), detail: '' }];
      const mediation = { ...before.mediation, mediators };
      return withKeys({ ...before, content: { ...before.content, claims }, mediation });
    }
  }
}

/**
 * The counts as the database keeps them, in the rows that the server writes: a change for each command under its key,
 * which is written once however often the command comes, and folds of some of them at any moment.
 */
export class KeptCounts {
  private readonly rows = new Map<string, TallyDoc>();
  private readonly receipts = new Set<string>();
  /** Of the cases as they stand, so that 100,000 events take seconds; the recount works everything out anew. */
  private readonly contributions = new WeakMap<MediationCase, Tally>();

  /** False when this command was carried out before. */
  command(key: string, before: MediationCase, after: MediationCase): boolean {
    if (this.receipts.has(key)) return false;
    this.receipts.add(key);
    const change = changeBetween(this.contribution(before), this.contribution(after));
    if (!isEmpty(change)) this.keep(changeRow('main', key, change));
    return true;
  }

  fold(most: number): void {
    const waiting = [...this.rows.values()].filter(({ period }) => period.startsWith(CHANGE)).slice(0, most);
    for (const [period, change] of Object.entries(sumOf(waiting.map(tallyOf)))) {
      const kept = this.rows.get(periodId('main', period));
      const after = sumOf([kept ? tallyOf(kept) : {}, { [period]: change }])[period] ?? {};
      this.keep(periodRow('main', period, after));
    }
    for (const { _id } of waiting) this.rows.delete(_id);
  }

  read(): Tally {
    return sumOf([...this.rows.values()].map(tallyOf));
  }

  private contribution(record: MediationCase): Tally {
    const known = this.contributions.get(record) ?? contributionOf(record);
    this.contributions.set(record, known);
    return known;
  }

  private keep(row: TallyDoc): void {
    this.rows.set(row._id, row);
  }
}
