import { BSONRegExp, EJSON } from 'bson';

/** The names that make an object of EJSON a value of its own. */
const VALUE_NAMES = new Set([
  '$date',
  '$numberInt',
  '$numberLong',
  '$numberDouble',
  '$numberDecimal',
  '$oid',
  '$binary',
  '$uuid',
  '$regularExpression',
  '$regex',
  '$timestamp',
  '$symbol',
  '$undefined',
  '$minKey',
  '$maxKey',
  '$code',
  '$dbPointer',
  '$ref',
]);

type Json = Record<string, unknown>;

function toDate(value: unknown): Date | undefined {
  if (typeof value === 'string') return new Date(value);
  const long = typeof value === 'object' && value !== null ? (value as Json).$numberLong : undefined;
  return typeof long === 'string' ? new Date(Number(long)) : undefined;
}

/** The value that an object with one of the names above stands for; `undefined`: it stands for itself. */
function valueOf(object: Json, name: string): { value: unknown } | undefined {
  const inner = object[name];
  if (name === '$date') {
    const date = toDate(inner);
    if (date) return { value: date };
  } else if (
    typeof inner === 'string' &&
    (name === '$numberInt' || name === '$numberLong' || name === '$numberDouble')
  ) {
    return { value: Number(inner) };
  }
  const value: unknown = EJSON.deserialize(object as Record<string, never>, { relaxed: true });
  return typeof value === 'object' && value !== null && isStillObject(value) ? undefined : { value };
}

function isStillObject(value: object): boolean {
  return !(value instanceof BSONRegExp) && !('_bsontype' in value) && Object.getPrototypeOf(value) === Object.prototype;
}

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) value[at] = revived(value[at]);
    return value;
  }
  const object = value as Json;
  for (const name of Object.keys(object)) {
    if (name.charCodeAt(0) === 36 && VALUE_NAMES.has(name)) {
      const found = valueOf(object, name);
      if (found) return found.value;
    }
    const inner = object[name];
    if (typeof inner !== 'object' || inner === null) continue;
    const after = revived(inner);
    // Assigning to `__proto__` would set the prototype; whoever takes the value in refuses the name.
    if (after !== inner)
      Object.defineProperty(object, name, { value: after, enumerable: true, writable: true, configurable: true });
  }
  return object;
}

/** Whether relaxed EJSON writes the value as JSON does: nothing in it but texts, flags, finite numbers, null, lists and objects. */
function isJson(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (Array.isArray(value)) return value.every(isJson);
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || '_bsontype' in value || 'toJSON' in value) return false;
  for (const name of Object.keys(value)) if (!isJson((value as Json)[name])) return false;
  return true;
}

/** `EJSON.stringify` in the relaxed form, several times as fast where the value is plain JSON. */
export function writeEjson(value: object): string {
  return isJson(value) ? JSON.stringify(value) : EJSON.stringify(value, { relaxed: true });
}

/** `EJSON.parse` of relaxed and canonical text, several times as fast: most of what documents hold is plain JSON. */
export function parseEjson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  return text.includes('"$') ? revived(value) : value;
}
