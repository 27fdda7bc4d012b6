/** Places of a document at which something can be changed: text, numbers, flags, null, and empty lists or objects. */
export function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [[...path]];
  const fields = Object.entries(value);
  if (fields.length === 0) return [[...path]];
  return fields.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Another value of the same kind, as little different as can be: one character, one number, one entry. */
function slightlyOther(value: unknown, at: number): unknown {
  if (typeof value === 'number') return value + 1000;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return [''];
  if (value === null) return '';
  if (typeof value !== 'string') return { added: '' };
  const place = at % (value.length + 1);
  const instead = value[place] === '0' ? '1' : '0';
  return `${value.slice(0, place)}${instead}${value.slice(place + 1)}`;
}

function changedAt(value: unknown, path: readonly string[], at: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return slightlyOther(value, at);
  if (Array.isArray(value)) return value.map((item, n) => (String(n) === key ? changedAt(item, rest, at) : item));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: changedAt(fields[key], rest, at) };
}

/** The document with one leaf changed: the `which`-th of those that `allowed` lets through, at character `at` of it. */
export function tampered<T extends object>(
  document: T,
  which: number,
  at: number,
  allowed: (path: readonly string[]) => boolean,
): T {
  const paths = leavesOf(document).filter(allowed);
  const path = paths[which % paths.length];
  if (!path) throw new Error('there is nothing to tamper with');
  return changedAt(document, path, at) as T;
}
