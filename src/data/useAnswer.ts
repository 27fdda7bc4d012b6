import { useCallback, useEffect, useRef, useState } from 'react';

/** What a page has of the data it asked for. While it is asked for again, what was there stays. */
export interface Asked<T> {
  data: T | null;
  problem: unknown;
  loading: boolean;
  /** Asks again; resolves when the answer (or the problem) is there. */
  reload(): Promise<void>;
  /** Puts a newer answer in, as a command returned it. */
  replace(data: T): void;
}

/**
 * Asks for data when the page opens and whenever `key` changes. An answer that comes after the key changed, or after
 * the page was left, is dropped.
 */
export function useAnswer<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [state, setState] = useState<{ data: T | null; problem: unknown; loading: boolean }>({
    data: null,
    problem: null,
    loading: true,
  });
  const asking = useRef(ask);
  asking.current = ask;
  const turns = useRef({ latest: 0 }).current;

  const reload = useCallback(async () => {
    const mine = ++turns.latest;
    setState((before) => ({ ...before, loading: true }));
    try {
      const data = await asking.current();
      if (mine === turns.latest) setState({ data, problem: null, loading: false });
    } catch (problem) {
      if (mine === turns.latest) setState((before) => ({ data: before.data, problem, loading: false }));
    }
  }, [turns]);

  useEffect(() => {
    setState({ data: null, problem: null, loading: true });
    void reload();
    return () => {
      turns.latest++;
    };
  }, [key, reload, turns]);

  const replace = useCallback(
    (data: T) => {
      turns.latest++;
      setState({ data, problem: null, loading: false });
    },
    [turns],
  );

  return { ...state, reload, replace };
}
