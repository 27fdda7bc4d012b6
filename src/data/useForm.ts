import { useCallback, useRef, useState } from 'react';
import type { Finding } from '@/domain/text/finding';
import { findKept, forgetKept, keepForm } from './keptForms';
import { findingsOf } from './problems';
import { sayProblem } from './tell';

export interface Form<T extends Record<string, string>> {
  values: T;
  /** What is typed now, which may be newer than what is drawn. */
  latest(): T;
  findings: readonly Finding[];
  set(name: keyof T & string, value: string): void;
  /** Puts sentences at their fields, in place of what was there. */
  show(findings: readonly Finding[]): void;
  /** Puts a finding at one field, or clears it. */
  check(name: keyof T & string, findings: readonly Finding[]): void;
  /** What the server refused: its findings at their fields, or its sentence. */
  fail(problem: unknown): Promise<void>;
  /** It went through: the phone forgets what was typed. */
  done(): void;
}

/** A small form of texts, kept on the phone as it is typed under `key`, until it went through. */
export function useForm<T extends Record<string, string>>(key: string, initial: T): Form<T> {
  const stored = `form:${key}`;
  const began = useRef(initial).current;
  const [values, setValues] = useState<T>(() => findKept(stored, began)?.typed ?? began);
  const typed = useRef(values);
  const [findings, show] = useState<readonly Finding[]>([]);

  const set = useCallback(
    (name: keyof T & string, value: string) => {
      typed.current = { ...typed.current, [name]: value };
      keepForm(stored, began, typed.current);
      setValues(typed.current);
      show((before) => before.filter((finding) => finding.field !== name));
    },
    [stored, began],
  );

  return {
    values,
    latest: useCallback(() => typed.current, []),
    findings,
    set,
    show,
    check: useCallback((name, found) => {
      show((before) => [...before.filter((finding) => finding.field !== name), ...found]);
    }, []),
    fail: useCallback(async (problem) => {
      const found = findingsOf(problem);
      show(found);
      if (found.length === 0) await sayProblem(problem);
    }, []),
    done: useCallback(() => forgetKept(stored), [stored]),
  };
}
