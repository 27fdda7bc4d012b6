import type { ErrorCode, RefusalAnswer } from '@/contract/errors';
import type { Finding } from '@/domain/text/finding';

/** No answer came: the network is gone, or it took too long. Whether the server did it is not known. */
export class NetworkLost extends Error {
  constructor(readonly why: string) {
    super('网络断开，请检查网络后再试。');
    this.name = 'NetworkLost';
  }
}

/** The server answered, and refused. `message` is the sentence for the person; `findings` name the fields. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly findings: readonly Finding[];
  readonly logId: string | null;

  constructor(answer: RefusalAnswer) {
    super(answer.message);
    this.name = 'Refused';
    this.code = answer.code;
    this.findings = answer.findings ?? [];
    this.logId = answer.logId ?? null;
  }
}

/** The one sentence that a page shows for whatever went wrong, with the number to quote on the phone where there is one. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof Refused) return problem.logId ? `${problem.message}（编号${problem.logId}）` : problem.message;
  if (problem instanceof NetworkLost) return problem.message;
  return '页面出了意外，您填的内容都还在。请返回重试，或致电调委会。';
}

/** The findings that a refusal carries; none for other problems. */
export function findingsOf(problem: unknown): readonly Finding[] {
  return problem instanceof Refused ? problem.findings : [];
}
