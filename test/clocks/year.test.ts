import fc from 'fast-check';
import { addDays, dayOf, startOfDayMs, type Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { NEVER_MS } from '@/domain/cases/instants';
import { digestDays, draftGoneOn, expectedOf } from './yearExpected';
import { livesFrom, type Life } from './yearLives';
import { liveThrough, punctualTicks, type TickAt, type Year } from './yearRun';
import { YearDatabase } from './yearDatabase';

/*
 * A year with a virtual clock: cases of every kind of term, people who suspend, resume and extend, the timer's own entry on
 * the real SDK and a real database. Every deadline fires once on the day that the hand-walked calendar says, holidays and
 * make-up days included; and a year of late, missing, repeated, concurrent, cut off and unanswered ticks ends as a year of
 * punctual ones.
 */

const FIRST: Day = '2026-01-05';
const DAYS = 361;
const LAST: Day = addDays(FIRST, DAYS - 1);
const MINUTE = 60_000;
/** A year takes some ten seconds on a quiet machine, in milliseconds. */
const PATIENCE = 180_000;
/** Years of faults that are lived through; set FAULTY_YEARS for more. */
const FAULTY_YEARS = Number(process.env['FAULTY_YEARS'] ?? '1');

/** Reproducible chance: the same seed gives the same year. */
function chanceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 13), 0x5bd1e995) >>> 0;
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

function someLives(seed: number): Life[] {
  const chance = chanceOf(seed);
  return livesFrom(
    Array.from({ length: 3 }, () => Array.from({ length: 12 }, () => chance(310))),
    FIRST,
  );
}

/** Ticks as a bad week has them, all year: but each day ends with one that works. */
function faultyTicks(seed: number): TickAt[] {
  const chance = chanceOf(seed);
  return Array.from({ length: DAYS }, (_, n) => addDays(FIRST, n)).flatMap((day) => {
    const bad = Array.from({ length: chance(3) }, () => ({
      at: startOfDayMs(day) + chance(22 * 60) * MINUTE,
      times: 1 + (chance(4) === 0 ? 1 : 0),
      cutOffAfter: chance(3) === 0 ? chance(6) : null,
      oneLostOf: chance(2) === 0 ? 2 + chance(12) : 0,
    }));
    const last = { at: startOfDayMs(day) + (22 * 60 + chance(119)) * MINUTE, cutOffAfter: null, oneLostOf: 0 };
    return [...bad.sort((one, other) => one.at - other.at), { ...last, times: 1 + (chance(5) === 0 ? 1 : 0) }];
  });
}

/** Ticks that stay away for up to twelve days. */
function rareTicks(seed: number): TickAt[] {
  const chance = chanceOf(seed);
  const ticks: TickAt[] = [];
  for (let n = 0; n < DAYS; n += 1 + chance(12)) {
    ticks.push({ at: startOfDayMs(addDays(FIRST, n)) + 11 * 60 * MINUTE, times: 1, cutOffAfter: null, oneLostOf: 0 });
  }
  // The last one finds whatever is left.
  ticks.push({ at: startOfDayMs(LAST) + 23 * 60 * MINUTE, times: 1, cutOffAfter: null, oneLostOf: 0 });
  return ticks;
}

const STEPS = [
  'lapse',
  'inquiryLapse',
  'remindRespondents',
  'seatLapse',
  'mediationLapse',
  'signingLapse',
  'remindObligation',
];

function stepsIn({ cases }: Year): string[] {
  return cases
    .flatMap(({ _id, timeline }) =>
      timeline.filter(({ kind }) => STEPS.includes(kind)).map(({ kind, at }) => `${_id} ${kind} ${dayOf(at)}`),
    )
    .sort();
}

const REMINDER = /(Half|ThreeDays|OneDay|Over|FifteenDays|FiveDays|visitOneMonth|visitThreeMonths)$/;

function remindersIn({ notices }: Year): string[] {
  return notices
    .filter(({ kind }) => REMINDER.test(kind))
    .map(({ caseId, kind, at, to }) => `${caseId} ${kind} ${dayOf(at)} ${to}`)
    .sort();
}

function digestsIn({ notices }: Year): string[] {
  return notices
    .filter(({ kind }) => kind === 'weeklyDigest')
    .map(({ at, to }) => `${dayOf(at)} ${to}`)
    .sort();
}

/** The digest tells the numbers of the moment at which it is written: only these may differ. */
const DIGEST_NUMBERS = /在办\d+件，七天内到期\d+件，已超期\d+件。/;

