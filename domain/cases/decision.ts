import type { Finding } from '../text/finding';
import type { MediationCase } from './case';
import type { CaseEvent } from './events';
import type { Stage } from './stages';

/** What a decider changes in a case; the stage and the event are the row's own where they are left out. */
export interface CaseStep {
  fields: Partial<MediationCase>;
  to?: Stage;
  event?: CaseEvent | null;
  /** One sentence for the history, without confidential content. */
  text: string;
}

/** Why not: at fields of the input, or in one sentence where the state of the case forbids it. */
export interface Refused {
  ok: false;
  findings: readonly Finding[];
  sentence: string | null;
}

/** What a pure decider says. The server turns a refusal into its answer; the domain throws none. */
export type Decision<T = CaseStep> = { ok: true; step: T } | Refused;

export function decided<T>(step: T): Decision<T> {
  return { ok: true, step };
}

/** The state of the case forbids it: one sentence that says why, and what to do instead. */
export function notNow(sentence: string): Refused {
  return { ok: false, findings: [], sentence };
}

/** Something typed or picked is wrong. */
export function wrongAt(field: string, problem: string, remedy: string): Refused {
  return { ok: false, findings: [{ field, problem, remedy }], sentence: null };
}
