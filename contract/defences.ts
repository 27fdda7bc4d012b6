import * as v from 'valibot';
import { DEFENCE_LIMITS } from '@/domain/defences/defence';
import { caseView } from './cases';
import { filledText, id, instant, listOf, strict, version, wholeNumber, writtenText } from './fields';
import { command, query, RATES } from './procedure';

/** What one respondent has written of the facts; for that side and the mediators who accepted alone. */
export const defenceView = v.object({
  side: v.string(),
  name: v.string(),
  /** Every text, the latest first; none: nothing was written yet. */
  editions: v.array(v.object({ no: v.number(), text: v.string(), at: instant, byName: v.string() })),
  /** Which text every side may read; null: none yet. */
  exchanged: v.nullable(v.number()),
  /** Whether the caller may write it now. */
  mayWrite: v.boolean(),
});
export type DefenceView = v.InferOutput<typeof defenceView>;

/** What the respondents say of the facts (答辩意见). Until it is exchanged it lies beside the case, which knows nothing of it. */
export const defenceProcedures = {
  /** A new text in place of the latest, which is kept. By a mediator (`side` names whose) only for a side without anybody here. */
  'defence.write': command({
    input: strict({ caseId: id, side: v.nullable(writtenText(10)), text: filledText(DEFENCE_LIMITS.text) }),
    output: defenceView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A respondent's own; for mediators those of all who take part. Nobody else is told whether there are any. */
  'defence.list': query({
    input: strict({ caseId: id }),
    output: v.object({ items: v.array(defenceView) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** Every side may read these from now on. `edition` is the one that the mediator has read. */
  'defence.exchange': command({
    input: strict({
      caseId: id,
      version,
      defences: listOf(
        strict({ side: writtenText(10), edition: wholeNumber(1, DEFENCE_LIMITS.editions) }),
        20,
        '答辩意见',
      ),
    }),
    output: caseView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
