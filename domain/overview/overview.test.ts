import * as fc from 'fast-check';
import { addDays } from '../calendar/day';
import type { MediationCase, Outcome } from '../cases/case';
import { startClock } from '../cases/caseClocks';
import { ENDED } from '../cases/listingKeys';
import { withKeys } from '../cases/newCase';
import { SAMPLE_NOW, SAMPLE_TODAY, sampleMediation } from '../cases/sampleMediation';
import { isFinal, STAGES } from '../cases/stages';
import { CHANNELS } from '../packs/channels';
import { contributionOf } from './contribution';
import { facetsOf } from './facets';
import { happeningsOf } from './happenings';
import { daysOfLight, lightOn, LIGHTS } from './light';
import { groupsOf, monthsOf, monthsUntil } from './overview';
import { changeBetween, isEmpty, sumOf, type Tally } from './tally';

const DAY = 86_400_000;

const states = fc.record({
  stage: fc.constantFrom(...STAGES),
  channel: fc.option(fc.constantFrom(...CHANNELS)),
  park: fc.option(fc.constantFrom('经济开发区', '高新园|二期', 'a.b:c')),
  started: fc.integer({ min: 0, max: 40 }),
  took: fc.option(fc.integer({ min: 0, max: 30 })),
  ended: fc.option(fc.constantFrom<Outcome['kind']>('refused', 'withdrawn', 'terminated', 'performed', 'unperformed')),
  scores: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
});
type State = typeof states extends fc.Arbitrary<infer S> ? S : never;

function caseIn(id: string, { stage, channel, park, started, took, ended, scores }: State): MediationCase {
  const clock = startClock('mediation', addDays(SAMPLE_TODAY, started), 30, { unit: 'day' });
  const sample = sampleMediation(['agreed'], { submittedAt: SAMPLE_NOW });
  return withKeys({
    ...sample,
    _id: id,
    stage,
    channel,
    park,
    clocks: [{ ...clock, stoppedOn: took === null ? null : addDays(clock.startedOn, took) }],
    outcome: ended && {
      kind: ended,
      reasonCode: '',
      reason: '',
      remedies: [],
      bodyId: null,
      bodyName: null,
      at: SAMPLE_NOW + started * DAY,
    },
    mediation: {
      ...sample.mediation,
      satisfaction: scores.map((score) => ({ side: 'applicant', score, comment: '', at: SAMPLE_NOW })),
    },
  });
}

describe('the counts of a committee', () => {
  it('are the sum over the cases, whatever happened to them on the way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), states), { maxLength: 200 }), (events) => {
        const cases = new Map<string, MediationCase>();
        let kept: Tally = {};
        for (const [n, state] of events) {
          const id = `case_00000${n}`;
          const before = cases.get(id);
          const after = caseIn(id, state);
          kept = sumOf([kept, changeBetween(before ? contributionOf(before) : {}, contributionOf(after))]);
          cases.set(id, after);
        }
        expect(kept).toEqual(sumOf([...cases.values()].map(contributionOf)));
      }),
      { numRuns: 500 },
    );
  });

  it('add up in any order and in any parts', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 12 }), fc.integer({ min: 0, max: 12 }), (all, cut) => {
        const tallies = all.map((state, n) => contributionOf(caseIn(`case_${n}00000`, state)));
        const parts = [sumOf(tallies.slice(cut).reverse()), sumOf(tallies.slice(0, cut))];
        expect(sumOf(parts)).toEqual(sumOf(tallies));
        expect(isEmpty(changeBetween(sumOf(tallies), sumOf(parts)))).toBe(true);
      }),
    );
  });

  it('give each month the cases that the lists behind its numbers hold', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 30 }), (all) => {
        const cases = all.map((state, n) => caseIn(`case_${n}00000`, state));
        const tally = sumOf(cases.map(contributionOf));
        for (const { month, filed, results } of monthsOf(tally, monthsUntil(addDays(SAMPLE_TODAY, 60), 6))) {
          const listed = (kind: string) =>
            cases.filter((each) => happeningsOf(each).some((one) => one.kind === kind && one.value === month)).length;
          expect([listed('filedIn'), listed('agreedIn'), listed('endedIn')]).toEqual([
            filed,
            results.agreed,
            Object.values(results).reduce((sum, count) => sum + count, 0),
          ]);
        }
      }),
    );
  });

  it('give each group the cases that a list of it holds, and each light those of its days', () => {
    fc.assert(
      fc.property(fc.array(states, { maxLength: 30 }), fc.integer({ min: -5, max: 60 }), (all, later) => {
        const today = addDays(SAMPLE_TODAY, later);
        const cases = all.map((state, n) => caseIn(`case_${n}00000`, state)).filter(({ stage }) => stage !== 'DRAFT');
        for (const group of groupsOf(sumOf(cases.map(contributionOf)), today)) {
          const members = cases.filter((each) =>
            facetsOf(each).some(({ kind, value }) => kind === group.kind && value === group.value),
          );
          const open = members.filter(({ stage }) => !isFinal(stage));
          expect([group.all, group.open]).toEqual([members.length, open.length]);
          // Open cases stand before those that are over, with and without a last day.
          expect(members.filter(({ keys }) => keys.due < ENDED)).toEqual(open);
          for (const light of LIGHTS) {
            const { from, to } = daysOfLight(light, today);
            const listed = open.filter(({ keys }) => {
              const day = keys.due.slice(0, 10);
              return !day.startsWith('9999') && (from === null || day >= from) && (to === null || day <= to);
            });
            expect(group.lights[light]).toBe(listed.length);
          }
        }
      }),
    );
  });

  it('say nothing of a draft', () => {
    expect(contributionOf(sampleMediation(['agreed'], { stage: 'DRAFT', submittedAt: null }))).toEqual({});
  });
});

describe('the months', () => {
  it('tell what came and what ended', () => {
    const ended = (id: string, kind: Outcome['kind'], took: number, scores: number[]) =>
      caseIn(id, { stage: 'TERMINATED', channel: 'people', park: null, started: 0, took, ended: kind, scores });
    const tally = sumOf([
      contributionOf(ended('case_000001', 'terminated', 4, [5, 4])),
      contributionOf(ended('case_000002', 'withdrawn', 7, [])),
    ]);
    const months = monthsOf(tally, ['2026-02', '2026-03']);
    expect(months.map(({ filed }) => filed)).toEqual([0, 2]);
    expect(months[1]?.results).toMatchObject({ terminated: 1, withdrawn: 1, agreed: 0 });
  });

  it('end with this one, also over the turn of a year', () => {
    expect(monthsUntil('2027-01-31', 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});

describe('a light', () => {
  it('is red after the day, amber on it and until the next working day is over, green before', () => {
    // Friday 2026-03-06; the next working day is Monday the 9th.
    expect(lightOn('2026-03-05', '2026-03-06')).toBe('red');
    expect(lightOn('2026-03-06', '2026-03-06')).toBe('amber');
    expect(lightOn('2026-03-09', '2026-03-06')).toBe('amber');
    expect(lightOn('2026-03-10', '2026-03-06')).toBe('green');
  });
});
