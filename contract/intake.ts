import * as v from 'valibot';
import { caseCard, caseView } from './cases';
import {
  choice,
  cursor,
  day,
  filledText,
  id,
  instant,
  listOf,
  strict,
  version,
  wholeNumber,
  writtenText,
  yes,
} from './fields';
import { command, query, RATES } from './procedure';
import { unitId } from './units';
import { CHANNELS } from '@/domain/packs/channels';
import { REFUSAL_REASONS } from '@/domain/cases/refusalReasons';

const DESK = ['registrar', 'head'] as const;

export const intakeProcedures = {
  /** The registrar's queue, most urgent first. */
  'intake.queue': query({
    input: strict({ cursor }),
    output: v.object({ items: v.array(caseCard), next: v.nullable(v.string()), today: v.string() }),
    callers: DESK,
    rate: RATES.read,
  }),

  /** The desk on which a case is decided: the case, earlier filings of the same thing, who filed it, where it could be sent. */
  'intake.context': query({
    input: strict({ caseId: id }),
    output: v.object({
      case: caseView,
      /** Of the membership that still waits, to be named with the decision on it. */
      membershipVersion: v.nullable(v.number()),
      earlier: v.array(
        v.object({
          id: v.string(),
          number: v.nullable(v.string()),
          title: v.string(),
          stageName: v.string(),
          submittedAt: instant,
        }),
      ),
      bodies: v.array(v.object({ id: v.string(), name: v.string(), what: v.string(), phone: v.string() })),
      /** Courts of the city: which one referred the case. */
      courts: v.array(v.object({ unitId: v.string(), name: v.string() })),
      /** The ways on which this case could be mediated, as they stand today. */
      channels: v.array(
        v.object({
          channel: v.picklist(CHANNELS),
          name: v.string(),
          basis: v.string(),
          fee: v.string(),
          silence: v.string(),
          /** What number has to be filled in; null: none. */
          referral: v.nullable(v.picklist(['courtReferral', 'agencyCase'])),
        }),
      ),
      supplement: v.object({ least: v.number(), usual: v.number(), most: v.number() }),
    }),
    callers: DESK,
    rate: RATES.read,
  }),

  /** Accepts the request for inquiry: the respondents will be asked. */
  'intake.accept': command({
    input: strict({
      caseId: id,
      version,
      note: writtenText(500),
      /** The way on which it is mediated; people's mediation when left out. */
      channel: v.optional(choice(CHANNELS), 'people'),
      /** Number of the court's letter or of the agency's case, where the channel asks for one. */
      referral: v.optional(writtenText(100), ''),
      /** The court that referred it, which then sees how it goes; null: none, or one that is no member unit. */
      courtId: v.optional(v.nullable(unitId), null),
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** Asks for more, item by item, each with a reason, within working days. */
  'intake.askForMore': command({
    input: strict({
      caseId: id,
      version,
      workingDays: wholeNumber(1, 60),
      items: v.pipe(
        listOf(strict({ what: filledText(200), reason: filledText(500) }), 20, '补正事项'),
        v.minLength(1, '至少要写一项|请写明要补什么、为什么'),
      ),
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  'intake.refuse': command({
    input: strict({ caseId: id, version, reasonCode: choice(REFUSAL_REASONS), explanation: filledText(1000) }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),

  /** Hands over to another body. The applicant was told first and agreed (PIPL art 23). */
  'intake.transfer': command({
    input: strict({
      caseId: id,
      version,
      bodyId: writtenText(60),
      reason: filledText(1000),
      applicantAgreed: yes,
      agreedOn: day,
    }),
    output: caseView,
    callers: DESK,
    rate: RATES.write,
  }),
};
