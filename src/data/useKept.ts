import { useCallback, useRef, useState } from 'react';
import { isRecord, readStored, removeStored, writeStored } from './storage';

/** A form as it is typed, kept on the phone. */
export interface Kept<T> {
  typed: T;
  /** What is typed now, which may be newer than what is drawn. */
  latest(): T;
  type(change: (before: T) => T): void;
  /**
   * Whether this was typed an earlier time and never sent: null when it was not; `changed` when what the form began with has
   * changed since.
   */
  left: 'same' | 'changed' | null;
  /** Begins anew. */
  discard(): void;
  /** It went through, or is not wanted: the phone forgets what was typed. */
  done(): void;
}

interface Stored<T> {
  began: T;
  typed: T;
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

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a form begins with, and then what is typed into it, kept on the phone under `key` until it is done: a page that is left
 * or an app that is killed loses nothing. What an older version of the app has kept in another shape is not taken.
 * @param sample what it looks like, with one entry in each list
 */
export function useKept<T>(key: string, initial: T, sample: T): Kept<T> {
  const stored = `kept:${key}`;
  const [{ typed, left }, setState] = useState<{ typed: T; left: Kept<T>['left'] }>(() => {
    const isKept = (value: unknown): value is Stored<T> => isLike(value, { began: sample, typed: sample });
    const found = readStored(stored, isKept);
    if (!found || isSame(found.typed, initial)) return { typed: initial, left: null };
    return { typed: found.typed, left: isSame(found.began, initial) ? 'same' : 'changed' };
  });
  const newest = useRef(typed);
  const began = useRef(initial);

  const type = useCallback(
    (change: (before: T) => T) => {
      const after = change(newest.current);
      newest.current = after;
      if (isSame(after, began.current)) removeStored(stored);
      else writeStored(stored, { began: began.current, typed: after });
      setState((before) => ({ ...before, typed: after }));
    },
    [stored],
  );
  const discard = () => {
    removeStored(stored);
    newest.current = initial;
    began.current = initial;
    setState({ typed: initial, left: null });
  };
  return { typed, left, type, discard, latest: () => newest.current, done: () => removeStored(stored) };
}
