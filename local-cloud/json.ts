/** A JSON object whose fields are not yet known to be what they should be. */
export type JsonObject = Record<string, unknown>;

/** True for a plain object (not null, not a list). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text at `key`, or `otherwise` when it is missing or not a text. */
export function textAt(from: JsonObject, key: string, otherwise = ''): string {
  const value = from[key];
  return typeof value === 'string' ? value : otherwise;
}

/** The finite number at `key`, or `otherwise`. */
export function numberAt(from: JsonObject, key: string, otherwise: number): number {
  const value = from[key];
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** The list at `key`, or an empty one. */
export function listAt(from: JsonObject, key: string): unknown[] {
  const value = from[key];
  return Array.isArray(value) ? value : [];
}

/** The object at `key`, or an empty one. */
export function objectAt(from: JsonObject, key: string): JsonObject {
  const value = from[key];
  return isObject(value) ? value : {};
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
