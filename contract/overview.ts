import * as v from 'valibot';
import { CLOCK_KINDS } from '@/domain/cases/case';
import { STAGES } from '@/domain/cases/stages';
import { RESULTS } from '@/domain/overview/contribution';
import { FACET_KINDS, LISTED_KINDS } from '@/domain/overview/facets';
import { LIGHTS } from '@/domain/overview/light';
import { OVERVIEW_POSTS } from '@/domain/roles/posts';
import { choice, cursor, day, strict, wholeNumber, writtenText } from './fields';
import { query, RATES } from './procedure';
import { madeFile } from './statistics';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const lights = v.object({ red: count, amber: count, green: count });

/** A group of cases with its numbers; what the value means depends on the kind (a stage, a channel, a park's name …). */
export const groupView = v.object({
  kind: v.picklist(FACET_KINDS),
  value: v.string(),
  all: count,
  open: count,
  lights,
});
export type GroupView = v.InferOutput<typeof groupView>;

export const monthView = v.object({
  month: v.string(),
  filed: count,
  results: v.object(v.entriesFromList(RESULTS, count)),
  performed: count,
  unperformed: count,
});
export type MonthView = v.InferOutput<typeof monthView>;

/** A mean or a rate; 'few' in place of one that would tell of single cases (domain/overview/smallNumbers.ts). */
const figure = v.object({ value: v.nullable(v.union([v.number(), v.literal('few')])), of: count });

/** How well it works over some months. */
export const figuresView = v.object({
  success: figure,
  score: figure,
  responseRate: figure,
  hoursToAnswer: figure,
  steps: v.array(v.object({ kind: v.picklist(CLOCK_KINDS), days: figure })),
});
export type FiguresView = v.InferOutput<typeof figuresView>;

/** A month as everybody may know it; no results while too few ended. */
export const publicMonth = v.object({
  month: v.string(),
  filed: count,
  results: v.nullable(v.object({ agreed: count, terminated: count })),
  score: figure,
});

/** A case as officials see it: where it stands and until when, nothing of what it is about (人民调解法 15). */
export const statusRow = v.object({
  number: v.string(),
  stage: v.picklist(STAGES),
  channel: v.string(),
  right: v.string(),
  park: v.string(),
  unit: v.string(),
  dueOn: v.nullable(day),
  light: v.nullable(v.picklist(LIGHTS)),
  filedOn: day,
});
export type StatusRow = v.InferOutput<typeof statusRow>;

export const overviewProcedures = {
  /** Everything at a glance: the groups of this moment, and the last `months` months. */
  'overview.get': query({
    input: strict({ months: wholeNumber(1, 36) }),
    output: v.object({
      today: day,
      groups: v.array(groupView),
      months: v.array(monthView),
      /** Of the last FIGURE_MONTHS months, however many are asked for. */
      figures: figuresView,
      /** Whether the caller may open the cases behind the numbers; a court's people may not. */
      mayList: v.boolean(),
    }),
    callers: OVERVIEW_POSTS,
    rate: RATES.read,
  }),

  /** The overview as a PDF to send on: numbers, lights, trend, each drawing with its table. Logged. */
  'overview.report': query({
    input: strict({ months: wholeNumber(1, 36) }),
    output: madeFile,
    callers: OVERVIEW_POSTS,
    rate: RATES.costly,
  }),

  /** The cases behind a number: one group, or one month (YYYY-MM) of the trend, of one light or all, the most urgent first. */
  'overview.list': query({
    input: strict({
      kind: choice(LISTED_KINDS),
      value: writtenText(100),
      light: v.optional(v.nullable(choice(LIGHTS)), null),
      /** Without the cases that are over; of a light there are none of these anyway. */
      openOnly: v.optional(v.boolean(), false),
      cursor,
    }),
    output: v.object({
      today: day,
      items: v.array(statusRow),
      next: v.nullable(v.string()),
      /** The caller speaks for the office of the joint conference, which may issue supervision orders. */
      mayIssue: v.boolean(),
    }),
    callers: OVERVIEW_POSTS,
    rate: RATES.read,
  }),
};
