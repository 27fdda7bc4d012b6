import type { Day } from '../calendar/day';
import { findingsAt, refuse, type Checked, type Finding } from '../text/finding';
import { checkFormalLine, checkLongText, tidy } from '../text/plainText';
import { readFormat } from './fieldFormat';
import type { FieldSpec, FieldValues } from './fieldSpec';

/** What was read from a form: the values in their one written form, and what is wrong with the others. */
export interface FieldsRead {
  /** Only keys of the specification, only filled ones, only those that passed. */
  readonly values: Readonly<Record<string, string>>;
  /** `field` is the key. */
  readonly findings: readonly Finding[];
}

/** Characters of a field that names no limit of its own. */
const DEFAULT_MAX = 200;

/**
 * Checks a form against its specification. Keys that the specification does not know are dropped (a form may still hold
 * what was typed for another kind of right); inherited names are never read. Days of the past need `today`.
 */
export function readFields(specs: readonly FieldSpec[], typed: FieldValues, today?: Day): FieldsRead {
  const values: Record<string, string> = {};
  const findings: Finding[] = [];
  for (const spec of specs) {
    const text = Object.prototype.hasOwnProperty.call(typed, spec.key) ? (typed[spec.key] ?? '') : '';
    if (tidy(text) === '') {
      if (spec.required) findings.push(missing(spec));
      continue;
    }
    const checked = readField(spec, text, today);
    if (checked.ok) values[spec.key] = checked.value;
    else findings.push(...findingsAt(spec.key, checked));
  }
  return { values, findings };
}

function missing(spec: FieldSpec): Finding {
  const verb = spec.input === 'choice' || spec.input === 'date' ? '选' : '填';
  return {
    field: spec.key,
    problem: `“${spec.label}”还没有${verb}`,
    remedy: spec.hint === '' ? `请${verb}一项` : spec.hint,
  };
}

function readField(spec: FieldSpec, text: string, today: Day | undefined): Checked<string> {
  if (spec.input === 'choice') return readChoice(spec, text);
  const limits = {
    label: spec.label,
    max: spec.max ?? DEFAULT_MAX,
    ...(spec.min === undefined ? {} : { min: spec.min }),
  };
  if (spec.input === 'long') return checkLongText(text, limits);
  if (!spec.format) return checkFormalLine(text, limits);
  // Flaws of single characters come first: an emoji in a number is named as one.
  const line = checkFormalLine(text, { label: spec.label, max: Number.MAX_SAFE_INTEGER });
  return line.ok ? readFormat(spec.format, line.value, spec.label, today) : line;
}

function readChoice(spec: FieldSpec, text: string): Checked<string> {
  const value = tidy(text);
  const offered = (spec.choices ?? []).some((choice) => choice.value === value);
  return offered ? { ok: true, value } : refuse(`“${spec.label}”里没有这一项`, '请从列出的几项里选');
}
