import * as v from 'valibot';
import { STAGES } from '@/domain/cases/stages';
import { COURT_DECISIONS } from '@/domain/court/court';
import { COURT_REASONS } from '@/domain/court/courtMatter';
import { RESULTS } from '@/domain/overview/contribution';
import { LIGHTS } from '@/domain/overview/light';
import { choice, cursor, day, filledText, strict, version, writtenText } from './fields';
import { command, query, RATES } from './procedure';

/** A case as the court sees that it was sent to: where it stands and until when, nothing of what it is about (人民调解法 15). */
export const courtRow = v.object({
  number: v.string(),
  /** Kind of right. */
  right: v.string(),
  stage: v.picklist(STAGES),
  channel: v.string(),
  reason: v.picklist(COURT_REASONS),
  referredOn: v.nullable(day),
  askedOn: v.nullable(day),
  /** What the court decided on the application, and when, as the committee took it down. */
  decision: v.nullable(v.picklist(COURT_DECISIONS)),
  decidedOn: v.nullable(day),
  dueOn: v.nullable(day),
  dueIsConfirmation: v.boolean(),
  light: v.nullable(v.picklist(LIGHTS)),
  /** What became of it, once something did. */
  result: v.nullable(v.picklist(RESULTS)),
  version: v.number(),
  /** Whether the caller may take down now what the court decided. */
  mayRecord: v.boolean(),
});
export type CourtRow = v.InferOutput<typeof courtRow>;

export const courtProcedures = {
  /**
   * What was sent to the court whose liaison asks: the cases that it referred, and those whose sides asked it for
   * confirmation. Liaisons of other units are refused, those of another court find their own. Each look is logged.
   */
  'court.list': query({
    input: strict({ cursor }),
    output: v.object({ today: day, items: v.array(courtRow), next: v.nullable(v.string()) }),
    callers: ['liaison'],
    rate: RATES.read,
  }),

  /**
   * The liaison of the court that was asked takes down its decision: `on` is the day on the paper, `document` its number. A
   * case that is not with their court does not exist for them.
   */
  'court.recordDecision': command({
    input: strict({
      number: filledText(40),
      version,
      result: choice(COURT_DECISIONS),
      on: day,
      document: writtenText(80),
    }),
    output: courtRow,
    callers: ['liaison'],
    rate: RATES.write,
  }),
};
