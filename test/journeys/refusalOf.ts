import type { RefusalAnswer } from '@/contract/errors';
import { Refused } from './city';

/** The refusal that a call ends with; fails when it goes through, or breaks in another way. */
export async function refusalOf(promise: Promise<unknown>): Promise<RefusalAnswer> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.answer;
}

/** The fields that the refusal names, each once. */
export async function fieldsOf(promise: Promise<unknown>): Promise<string[]> {
  const { findings = [] } = await refusalOf(promise);
  return [...new Set(findings.map((finding) => finding.field))];
}
