import { ERROR_SENTENCES, type ErrorCode, type RefusalAnswer } from '@/contract/errors';
import type { Finding } from '@/domain/text/finding';

/** The one way in which the server says no. Everything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly findings: readonly Finding[] = [],
    /** In place of the code's own sentence, where there is something more helpful to say. */
    readonly sentence: string = ERROR_SENTENCES[code],
  ) {
    super(`${code}: ${sentence}`);
  }

  toAnswer(): RefusalAnswer {
    return this.findings.length > 0
      ? { code: this.code, message: this.sentence, findings: [...this.findings] }
      : { code: this.code, message: this.sentence };
  }
}

/** Refuses with BAD_INPUT at one field. */
export function badInput(field: string, problem: string, remedy: string): Refusal {
  return new Refusal('BAD_INPUT', [{ field, problem, remedy }]);
}
