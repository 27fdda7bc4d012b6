import type { CaseStep, Decision } from './decision';
import type { MediationCase } from './case';

/** The step of a decision that a test expects to be taken. */
export function taken<T = CaseStep>(decision: Decision<T>): T {
  if (decision.ok) return decision.step;
  throw new Error(`refused: ${decision.sentence ?? JSON.stringify(decision.findings)}`);
}

/** The case as the step leaves it: what commitCase does, without the history. */
export function after(record: MediationCase, decision: Decision): MediationCase {
  const step = taken(decision);
  return { ...record, ...step.fields, stage: step.to ?? record.stage };
}

/** Where a refusal points, or its sentence. */
export function refusedAt(decision: Decision<unknown>): string {
  if (decision.ok) throw new Error('it was not refused');
  return decision.sentence ?? decision.findings.map((finding) => finding.field).join(',');
}
