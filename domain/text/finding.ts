/**
 * What is wrong with one thing that somebody typed or picked. Every check of the product answers with these, so that a
 * page can put the sentence at its field and the server can refuse with the same words.
 */
export interface Finding {
  /** Path of the field, with dots and indexes: `right.number`, `claims.0.amount`. */
  readonly field: string;
  /** What is wrong, one plain Chinese sentence without a full stop. */
  readonly problem: string;
  /** What to do about it, in plain Chinese. */
  readonly remedy: string;
}

/** A refusal that does not know its field yet. */
export interface Refusal {
  readonly ok: false;
  readonly problem: string;
  readonly remedy: string;
}

/** A value that passed (cleaned: trimmed, letters in their proper width and case), or why it did not. */
export type Checked<T> = { readonly ok: true; readonly value: T } | Refusal;

export function accept<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function refuse(problem: string, remedy: string): Refusal {
  return { ok: false, problem, remedy };
}

/** The findings of one check, placed at its field: none when it passed. */
export function findingsAt(field: string, checked: Checked<unknown>): Finding[] {
  return checked.ok ? [] : [{ field, problem: checked.problem, remedy: checked.remedy }];
}

/** The same findings, one level deeper: `within('right', …)` makes `number` into `right.number`. */
export function within(parent: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, field: `${parent}.${finding.field}` }));
}
