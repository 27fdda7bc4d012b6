import type * as v from 'valibot';

/** A place of an input, by its path, with the part of the schema that judges it and a legal value for it. */
export interface Place {
  path: readonly string[];
  schema: v.GenericSchema;
  value: unknown;
}

interface Parts {
  type: string;
  entries?: Record<string, v.GenericSchema>;
  item?: v.GenericSchema;
  value?: v.GenericSchema;
  wrapped?: v.GenericSchema;
  options?: readonly unknown[];
  pipe?: readonly { kind: string; type: string }[];
}

/** The schema behind `nullable` and its like, and the one that a check of the whole stands before. */
function unwrapped(schema: v.GenericSchema): v.GenericSchema & Parts {
  const parts = schema as v.GenericSchema & Parts;
  if (parts.wrapped) return unwrapped(parts.wrapped);
  const record = parts.pipe?.find((part) => part.type === 'record');
  return record ? (record as unknown as v.GenericSchema & Parts) : parts;
}

/** Whether an object has a field that cannot be left out. */
export function needsAField({ schema }: Place): boolean {
  return Object.values(unwrapped(schema).entries ?? {}).some(
    (field) => (field as unknown as Parts).type !== 'optional',
  );
}

/** The branch of a variant that a value chose by its literal fields. */
function chosen(options: readonly unknown[], value: Record<string, unknown>): v.GenericSchema {
  const branch = (options as (v.GenericSchema & Parts)[]).find((option) =>
    Object.entries(option.entries ?? {}).every(([key, field]) => {
      const { literal } = field as { literal?: unknown };
      return literal === undefined || literal === value[key];
    }),
  );
  if (!branch) throw new Error(`no branch takes ${JSON.stringify(value)}`);
  return branch;
}

/**
 * Every place of a legal input: each object, list and record, and each text, number and choice in it. The input must fill
 * everything in, or a place would be missed: an empty list or a null throws.
 */
export function placesOf(schema: v.GenericSchema, value: unknown, path: readonly string[] = []): Place[] {
  const here: Place = { path, schema, value };
  const parts = unwrapped(schema);
  const fields = value as Record<string, unknown>;
  switch (parts.type) {
    case 'strict_object':
      return [
        here,
        ...Object.entries(parts.entries ?? {}).flatMap(([key, field]) => placesOf(field, fields[key], [...path, key])),
      ];
    case 'variant': {
      return placesOf(chosen(parts.options ?? [], fields), value, path);
    }
    case 'array': {
      const items = value as unknown[];
      if (items.length === 0) throw new Error(`${path.join('.')} has no item to try things on`);
      // One item stands for all of the same shape; the branches of a variant are all tried.
      const tried = unwrapped(parts.item!).type === 'variant' ? items : items.slice(0, 1);
      return [here, ...tried.flatMap((item, n) => placesOf(parts.item!, item, [...path, String(n)]))];
    }
    case 'record': {
      const [entry] = Object.entries(fields);
      if (!entry) throw new Error(`${path.join('.')} has no entry to try things on`);
      return [here, ...placesOf(parts.value!, entry[1], [...path, entry[0]])];
    }
    case 'string':
    case 'number':
    case 'boolean':
    case 'picklist':
    case 'literal':
      if (value === null || value === undefined) throw new Error(`${path.join('.')} is not filled in`);
      return [here];
    default:
      throw new Error(`${path.join('.')}: a schema of type ${parts.type} is new here`);
  }
}

/** What a place takes, in one word. */
export function kindOf(place: Place): string {
  return unwrapped(place.schema).type;
}

/** The input with another value at `path`. */
export function withValue(input: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(input)) return input.map((item, n) => (String(n) === key ? withValue(item, rest, value) : item));
  const fields = input as Record<string, unknown>;
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

export function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], input);
}
