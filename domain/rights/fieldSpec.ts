/** How a field is filled on the page. All values travel as text, a day as `YYYY-MM-DD`, a choice as its `value`. */
export type FieldInput = 'text' | 'date' | 'choice' | 'long' | 'number';

/** Formats that are more than a length; `fieldFormat.ts` has the check of each. */
export type FieldFormat =
  | 'patentNumber'
  | 'trademarkNumber'
  | 'trademarkClasses'
  | 'domainName'
  | 'registrationNumber'
  | 'pastDay'
  | 'day';

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
}

/** One field of a form, as data: the page draws it and the server checks it from the same lines. */
export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly input: FieldInput;
  readonly required: boolean;
  /** Characters (code points) at most; not for choices and days. */
  readonly max?: number;
  /** Characters at least, when it is filled at all. */
  readonly min?: number;
  readonly format?: FieldFormat;
  /** Only with input 'choice'. */
  readonly choices?: readonly FieldChoice[];
}

/** What was typed into a form, by key. A field that was left open is missing or ''. */
export type FieldValues = Readonly<Record<string, string>>;
