import * as v from 'valibot';
import { RESULTS } from '@/domain/overview/contribution';
import { SOURCES } from '@/domain/overview/facets';
import { PERIOD_KINDS } from '@/domain/statistics/period';
import { choice, strict, wholeNumber } from './fields';
import { query, RATES } from './procedure';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Fen; null for those outside of the committee where it would tell of single cases (domain/statistics/withheld.ts). */
const amount = v.nullable(count);

const row = v.object({
  /** Kind of right; '' in the total, and where a request named none. */
  right: v.string(),
  filed: count,
  filedBySource: v.object(v.entriesFromList(SOURCES, count)),
  ended: count,
  endedByResult: v.object(v.entriesFromList(RESULTS, count)),
  written: count,
  oral: count,
  claimedFen: amount,
  agreedFen: amount,
});
export type StatisticsRowView = v.InferOutput<typeof row>;

export const statisticsView = v.object({
  /** The period in words. */
  period: v.string(),
  /** Its first and its last month. */
  from: v.string(),
  to: v.string(),
  /** The period is not over yet. */
  running: v.boolean(),
  rows: v.array(row),
  total: row,
  cells: v.array(
    v.object({
      right: v.string(),
      source: v.picklist(SOURCES),
      result: v.picklist(RESULTS),
      cases: count,
      claimedFen: amount,
      agreedFen: amount,
    }),
  ),
  performed: count,
  unperformed: count,
  /** The reader is outside of the committee: amounts of fewer than three cases are withheld. */
  withheld: v.boolean(),
  /** The mediators' workload; null for officials outside the committee, who see no names (人民调解法 15). */
  work: v.nullable(
    v.array(
      v.object({
        name: v.string(),
        organisation: v.string(),
        accepted: count,
        sessions: count,
        agreed: count,
        terminated: count,
      }),
    ),
  ),
});
export type StatisticsView = v.InferOutput<typeof statisticsView>;

/** A file that was made: a link of ten minutes, and the name to keep it under. */
export const madeFile = v.object({ url: v.string(), name: v.string(), bytes: count });
export type MadeFile = v.InferOutput<typeof madeFile>;

const period = {
  kind: choice(PERIOD_KINDS),
  year: wholeNumber(2000, 2100),
  /** The month or the quarter; of a year 1. */
  n: wholeNumber(1, 12),
};

/** The committee's own, and officials of units that guide it (the server asks which unit). */
const READERS = ['head', 'registrar', 'auditor', 'unitHead', 'liaison'] as const;

export const FILE_FORMATS = ['xlsx', 'csv'] as const;

export const statisticsProcedures = {
  /** The statistics of one month, quarter or year: kind of right × result × amount × source, and the workload. */
  'statistics.get': query({
    input: strict(period),
    output: statisticsView,
    callers: READERS,
    rate: RATES.read,
  }),

  /** The same as a file. Logged. */
  'statistics.export': query({
    input: strict({ ...period, format: choice(FILE_FORMATS) }),
    output: madeFile,
    callers: READERS,
    rate: RATES.costly,
  }),
};
