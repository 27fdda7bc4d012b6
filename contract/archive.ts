import * as v from 'valibot';
import { caseView } from './cases';
import { id, strict, version, writtenText } from './fields';
import { command, query, RATES } from './procedure';

/** The file of a case that is over, and the case that goes on from it. */
export const archiveProcedures = {
  /** What the file needs and what is missing, in its order. For mediators and the committee. */
  'case.dossier': query({
    input: strict({ caseId: id }),
    output: v.object({
      items: v.array(
        v.object({
          id: v.string(),
          name: v.string(),
          state: v.picklist(['there', 'missing', 'notNeeded']),
          problem: v.string(),
          remedy: v.string(),
          /** A statement on the file may stand in its place. */
          explainable: v.boolean(),
        }),
      ),
      complete: v.boolean(),
    }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** Refused with findings at `dossier.<id>` for what is missing; `statement` (卷宗情况说明) may explain some of it. */
  'case.archive': command({
    input: strict({ caseId: id, version, statement: writtenText(2000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /**
   * A new draft of the same enterprise that goes on from a case that is over: opened by the applicant's side, or by the
   * head, who has to give a reason. The draft is the applicant's to sign.
   */
  'case.reopen': command({
    input: strict({ caseId: id, reason: v.optional(writtenText(500), '') }),
    output: v.object({ caseId: v.string(), version: v.number() }),
    callers: ['person'],
    rate: RATES.costly,
  }),
};
