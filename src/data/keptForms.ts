import { isRecord, readStored, removeStored, storedKeys, writeStored } from './storage';

/** What is typed about a case does not stay for ever on a phone on which nobody goes on with it. */
const FORGOTTEN_AFTER_MS = 30 * 24 * 3600 * 1000;
const KEPT = 'kept:';

/** A form that was typed and not sent. */
export interface KeptForm<T> {
  /** What it began with. */
  began: T;
  typed: T;
  /** When something was last typed, by the phone's clock. */
  at: number;
}

/**
 * Whether a value has the shape of a sample: the same kinds of values under the same names, and in a list nothing but what is
 * like its first. A list without a first takes none.
 */
export function isLike<T>(value: unknown, sample: T): value is T {
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((one) => isLike(one, sample[0] as unknown));
  if (!isRecord(sample)) return typeof value === typeof sample && value !== undefined;
  if (!isRecord(value) || Object.keys(value).length !== Object.keys(sample).length) return false;
  return Object.entries(sample).every(([name, like]) => name in value && isLike(value[name], like));
}

function isOver(at: number, now: number): boolean {
  return now - at >= FORGOTTEN_AFTER_MS;
}

/** The form kept under `name`; null for none, for one that is over, or for what an older version of the app kept in another shape. */
export function findKept<T>(name: string, sample: T, now: number = Date.now()): KeptForm<T> | null {
  const isKept = (value: unknown): value is KeptForm<T> => isLike(value, { began: sample, typed: sample, at: 0 });
  const found = readStored(KEPT + name, isKept);
  return found && !isOver(found.at, now) ? found : null;
}

export function keepForm<T>(name: string, began: T, typed: T, now: number = Date.now()): void {
  const form: KeptForm<T> = { began, typed, at: now };
  writeStored(KEPT + name, form);
}

export function forgetKept(name: string): void {
  removeStored(KEPT + name);
}

/** Takes away the forms that are over: of a case that is never opened again nothing else would. */
export function dropOldKept(now: number = Date.now()): void {
  const isOpen = (value: unknown): value is { at: number } =>
    isRecord(value) && typeof value.at === 'number' && !isOver(value.at, now);
  for (const key of storedKeys(KEPT)) if (!readStored(key, isOpen)) removeStored(key);
}
