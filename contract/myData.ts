import * as v from 'valibot';
import { STAGES } from '@/domain/cases/stages';
import { instant, nothing, strict, yes } from './fields';
import { command, query, RATES } from './procedure';
import { madeFile } from './statistics';

/** Everything that is held of a person, in lists that they can read. */
export const myDataView = v.object({
  identity: v.array(v.object({ label: v.string(), value: v.string() })),
  /** Enterprises, posts, the entry in the directory of mediators. */
  standing: v.array(v.object({ label: v.string(), value: v.string() })),
  /** What they gave leave for and chose of messages. */
  messages: v.array(v.object({ label: v.string(), value: v.string() })),
  /** The latest hundred. */
  cases: v.array(
    v.object({ number: v.nullable(v.string()), role: v.string(), stage: v.picklist(STAGES), changedAt: instant }),
  ),
  /** How many there are: the latest hundred are listed, all are in the file. */
  caseCount: v.number(),
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

  /**
   * Everything that is held of the caller, as a spreadsheet to take along: also what they entered in cases, signatures,
   * messages, ratings, notices, who looked. A link of ten minutes.
   */
  'myData.export': command({
    input: nothing,
    output: madeFile,
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
