import * as v from 'valibot';
import { CIRCUMSTANCES, OUTSIDER_STATES } from '@/domain/cases/partyFacts';
import { caseView } from './cases';
import { choice, filledText, id, strict, version, writtenText } from './fields';
import { command, RATES } from './procedure';

/** What a party is or what happened to it, and who outside of the case is touched. */
export const circumstanceProcedures = {
  /**
   * A party that cannot be bound without more: limited capacity, succession, a foreign party, a public body. From then on
   * it neither agrees nor signs before what is missing is there; a succession stops the clock.
   */
  'circumstance.note': command({
    input: strict({
      caseId: id,
      version,
      /** `applicant` or `r1`. */
      side: writtenText(12),
      kind: choice(CIRCUMSTANCES),
      note: filledText(500),
      /** What a public body may settle by itself, in yuan; '' for nothing, and of the other kinds. */
      upToYuan: v.optional(writtenText(20), ''),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Who stands in, took the place or approved, and by which paper. */
  'circumstance.meet': command({
    input: strict({
      caseId: id,
      version,
      circumstanceId: id,
      name: filledText(100),
      document: filledText(300),
      /** The paper among the evidence of that side; null where the desk saw it and keeps no copy. */
      evidenceId: v.optional(v.nullable(id), null),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Somebody outside of the case whose right may be touched: that they were invited, and what they said. */
  'outsider.note': command({
    input: strict({
      caseId: id,
      version,
      /** Null: a new one. */
      outsiderId: v.nullable(id),
      name: filledText(100),
      what: filledText(500),
      state: choice(OUTSIDER_STATES),
      note: filledText(500),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
