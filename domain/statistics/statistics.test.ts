import * as fc from 'fast-check';
import { RESULTS } from '../overview/contribution';
import { SOURCES } from '../overview/facets';
import type { Tally } from '../overview/tally';
import { RIGHT_KINDS } from '../rights/kinds';
import { monthsOfPeriod, periodAfter, periodInWords, PERIOD_KINDS, periodsInYear, periodWith } from './period';
import { statisticsOf, type StatisticsRow } from './statistics';
import { withholdAmounts } from './withheld';

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const count = fc.integer({ min: 1, max: 50 });
const right = fc.constantFrom(...RIGHT_KINDS.map(({ kind }) => kind), '');
const source = fc.constantFrom(...SOURCES);

const filed = fc.tuple(right, source, count).map(([kind, from, n]) => ({ [`in|${kind}|${from}`]: n }));
const ended = fc
  .tuple(fc.constantFrom(...RESULTS), right, source, count, fc.integer({ min: 1, max: 1e12 }))
  .map(([result, kind, from, n, fen]) => ({
    [`end|${result}|${kind}|${from}`]: n,
    [`claimed|${result}|${kind}|${from}`]: fen,
    ...(result === 'agreed' ? { [`agreed|${result}|${kind}|${from}`]: Math.ceil(fen / 2) } : {}),
  }));
const counts = fc
  .array(fc.oneof(filed, ended), { maxLength: 30 })
  .map((all) => Object.assign({}, ...all) as Record<string, number>);
const tallies: fc.Arbitrary<Tally> = fc.tuple(counts, counts, counts, counts).map(([one, two, three, other]) => ({
  '2026-01': one,
  '2026-02': two,
  '2026-03': three,
  '2026-04': other,
  now: other,
}));

const NUMBERS = ['filed', 'ended', 'written', 'oral', 'claimedFen', 'agreedFen'] as const;
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

describe('the statistics of a period', () => {
  it('add up: parts to rows, rows to the total, cells to both, months to the quarter', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const { rows, total, cells } = statisticsOf(tally, MONTHS);
        for (const row of [...rows, total]) {
          expect(sum(Object.values(row.filedBySource))).toBe(row.filed);
          expect(sum(Object.values(row.endedByResult))).toBe(row.ended);
          expect(row.written + row.oral).toBe(row.endedByResult.agreed);
        }
        for (const number of NUMBERS) expect(sum(rows.map((row) => row[number]))).toBe(total[number]);
        for (const row of rows) {
          const mine = cells.filter((cell) => cell.right === row.right);
          expect(sum(mine.map((cell) => cell.cases))).toBe(row.ended);
          expect(sum(mine.map((cell) => cell.claimedFen))).toBe(row.claimedFen);
          expect(sum(mine.map((cell) => cell.agreedFen))).toBe(row.agreedFen);
        }
        const months = MONTHS.map((month) => statisticsOf(tally, [month]).total);
        const added = (number: keyof StatisticsRow) => sum(months.map((month) => Number(month[number])));
        for (const number of NUMBERS) expect(added(number)).toBe(total[number]);
      }),
    );
  });

  it('keep a line for each kind of right, as the form does', () => {
    expect(statisticsOf({}, MONTHS).rows.map((row) => row.right)).toEqual(RIGHT_KINDS.map(({ kind }) => kind));
  });

  it('tell what each mediator did', () => {
    const tally = { '2026-01': { 'work|accepted|oA': 2, 'work|agreed|oA': 1 }, '2026-02': { 'work|accepted|oB': 3 } };
    expect(statisticsOf(tally, MONTHS).work).toEqual([
      { openid: 'oB', accepted: 3, sessions: 0, agreed: 0, terminated: 0 },
      { openid: 'oA', accepted: 2, sessions: 0, agreed: 1, terminated: 0 },
    ]);
  });
});