/** A document with the days of its instants, and without what is made of instants. */
function byDays(document: unknown): unknown {
  return JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'historyHash' || key === 'relay' || key === '_id' || key === 'noticeId' || key === 'badgeKey')
        return undefined;
      if (key === 'recency' || key === 'todoKey' || key === 'unreadKey') return value === '' ? '' : 'set';
      if (typeof value === 'number' && value > 1e11) return dayOf(value);
      if (typeof value === 'string' && /^\d{15}~/.test(value)) {
        const at = Number(value.slice(0, 15));
        return at >= NEVER_MS ? 'never' : dayOf(at);
      }
      return typeof value === 'string' ? value.replace(DIGEST_NUMBERS, '') : value;
    }),
  );
}

function asTexts(documents: readonly unknown[]): string[] {
  return documents.map((document) => JSON.stringify(byDays(document))).sort();
}

function named(cases: readonly MediationCase[]): unknown[] {
  return cases.map((record) => ({ ...record, name: record._id }));
}

let database: YearDatabase;
beforeAll(async () => {
  database = await YearDatabase.start();
});
afterAll(async () => {
  await database.close();
});

const lives = someLives(1);
const expected = lives.map((life) => expectedOf(life, LAST));
const inAll = (part: 'reminders' | 'steps') => expected.flatMap((each) => each[part]).sort();

describe('a year of punctual ticks', () => {
  let year: Year;
  beforeAll(async () => {
    year = await liveThrough(database, lives, punctualTicks(FIRST, DAYS));
  }, PATIENCE);

  it('reminds whoever is to be reminded once, on the day that is counted by hand', () => {
    expect(year.faults).toEqual([]);
    expect(remindersIn(year)).toEqual(inAll('reminders'));
  });

  it('takes every step once, on the day that is counted by hand', () => {
    expect(stepsIn(year)).toEqual(inAll('steps'));
    const drafts = lives.filter(({ kind, start }) => kind === 'draft' && addDays(start, 31) <= LAST);
    expect([...year.gone].sort()).toEqual(drafts.map((life) => [life.id, draftGoneOn(life)]).sort());
  });

  it('tells heads, leaders and heads of units once a week how things stand, on Monday or the next working day', () => {
    // Nobody of the court's, which sees what is sent to it alone, nor of a unit that takes part no more, nor who is no head.
    const readers = ['head', 'leader', 'unit-head'];
    expect(digestsIn(year)).toEqual(digestDays(FIRST, LAST).flatMap((day) => readers.map((each) => `${day} ${each}`)));
  });

  it(
    'ends as a year of ticks that come late, twice, at once, not at all, or without an answer',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
          const faulty = await liveThrough(database, lives, faultyTicks(seed));
          expect(faulty.faults.length).toBeGreaterThan(0);
          expect(remindersIn(faulty)).toEqual(remindersIn(year));
          expect(stepsIn(faulty)).toEqual(stepsIn(year));
          expect(asTexts(faulty.notices)).toEqual(asTexts(year.notices));
          expect(asTexts(named(faulty.cases))).toEqual(asTexts(named(year.cases)));
          expect(asTexts(faulty.threads)).toEqual(asTexts(year.threads));
          expect([...faulty.gone].sort()).toEqual([...year.gone].sort());
        }),
        { numRuns: FAULTY_YEARS, seed: 20260105, endOnFailure: true },
      );
    },
    FAULTY_YEARS * PATIENCE,
  );
});

describe('a year in which the timer stays away for days', () => {
  it(
    'still tells everything that does not depend on when somebody else was told, once',
    async () => {
      const alone = lives.filter(({ kind }) => kind !== 'seat' && kind !== 'draft');
      const rare = await liveThrough(database, alone, rareTicks(7));
      const ids = (lines: readonly string[]) =>
        lines
          .map((line) =>
            line
              .split(' ')
              .filter((_, n) => n !== 2)
              .join(' '),
          )
          .sort();
      const expected = alone.map((life) => expectedOf(life, LAST));
      expect(ids(remindersIn(rare))).toEqual(ids(expected.flatMap(({ reminders }) => reminders)));
      // Of several reminders of an obligation that are late only the last is given, and none to answer what is over.
      const lasting = (lines: readonly string[]) => lines.filter((line) => !/ remind/.test(line));
      expect(ids(lasting(stepsIn(rare)))).toEqual(ids(lasting(expected.flatMap(({ steps }) => steps))));
      expect(new Set(remindersIn(rare)).size).toBe(remindersIn(rare).length);
    },
    PATIENCE,
  );
});
