import type { Decision } from '@/domain/cases/decision';
import { Refusal } from '../kernel/refusal';

/** The step that the domain decided on. Refuses with BAD_INPUT at its fields, or with WRONG_STAGE and its sentence. */
export function stepOf<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.step;
  if (decision.findings.length > 0) throw new Refusal('BAD_INPUT', decision.findings);
  throw new Refusal('WRONG_STAGE', [], decision.sentence ?? undefined);
}
