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
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    setState((before) => ({ ...before, loading: true }));
    try {
      const data = await asking.current();
      if (mine === turn.current) setState({ data, problem: null, loading: false });
    } catch (problem) {
      if (mine === turn.current) setState((before) => ({ data: before.data, problem, loading: false }));
    }
  }, []);

  useEffect(() => {
    setState({ data: null, problem: null, loading: true });
    void reload();
    return () => {
      turn.current++;
    };
  }, [key, reload]);

  const replace = useCallback((data: T) => {
    turn.current++;
    setState({ data, problem: null, loading: false });
  }, []);

  return { ...state, reload, replace };
}
