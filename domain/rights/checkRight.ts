import type { Day } from '../calendar/day';
import type { Finding } from '../text/finding';
import { readFields, type FieldsRead } from './fieldCheck';
import type { FieldValues } from './fieldSpec';
import { isRightKind } from './kinds';
import { readPatentNumber, type PatentKind } from './patentNumber';
import { fieldsOfRight } from './rightFields';

/**
 * What is wrong with a right as it was typed: none, it may be filed. `field` is `kind` or a key of the kind's fields.
 * `today` also refuses days and patent years that have not come yet.
 */
export function checkRight(kind: string, fields: FieldValues, today?: Day): Finding[] {
  return [...readRight(kind, fields, today).findings];
}

/** The right in its one written form, together with what is wrong with it. */
export function readRight(kind: string, fields: FieldValues, today?: Day): FieldsRead {
  if (!isRightKind(kind)) {
    const problem = kind === '' ? '还没有选权利类型' : '没有这种权利类型';
    return {
      values: {},
      findings: [{ field: 'kind', problem, remedy: '请从列出的几种里选；不清楚就选“其他或不清楚”' }],
    };
  }
  return readFields(fieldsOfRight(kind), fields, today);
}

/** Whether a patent is an invention, a utility model or a design, from its number; null when that cannot be read. */
export function patentKindOf(fields: FieldValues): PatentKind | null {
  const checked = readPatentNumber(fields['number'] ?? '');
  return checked.ok ? checked.value.kind : null;
}

/**
 * A key that is equal for the same right, to find requests that repeat an earlier one: the number where the kind has one,
 * else the name. Null when neither is filled. It is a hint for a person, not a proof.
 */
export function rightKey(kind: string, fields: FieldValues): string | null {
  if (!isRightKind(kind)) return null;
  const { values } = readRight(kind, fields);
  const patent = kind === 'patent' ? readPatentNumber(values['number'] ?? '') : null;
  const mark =
    (patent?.ok ? patent.value.key : values['number']) ??
    values['registrationNumber'] ??
    values['domain'] ??
    values['name'];
  return mark === undefined ? null : `${kind}:${mark.toLowerCase()}`;
}
