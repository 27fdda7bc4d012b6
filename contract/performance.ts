import * as v from 'valibot';
import { COURT_DECISIONS } from '@/domain/court/court';
import { VISIT_WAYS } from '@/domain/performance/visitAndRate';
import { caseView } from './cases';
import { choice, day, filledText, id, listOf, strict, version, wholeNumber, writtenText, yesOrNo } from './fields';
import { command, query, RATES } from './procedure';
import { unitId } from './units';

const no = wholeNumber(1, 100);

const court = v.object({ unitId: v.string(), name: v.string() });

/** What follows an agreement in effect. */
export const performanceProcedures = {
  /** The debtor's. Money may be paid in parts; `amountYuan` is '' for what is not money. Evidence is the side's own. */
  'performance.report': command({
    input: strict({
      caseId: id,
      version,
      no,
      amountYuan: writtenText(30),
      note: writtenText(1000),
      evidenceIds: listOf(id, 20, '材料'),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** The creditor's: confirmed, or disputed with a reason. */
  'performance.answer': command({
    input: strict({ caseId: id, version, reportId: id, confirmed: yesOrNo, reason: writtenText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** What can be done about an obligation; empty while it is not overdue. */
  'performance.whatNow': query({
    input: strict({ caseId: id, no }),
    output: v.object({ ways: v.array(v.string()), confirmationUntil: v.nullable(v.string()) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** A side's: the court is asked once every side that is bound has asked for it, within thirty days of effect. */
  'performance.askConfirmation': command({
    input: strict({ caseId: id, version, courtId: unitId }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** How the application for judicial confirmation stands. */
  'performance.confirmation': query({
    input: strict({ caseId: id }),
    output: v.object({
      /** Last day; null while the agreement is not in effect. */
      until: v.nullable(v.string()),
      /** Why nobody can ask now. */
      hindrance: v.nullable(v.string()),
      /** Courts that can be asked: of a case that a court referred, that court alone. */
      courts: v.array(
        v.object({
          ...court.entries,
          /** Whether it hears such disputes by what the committee wrote down; null: nobody wrote it down. */
          hears: v.nullable(v.boolean()),
          /** What it hears, in words; '' where nobody wrote it down. */
          competence: v.string(),
        }),
      ),
      /** The one that was asked for so far. */
      court: v.nullable(court),
      asked: v.array(v.string()),
      /** Sides that are bound and have not asked yet. */
      missing: v.array(v.string()),
      askedOn: v.nullable(v.string()),
      mayAsk: v.boolean(),
      iAsked: v.boolean(),
      /** What the court decided, and what follows for the agreement. */
      decision: v.nullable(
        v.object({
          result: v.picklist(COURT_DECISIONS),
          on: v.string(),
          document: v.string(),
          recordedByName: v.string(),
          effect: v.string(),
        }),
      ),
    }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** The court's decision, by mediators, registrar or head: `on` is the day on the paper, `document` its number. */
  'performance.recordDecision': command({
    input: strict({ caseId: id, version, result: choice(COURT_DECISIONS), on: day, document: writtenText(80) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'performance.visit': command({
    input: strict({ caseId: id, version, way: choice(VISIT_WAYS), findings: filledText(2000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  'performance.rate': command({
    input: strict({ caseId: id, version, score: wholeNumber(1, 5), comment: writtenText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** All done; or something is overdue: then `reason` says why it is given up, and the remedies are told. */
  'performance.close': command({
    input: strict({ caseId: id, version, reason: writtenText(1000) }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
