import { isFew } from '../overview/smallNumbers';
import type { StatisticsCell, StatisticsRow } from './statistics';

/** Amounts as those outside of the committee read them: null in place of one that would tell of single cases. */
export type Withheld<T> = Omit<T, 'claimedFen' | 'agreedFen'> & { claimedFen: number | null; agreedFen: number | null };

interface Table {
  rows: readonly StatisticsRow[];
  total: StatisticsRow;
  cells: readonly StatisticsCell[];
}

interface Amount {
  readonly name: 'claimedFen' | 'agreedFen';
  /** Whether cases of this cell can have such an amount. */
  readonly has: (cell: StatisticsCell) => boolean;
}

const AMOUNTS: readonly Amount[] = [
  { name: 'claimedFen', has: () => true },
  { name: 'agreedFen', has: ({ result }) => result === 'agreed' },
];

const casesOf = (cells: readonly StatisticsCell[]) => cells.reduce((sum, { cases }) => sum + cases, 0);

/**
 * Whether a sum over `cells` may be told beside those of them that are told: the ones that are not must be none, or
 * together not few. Else the sum less what is told would be what is withheld.
 */
function mayBeTold(cells: readonly StatisticsCell[], isTold: (cell: StatisticsCell) => boolean): boolean {
  const hidden = casesOf(cells.filter((cell) => !isTold(cell)));
  return hidden === 0 || !isFew(hidden);
}

/**
 * The statistics for those outside of the committee: counts as they are, no amount that is made of fewer than three cases,
 * and none from which such a one could be taken by subtraction within the table. Whoever compares the tables of several
 * periods may still learn more than from one.
 */
export function withholdAmounts<T extends Table>(
  statistics: T,
): Omit<T, keyof Table> & {
  rows: Withheld<StatisticsRow>[];
  total: Withheld<StatisticsRow>;
  cells: Withheld<StatisticsCell>[];
} {
  const { rows, total, cells } = statistics;
  const told = AMOUNTS.map(({ name, has }) => {
    const relevant = cells.filter(has);
    const isCellTold = (cell: StatisticsCell) => !isFew(cell.cases);
    const rowTold = new Map(
      rows.map(({ right }) => [
        right,
        mayBeTold(
          relevant.filter((cell) => cell.right === right),
          isCellTold,
        ),
      ]),
    );
    const isWithin = (cell: StatisticsCell) => rowTold.get(cell.right) === true || isCellTold(cell);
    return { name, has, isCellTold, rowTold, totalTold: mayBeTold(relevant, isWithin) };
  });
  const amountOf = <R extends StatisticsRow | StatisticsCell>(row: R, isTold: (of: (typeof told)[number]) => boolean) =>
    Object.fromEntries(told.map((of) => [of.name, isTold(of) ? row[of.name] : null])) as Pick<
      Withheld<R>,
      'claimedFen' | 'agreedFen'
    >;
  return {
    ...statistics,
    rows: rows.map((row) => ({ ...row, ...amountOf(row, ({ rowTold }) => rowTold.get(row.right) === true) })),
    total: { ...total, ...amountOf(total, ({ totalTold }) => totalTold) },
    cells: cells.map((cell) => ({
      ...cell,
      ...amountOf(cell, ({ has, isCellTold }) => !has(cell) || isCellTold(cell)),
    })),
  };
}
