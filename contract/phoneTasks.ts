import * as v from 'valibot';
import { PHONE_RESULTS } from '@/domain/notices/phoneTask';
import { choice, cursor, instant, reference, strict, writtenText } from './fields';
import { command, query, RATES } from './procedure';

/** A call that somebody of the desk is to make, because nothing else reached a person who must hear of something. */
export const phoneTaskView = v.object({
  id: v.string(),
  caseId: v.nullable(v.string()),
  /** Whether somebody of a unit is to hear of a supervision order; else it is about the case itself. */
  ofOrder: v.boolean(),
  caseNumber: v.nullable(v.string()),
  name: v.string(),
  /** In full: this is the desk's own work. Empty when nobody knows it. */
  phone: v.string(),
  /** What to tell. */
  title: v.string(),
  text: v.string(),
  /** Why nothing else reached them. */
  why: v.string(),
  toldAt: instant,
  at: instant,
  done: v.boolean(),
  tries: v.array(v.object({ at: instant, byName: v.string(), result: v.picklist(PHONE_RESULTS), note: v.string() })),
});
export type PhoneTaskView = v.InferOutput<typeof phoneTaskView>;

export const phoneTaskProcedures = {
  /** Calls to be made, the longest waiting on top; then those done, the latest on top. */
  'phoneTask.list': query({
    input: strict({ cursor }),
    output: v.object({ items: v.array(phoneTaskView), next: v.nullable(v.string()) }),
    callers: ['registrar', 'head'],
    rate: RATES.read,
  }),

  /**
   * Notes a call. It stays open while nobody answered, for three calls at most; the third, and a wrong number, hand the matter
   * back to whoever runs the case.
   */
  'phoneTask.done': command({
    input: strict({ taskId: reference, result: choice(PHONE_RESULTS), note: writtenText(200) }),
    output: phoneTaskView,
    callers: ['registrar', 'head'],
    rate: RATES.write,
  }),
};
