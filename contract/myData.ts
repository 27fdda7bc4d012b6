import * as v from 'valibot';
import { STAGES } from '@/domain/cases/stages';
import { instant, nothing, strict, yes } from './fields';
import { command, query, RATES } from './procedure';

/** Everything that is held of a person, in lists that they can read. */
export const myDataView = v.object({
  identity: v.array(v.object({ label: v.string(), value: v.string() })),
  /** Enterprises, posts. */
  standing: v.array(v.object({ label: v.string(), value: v.string() })),
  cases: v.array(
    v.object({ number: v.nullable(v.string()), role: v.string(), stage: v.picklist(STAGES), changedAt: instant }),
  ),
  /** More cases than are listed here: the rest is in 我的案件. */
  moreCases: v.boolean(),
  /** Why the account cannot be deleted yet; empty: it can. */
  hindrances: v.array(v.object({ what: v.string(), remedy: v.string() })),
  /** What taking the consent back means; it is possible at any time. */
  withdrawn: v.array(v.string()),
  deleted: v.array(v.string()),
  kept: v.array(v.object({ what: v.string(), why: v.string() })),
});
export type MyDataView = v.InferOutput<typeof myDataView>;

export const myDataProcedures = {
  /** What is held of me, and what would become of it if I left. */
  'myData.get': query({ input: nothing, output: myDataView, callers: ['visitor'], rate: RATES.read }),

  /** The same as a file to take along: a link of ten minutes to a JSON file. */
  'myData.export': command({
    input: nothing,
    output: v.object({ url: v.string() }),
    callers: ['visitor'],
    rate: RATES.costly,
  }),

  /** Takes the consent back, at any time and at once: the product can be used again only after agreeing anew. */
  'myData.withdrawConsent': command({
    input: strict({ understood: yes }),
    output: v.object({ withdrawn: v.literal(true) }),
    callers: ['visitor'],
    rate: RATES.costly,
  }),

  /** Deletes the account and everything that need not be kept. WRONG_STAGE with what stands in the way. */
  'myData.delete': command({
    input: strict({ understood: yes }),
    output: v.object({ kept: v.array(v.object({ what: v.string(), why: v.string() })) }),
    callers: ['visitor'],
    rate: RATES.costly,
  }),
};
