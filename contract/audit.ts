import * as v from 'valibot';
import { STAGES } from '@/domain/cases/stages';
import { choice, cursor, day, instant, nothing, strict, wholeNumber, writtenText } from './fields';
import { figuresView, publicMonth } from './overview';
import { query, RATES } from './procedure';
import { FILE_FORMATS, madeFile } from './statistics';

/** Somebody looked at something, or changed something. */
export const auditRow = v.object({
  at: instant,
  name: v.string(),
  role: v.string(),
  /** What was opened or done, without confidential content. */
  what: v.string(),
  caseNumber: v.nullable(v.string()),
  /** With a change: where the case stood before and after. */
  from: v.nullable(v.picklist(STAGES)),
  to: v.nullable(v.picklist(STAGES)),
});
export type AuditRow = v.InferOutput<typeof auditRow>;

/** What the daily check of all histories found. */
export const chainHeadView = v.object({
  day,
  /** Cases and entries of histories that there were. */
  cases: v.number(),
  entries: v.number(),
  /** Histories that were walked from their first entry that day: of every case that had changed, and a part of the others. */
  walked: v.number(),
  problems: v.array(v.object({ caseNumber: v.string(), problem: v.string() })),
  /** Hash over the heads of all histories and over the day before. */
  root: v.string(),
});
export type ChainHeadView = v.InferOutput<typeof chainHeadView>;

/** Looks or changes, of one person and of one case when they are named. */
const sought = { about: choice(['looks', 'changes']), name: writtenText(60), caseNumber: writtenText(60) };

export const auditProcedures = {
  /** Who opened what, or who changed what; newest first, of one person or one case when asked for. */
  'audit.list': query({
    input: strict({ ...sought, cursor }),
    output: v.object({ items: v.array(auditRow), next: v.nullable(v.string()) }),
    callers: ['auditor', 'head'],
    rate: RATES.read,
  }),

  /** The same as a file: the latest 5,000 rows. Logged. */
  'audit.export': query({
    input: strict({ ...sought, format: choice(FILE_FORMATS) }),
    output: madeFile,
    callers: ['auditor', 'head'],
    rate: RATES.costly,
  }),

  /** The daily checks of the histories, newest first. */
  'audit.heads': query({
    input: strict({ days: wholeNumber(1, 366) }),
    output: v.object({ items: v.array(chainHeadView) }),
    callers: ['auditor', 'head'],
    rate: RATES.read,
  }),

  /** What everybody may know: how the committee works, in numbers, and the head of its histories. */
  'public.get': query({
    input: nothing,
    output: v.object({
      committeeName: v.string(),
      committeePhone: v.string(),
      /** The latest month last. */
      months: v.array(publicMonth),
      latest: figuresView,
      whole: figuresView,
      head: v.nullable(v.object({ day, cases: v.number(), entries: v.number(), sound: v.boolean(), root: v.string() })),
    }),
    callers: ['anyone'],
    rate: RATES.read,
  }),
};
