import * as v from 'valibot';
import { STAGES } from '@/domain/cases/stages';
import { COURT_DECISIONS } from '@/domain/court/court';
import { COURT_REASONS } from '@/domain/court/courtMatter';
import { RESULTS } from '@/domain/overview/contribution';
import { LIGHTS } from '@/domain/overview/light';
import { cursor, day, strict } from './fields';
import { query, RATES } from './procedure';

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
};
