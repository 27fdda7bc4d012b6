import { RESULTS, type Result } from '../overview/contribution';
import { SOURCES, type Source } from '../overview/facets';
import { sumOf, type Counts, type Tally } from '../overview/tally';
import { RIGHT_KINDS } from '../rights/kinds';

/*
 * Statistics by what the justice ministry asks of people's mediation (kind of dispute × result × amount × source), and the
 * mediators' workload. The ministry's printed form itself has not been compared: whoever reads or hands on a table is told. Counted from the tallies alone. Requests count in the month in which they came in, results in the month in
 * which they came about: the two columns are of different cases.
 */

/** What stands below each table: nobody takes it for the ministry's own form. */
export const LAYOUT_NOTE =
  '栏目按司法部人民调解统计报表的口径（类型、结果、金额、来源）由本平台整理，不是司法部的原表。上报以前，请对照司法行政部门现行的表样。';

/** Requests of one kind of right, one source and one result that ended in the period, with what was asked and agreed in fen. */
export interface StatisticsCell {
  right: string;
  source: Source;
  result: Result;
  cases: number;
  claimedFen: number;
  agreedFen: number;
}

/** One line of the table: a kind of right, or the total. */
export interface StatisticsRow {
  right: string;
  filed: number;
  filedBySource: Record<Source, number>;
  ended: number;
  endedByResult: Record<Result, number>;
  /** Of the agreements: in writing, and oral (人民调解法 28). */
  written: number;
  oral: number;
  claimedFen: number;
  agreedFen: number;
}

/** What a mediator did in the period: seats accepted, sessions held, and as lead how cases ended. */
export interface MediatorWork {
  openid: string;
  accepted: number;
  sessions: number;
  agreed: number;
  terminated: number;
}

export interface Statistics {
  rows: StatisticsRow[];
  total: StatisticsRow;
  cells: StatisticsCell[];
  performed: number;
  unperformed: number;
  work: MediatorWork[];
}

const ORDER: readonly string[] = [...RIGHT_KINDS.map(({ kind }) => kind), ''];

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}

function emptyRow(right: string): StatisticsRow {
  return {
    right,
    filed: 0,
    filedBySource: zeros(SOURCES),
    ended: 0,
    endedByResult: zeros(RESULTS),
    written: 0,
    oral: 0,
    claimedFen: 0,
    agreedFen: 0,
  };
}

function addRow(into: StatisticsRow, row: StatisticsRow): void {
  into.filed += row.filed;
  into.ended += row.ended;
  into.written += row.written;
  into.oral += row.oral;
  into.claimedFen += row.claimedFen;
  into.agreedFen += row.agreedFen;
  for (const source of SOURCES) into.filedBySource[source] += row.filedBySource[source];
  for (const result of RESULTS) into.endedByResult[result] += row.endedByResult[result];
}

function rowOf(right: string, counts: Counts): StatisticsRow {
  const row = emptyRow(right);
  for (const source of SOURCES) {
    const filed = counts[`in|${right}|${source}`] ?? 0;
    row.filedBySource[source] = filed;
    row.filed += filed;
    for (const result of RESULTS) {
      const group = `${result}|${right}|${source}`;
      const ended = counts[`end|${group}`] ?? 0;
      row.endedByResult[result] += ended;
      row.ended += ended;
      row.claimedFen += counts[`claimed|${group}`] ?? 0;
      row.agreedFen += counts[`agreed|${group}`] ?? 0;
    }
  }
  row.oral = counts[`oral|${right}`] ?? 0;
  row.written = row.endedByResult.agreed - row.oral;
  return row;
}

function cellsOf(counts: Counts): StatisticsCell[] {
  return ORDER.flatMap((right) =>
    SOURCES.flatMap((source) =>
      RESULTS.flatMap((result) => {
        const group = `${result}|${right}|${source}`;
        const cases = counts[`end|${group}`] ?? 0;
        if (cases === 0) return [];
        const claimedFen = counts[`claimed|${group}`] ?? 0;
        return [{ right, source, result, cases, claimedFen, agreedFen: counts[`agreed|${group}`] ?? 0 }];
      }),
    ),
  );
}

const WORK = ['accepted', 'sessions', 'agreed', 'terminated'] as const;

function workOf(counts: Counts): MediatorWork[] {
  const work = new Map<string, MediatorWork>();
  for (const [key, count] of Object.entries(counts)) {
    const [kind, what, openid = ''] = key.split('|');
    const done = WORK.find((each) => each === what);
    if (kind !== 'work' || !done) continue;
    const mine = work.get(openid) ?? { openid, accepted: 0, sessions: 0, agreed: 0, terminated: 0 };
    work.set(openid, { ...mine, [done]: count });
  }
  return [...work.values()].sort((one, other) => other.accepted - one.accepted || (one.openid < other.openid ? -1 : 1));
}

/** The statistics of these months. The total is the sum of the rows, and the rows that of the cells. */
export function statisticsOf(tally: Tally, months: readonly string[]): Statistics {
  const counts = sumOf(months.map((month) => ({ all: tally[month] ?? {} })))['all'] ?? {};
  // A kind of right without requests keeps its line, as on the form; requests of no kind show only where there are some.
  const rows = ORDER.map((right) => rowOf(right, counts)).filter(
    (row) => row.right !== '' || row.filed + row.ended > 0,
  );
  const total = emptyRow('');
  for (const row of rows) addRow(total, row);
  return {
    rows,
    total,
    cells: cellsOf(counts),
    performed: counts['performed'] ?? 0,
    unperformed: counts['unperformed'] ?? 0,
    work: workOf(counts),
  };
}
