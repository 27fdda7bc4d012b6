import { useCallback, useEffect, useRef, useState } from 'react';
import { findKept, forgetKept, keepForm } from './keptForms';

/** A form as it is typed, kept on the phone. */
export interface Kept<T> {
  /** Where nothing is typed yet, what is saved now. */
  typed: T;
  /** What is typed now, which may be newer than what is drawn. */
  latest(): T;
  type(change: (before: T) => T): void;
  /** Whether it goes on from what was typed an earlier time and never sent. */
  left: boolean;
  /** Whether what is saved is no longer what the typed text began with: to send it would undo what somebody else saved. */
  changed: boolean;
  /** Begins anew. */
  discard(): void;
  /** It went through, or is not wanted: the phone forgets what was typed. */
  done(): void;
}

interface Typing<T> {
  began: T;
  typed: T;
  left: boolean;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a form begins with, and then what is typed into it, kept on the phone under `key` until it is done: a page that is left
 * or an app that is killed loses nothing.
 * @param initial what is saved now; it may change while the form is open
 * @param sample what it looks like, with one entry in each list
 */
export function useKept<T>(key: string, initial: T, sample: T): Kept<T> {
  /** Null while nothing is typed: the form then follows what is saved. */
  const [typing, draw] = useState<Typing<T> | null>(() => {
    const found = findKept(key, sample);
    // What it began with stays what it was, however often it is left and opened again.
    return found && !isSame(found.typed, initial) ? { began: found.began, typed: found.typed, left: true } : null;
  });
  const newest = useRef(typing);
  const saved = useRef(initial);
  saved.current = initial;

  useEffect(() => {
    // What is saved by now, as when only the answer was lost, is not to come back as something left over.
    if (!newest.current) forgetKept(key);
  }, [key]);

  const put = useCallback(
    (next: Typing<T> | null) => {
      newest.current = next;
      if (next) keepForm(key, next.began, next.typed);
      else forgetKept(key);
      draw(next);
    },
    [key],
  );
  const type = useCallback(
    (change: (before: T) => T) => {
      const before = newest.current ?? { began: saved.current, typed: saved.current, left: false };
      const typed = change(before.typed);
      const isNothing = isSame(typed, before.began) || isSame(typed, saved.current);
      put(isNothing ? null : { ...before, typed });
    },
    [put],
  );
  const forget = useCallback(() => put(null), [put]);
  return {
    typed: typing ? typing.typed : initial,
    latest: () => (newest.current ? newest.current.typed : saved.current),
    type,
    left: typing?.left ?? false,
    // What has just been saved is what is typed: nobody else's.
    changed: typing !== null && !isSame(typing.began, initial) && !isSame(typing.typed, initial),
    discard: forget,
    done: forget,
  };
}
