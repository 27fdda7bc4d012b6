import * as v from 'valibot';
import { CLAIM_STATES, SUSPENSION_REASONS } from '@/domain/cases/mediation';
import { TERMINATION_REASONS } from '@/domain/ending/reasons';
import { MOST_VIEWERS } from '@/domain/evidence/vault';
import { caseView } from './cases';
import {
  choice,
  filledText,
  flag,
  id,
  listOf,
  strict,
  uploadedFileId,
  version,
  wholeNumber,
  writtenText,
  yesOrNo,
} from './fields';
import { evidenceView } from './filing';
import { command, query, RATES } from './procedure';

/** What happens to a case while it is mediated, beside its sessions and its agreement. */
export const courseProcedures = {
  /** A side's further evidence; by a mediator for a side that handed paper in (`side` names it, else null). */
  'evidence.add': command({
    input: strict({
      caseId: id,
      side: v.nullable(writtenText(10)),
      fileId: uploadedFileId,
      name: filledText(200),
      caption: writtenText(100),
      /** A trade secret: for named viewers and mediators alone. */
      secret: v.optional(flag, false),
    }),
    output: v.object({ version: v.number(), item: evidenceView }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** Every side may open these from now on, without location data; what it cannot be taken out of is refused. */
  'evidence.exchange': command({
    input: strict({ caseId: id, version, evidenceIds: listOf(id, 100, '材料') }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A side, or a mediator, says that a piece is a trade secret; its own side alone takes that back. */
  'evidence.markSecret': command({
    input: strict({ caseId: id, version, evidenceId: id, secret: flag }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A mediator names who of a side may open trade secrets: two at most, in place of those named before. */
  'evidence.nameViewers': command({
    input: strict({ caseId: id, version, side: writtenText(10), viewers: listOf(id, MOST_VIEWERS, '查阅人') }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The second, gentler question to the respondents, once for each, after evidence was exchanged. */
  'mediation.askAgain': command({
    input: strict({ caseId: id, version }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'mediation.answerAgain': command({
    input: strict({ caseId: id, version, willing: yesOrNo }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'fact.state': command({
    input: strict({ caseId: id, version, text: filledText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'fact.confirm': command({
    input: strict({ caseId: id, version, factId: id, confirmed: yesOrNo }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** `saidBy` with 'dropped': who of the applicant's side said so, and when. */
  'claim.settle': command({
    input: strict({
      caseId: id,
      version,
      index: wholeNumber(0, 100),
      state: choice(CLAIM_STATES),
      note: writtenText(500),
      saidBy: writtenText(100),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'extension.propose': command({
    input: strict({ caseId: id, version, workingDays: wholeNumber(1, 60), reason: filledText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'extension.answer': command({
    input: strict({ caseId: id, version, extensionId: id, agree: yesOrNo }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'mediation.suspend': command({
    input: strict({ caseId: id, version, reason: choice(SUSPENSION_REASONS), note: writtenText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'mediation.resume': command({
    input: strict({ caseId: id, version, note: writtenText(500) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** Ends the mediation on a ground of the closed list; the remedies are told with it, always. */
  'mediation.terminate': command({
    input: strict({ caseId: id, version, reasonCode: choice(TERMINATION_REASONS), explanation: writtenText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** What the sides would read for a ground, before it is given: the words and the remedies. */
  'mediation.terminationText': query({
    input: strict({ caseId: id, reasonCode: choice(TERMINATION_REASONS) }),
    output: v.object({ told: v.string(), remedies: v.array(v.string()), needsWords: v.boolean() }),
    callers: ['person'],
    rate: RATES.read,
  }),
};