const few = fc.integer({ min: 1, max: 4 });
const smallTallies: fc.Arbitrary<Tally> = fc
  .array(
    fc
      .tuple(fc.constantFrom('agreed', 'terminated'), fc.constantFrom('patent', 'trademark'), source, few)
      .map(([result, kind, from, n]) => ({
        [`end|${result}|${kind}|${from}`]: n,
        [`claimed|${result}|${kind}|${from}`]: n * 100,
        ...(result === 'agreed' ? { [`agreed|${result}|${kind}|${from}`]: n * 70 } : {}),
      })),
    { maxLength: 8 },
  )
  .map((all) => ({ '2026-01': Object.assign({}, ...all) as Record<string, number> }));

describe('the statistics for those outside of the committee', () => {
  it('have all counts, and no amount of one or two cases, neither told nor to be worked out within the table', () => {
    fc.assert(
      fc.property(smallTallies, (tally) => {
        const whole = statisticsOf(tally, MONTHS);
        const told = withholdAmounts(whole);
        expect(told.rows.map(({ ended: n }) => n)).toEqual(whole.rows.map(({ ended: n }) => n));
        for (const cell of told.cells) expect(cell.claimedFen === null).toBe(cell.cases < 3);
        for (const name of ['claimedFen', 'agreedFen'] as const) {
          const having = told.cells.filter(({ result }) => name === 'claimedFen' || result === 'agreed');
          const cases = (cells: readonly { cases: number }[]) => sum(cells.map((cell) => cell.cases));
          for (const row of told.rows.filter((each) => each[name] !== null)) {
            const left = cases(having.filter((cell) => cell.right === row.right && cell[name] === null));
            expect(left === 0 || left >= 3).toBe(true);
          }
          if (told.total[name] === null) continue;
          const open = told.rows.filter((row) => row[name] !== null).map(({ right: kind }) => kind);
          const left = cases(having.filter((cell) => cell[name] === null && !open.includes(cell.right)));
          expect(left === 0 || left >= 3).toBe(true);
        }
      }),
    );
  });

  it('have the amounts of three cases, and the total beside them', () => {
    const counts = {
      'end|agreed|patent|party': 3,
      'claimed|agreed|patent|party': 900,
      'agreed|agreed|patent|party': 600,
    };
    const alone = withholdAmounts(statisticsOf({ '2026-01': counts }, MONTHS));
    expect(alone.total).toMatchObject({ claimedFen: 900, agreedFen: 600 });
    const second = { 'end|terminated|patent|court': 1, 'claimed|terminated|patent|court': 50 };
    const beside = withholdAmounts(statisticsOf({ '2026-01': { ...counts, ...second } }, MONTHS));
    expect(beside.total).toMatchObject({ claimedFen: null, agreedFen: 600 });
    expect(beside.cells.map(({ claimedFen, agreedFen }) => [claimedFen, agreedFen])).toEqual(
      expect.arrayContaining([
        [900, 600],
        [null, 0],
      ]),
    );
  });
});

describe('a period', () => {
  it('has its months, and its neighbours over the turn of a year', () => {
    expect(monthsOfPeriod({ kind: 'quarter', year: 2026, n: 4 })).toEqual(['2026-10', '2026-11', '2026-12']);
    expect(monthsOfPeriod({ kind: 'year', year: 2026, n: 1 })).toHaveLength(12);
    expect(periodWith('2026-07', 'quarter')).toEqual({ kind: 'quarter', year: 2026, n: 3 });
    expect(periodAfter({ kind: 'month', year: 2026, n: 1 }, -1)).toEqual({ kind: 'month', year: 2025, n: 12 });
    expect(periodAfter({ kind: 'quarter', year: 2026, n: 4 }, 1)).toEqual({ kind: 'quarter', year: 2027, n: 1 });
    expect(periodInWords({ kind: 'quarter', year: 2026, n: 2 })).toBe('2026年第二季度');
  });

  it('covers a year without gap or overlap', () => {
    for (const kind of PERIOD_KINDS) {
      const all = Array.from({ length: periodsInYear(kind) }, (_, n) => monthsOfPeriod({ kind, year: 2026, n: n + 1 }));
      expect(all.flat()).toEqual(monthsOfPeriod({ kind: 'year', year: 2026, n: 1 }));
    }
  });
});
