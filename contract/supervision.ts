import * as v from 'valibot';
import { limitOf } from '@/domain/committee/limits';
import { STAGES } from '@/domain/cases/stages';
import { LIGHTS } from '@/domain/overview/light';
import { OFFICIAL_POSTS } from '@/domain/roles/posts';
import { MONTH_FIGURES } from '@/domain/supervision/monthlyReport';
import { GRADES, ORDER_DEEDS, ORDER_REASONS, ORDER_STATES } from '@/domain/supervision/order';
import {
  choice,
  cursor,
  day,
  filledText,
  instant,
  reference,
  strict,
  version,
  wholeNumber,
  writtenText,
} from './fields';
import { command, query, RATES } from './procedure';
import { FILE_FORMATS, madeFile } from './statistics';
import { unitId } from './units';

/** A row of a list of supervision orders. */
export const orderRow = v.object({
  id: v.string(),
  caseNumber: v.string(),
  reason: v.picklist(ORDER_REASONS),
  state: v.picklist(ORDER_STATES),
  unitName: v.string(),
  ownerName: v.nullable(v.string()),
  /** What is next, and until when; null once it is closed. */
  next: v.nullable(v.string()),
  stepDueOn: v.nullable(day),
  /** The last day as it was before more time was granted; null where none was granted to the step that is next. */
  originalDueOn: v.nullable(day),
  /** The owner asks for more time, and the office has not answered. */
  extensionAsked: v.boolean(),
  light: v.nullable(v.picklist(LIGHTS)),
  issuedOn: day,
});
export type OrderRow = v.InferOutput<typeof orderRow>;

/** What may be done to it by whoever asks, now. */
export const ORDER_ACTIONS = [
  'sign',
  'measures',
  'answer',
  'askExtension',
  'decideExtension',
  'close',
  'return',
  'handOver',
] as const;

/** A supervision order: where the case stands, never what it is about. */
export const orderView = v.object({
  ...orderRow.entries,
  version: v.number(),
  unitId: v.string(),
  demand: v.string(),
  stage: v.picklist(STAGES),
  dueOn: v.nullable(day),
  grade: v.nullable(v.picklist(GRADES)),
  entries: v.array(
    v.object({ at: instant, name: v.string(), unitName: v.string(), deed: v.picklist(ORDER_DEEDS), text: v.string() }),
  ),
  /** What is asked for and not answered, and how much may be granted at once and asked for still, for who may ask or answer. */
  extension: v.nullable(
    v.object({
      asked: v.nullable(v.object({ days: v.number(), reason: v.string() })),
      mostDays: v.number(),
      left: v.number(),
    }),
  ),
  actions: v.array(v.picklist(ORDER_ACTIONS)),
  /** People of the unit who could take it over from its owner; empty unless the caller may hand it over. */
  colleagues: v.array(v.object({ openid: v.string(), name: v.string() })),
});
export type OrderView = v.InferOutput<typeof orderView>;

/** The most working days that any committee may allow at once; its own limit is asked when it is carried out. */
const MOST_EXTENSION = limitOf('orderExtension').most;

const seen = { orderId: reference, version };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const unitMonth = v.object({
  /** '' in the total. */
  unitId: v.string(),
  unitName: v.string(),
  counts: v.object(v.entriesFromList(MONTH_FIGURES, count)),
  /** Working days from issuing to the first answer; null where none was given in the month. */
  medianDays: v.nullable(v.number()),
  reasons: v.object(v.entriesFromList(ORDER_REASONS, count)),
});
export type UnitMonthView = v.InferOutput<typeof unitMonth>;

const month = v.pipe(v.string('月份不对|请重新选择'), v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/, '月份不对|请重新选择'));

export const MONTHLY_FORMATS = ['pdf', ...FILE_FORMATS] as const;

export const supervisionProcedures = {
  /** Orders, those most pressing first; `mine`: in my hand or waiting for my unit; else all of the city. */
  'supervision.list': query({
    input: strict({ scope: choice(['mine', 'all']), open: v.optional(v.boolean(), true), cursor }),
    output: v.object({ today: day, items: v.array(orderRow), next: v.nullable(v.string()), mayIssue: v.boolean() }),
    callers: OFFICIAL_POSTS,
    rate: RATES.read,
  }),

  /** The month (YYYY-MM) by unit and in total: what came of the orders, how fast, and why they were issued. Logged. */
  'supervision.monthly': query({
    input: strict({ month }),
    output: v.object({
      /** In words. */
      month: v.string(),
      today: day,
      running: v.boolean(),
      units: v.array(unitMonth),
      total: unitMonth,
    }),
    callers: OFFICIAL_POSTS,
    rate: RATES.read,
  }),

  /** The orders behind a number of the month: of one unit or all, of one reason or all. */
  'supervision.monthlyOrders': query({
    input: strict({
      month,
      unitId: v.nullable(unitId),
      figure: choice(MONTH_FIGURES),
      reason: v.nullable(choice(ORDER_REASONS)),
      cursor,
    }),
    output: v.object({ today: day, items: v.array(orderRow), next: v.nullable(v.string()) }),
    callers: OFFICIAL_POSTS,
    rate: RATES.read,
  }),

  /** The month as a PDF to send on, or as a spreadsheet with the list of its orders. Logged. */
  'supervision.export': query({
    input: strict({ month, format: choice(MONTHLY_FORMATS) }),
    output: madeFile,
    callers: OFFICIAL_POSTS,
    rate: RATES.costly,
  }),

  /** The head sees what became of a flag, and does nothing to it. */
  'supervision.get': query({
    input: strict({ orderId: reference }),
    output: orderView,
    callers: [...OFFICIAL_POSTS, 'head'],
    rate: RATES.read,
  }),

  /**
   * The office of the joint conference puts a case to the unit that guides the committee. By the case's number; refused
   * while another order for the case is open.
   */
  'supervision.issue': command({
    input: strict({ caseNumber: filledText(60), reason: choice(ORDER_REASONS), demand: filledText(500) }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  /** Somebody of the unit takes it over and answers for it. */
  'supervision.sign': command({
    input: strict(seen),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  /** The owner tells the measures, or the result. */
  'supervision.report': command({
    input: strict({ ...seen, what: choice(['measures', 'answer']), text: filledText(2000) }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  /** The office closes it with a grade, or returns it with what is missing. */
  'supervision.check': command({
    input: strict({ ...seen, grade: v.nullable(choice(GRADES)), text: writtenText(500) }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  /** The owner asks for more time for the result, in working days, with the reason; before the term is over. */
  'supervision.askExtension': command({
    input: strict({ ...seen, days: wholeNumber(1, MOST_EXTENSION), reason: filledText(500) }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  /** The office grants so many working days, or (null) none, with the reason. */
  'supervision.decideExtension': command({
    input: strict({ ...seen, days: v.nullable(wholeNumber(1, MOST_EXTENSION)), text: writtenText(500) }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),

  'supervision.handOver': command({
    input: strict({ ...seen, to: reference }),
    output: orderView,
    callers: ['unitHead', 'liaison'],
    rate: RATES.write,
  }),
};
