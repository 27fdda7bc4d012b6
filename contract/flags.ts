import * as v from 'valibot';
import { FLAG_KINDS } from '@/domain/flags/flag';
import { ORDER_STATES } from '@/domain/supervision/order';
import { choice, cursor, day, filledText, id, instant, strict, yesOrNo } from './fields';
import { command, query, RATES } from './procedure';

export const flagView = v.object({
  id: v.string(),
  caseId: v.string(),
  caseNumber: v.nullable(v.string()),
  kind: v.picklist(FLAG_KINDS),
  name: v.string(),
  note: v.string(),
  /** What has to be done about it. */
  duty: v.string(),
  /** The rule that asks for it, as it stood when the flag was raised: 《…》第…条. */
  rule: v.string(),
  byName: v.string(),
  at: instant,
  /** The last day to settle it; after that it becomes a supervision order. */
  settleBy: day,
  settled: v.nullable(v.object({ at: instant, byName: v.string(), note: v.string(), proved: v.boolean() })),
  /** The order that it became; null: none. */
  order: v.nullable(v.object({ id: v.string(), state: v.picklist(ORDER_STATES) })),
});
export type FlagView = v.InferOutput<typeof flagView>;

/** What mediators and the head tell each other of a case without the parties ever learning of it. */
export const flagProcedures = {
  /** Sham mediation and crime suspend a case that is being mediated, in the same moment and without saying why. */
  'flag.raise': command({
    input: strict({ caseId: id, kind: choice(FLAG_KINDS), note: filledText(2000) }),
    output: flagView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /**
   * What the head found, and what was done: reported to whom and when, or why nothing was needed. Sham mediation and crime
   * that are `proved` hold the case for good: it is not resumed, and no court is asked to confirm its agreement.
   */
  'flag.settle': command({
    input: strict({ flagId: id, proved: yesOrNo, note: filledText(2000) }),
    output: flagView,
    callers: ['head'],
    rate: RATES.write,
  }),

  /**
   * Of one case (its mediators, the head), or with null of the whole committee (the head); newest first. `openOnly`: of
   * the committee's those that were not settled yet.
   */
  'flag.list': query({
    input: strict({ caseId: v.nullable(id), cursor, openOnly: v.optional(yesOrNo, false) }),
    output: v.object({ items: v.array(flagView), next: v.nullable(v.string()) }),
    callers: ['mediator', 'head'],
    rate: RATES.read,
  }),
};
