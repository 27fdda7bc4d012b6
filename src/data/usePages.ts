import { useCallback, useEffect, useRef, useState } from 'react';

/** One page of a list by key, as every list procedure answers. */
export interface ListPage<T> {
  items: T[];
  next: string | null;
}

/** Rows that are live at once: more than this make a tap slow on a phone (1,000 rows cost 2 s). */
export const LIVE_ROWS = 60;

export interface Pages<T> {
  items: readonly T[];
  /** Whether there are rows behind those shown. */
  hasMore: boolean;
  /** Whether earlier rows were let go to keep the page light. */
  cutAbove: boolean;
  loading: boolean;
  /** The first answer has come. */
  ready: boolean;
  problem: unknown;
  reload(): Promise<void>;
  more(): Promise<void>;
}

/** A list that grows page by page. Begins anew when `key` changes; keeps the latest LIVE_ROWS rows. */
export function usePages<T>(key: string, ask: (cursor: string | null) => Promise<ListPage<T>>): Pages<T> {
  const [state, setState] = useState({
    items: [] as readonly T[],
    next: null as string | null,
    cutAbove: false,
    loading: true,
    ready: false,
    problem: null as unknown,
  });
  const asking = useRef(ask);
  asking.current = ask;
  const turns = useRef({ latest: 0 }).current;

  const load = useCallback(
    async (cursor: string | null) => {
      const mine = ++turns.latest;
      setState((before) => ({ ...before, loading: true, problem: null }));
      try {
        const page = await asking.current(cursor);
        if (mine !== turns.latest) return;
        setState((before) => {
          const all = cursor === null ? page.items : [...before.items, ...page.items];
          const items = all.slice(-LIVE_ROWS);
          const cutAbove = items.length < all.length || (cursor !== null && before.cutAbove);
          return { items, next: page.next, cutAbove, loading: false, ready: true, problem: null };
        });
      } catch (problem) {
        if (mine === turns.latest) setState((before) => ({ ...before, loading: false, problem }));
      }
    },
    [turns],
  );

  useEffect(() => {
    setState({ items: [], next: null, cutAbove: false, loading: true, ready: false, problem: null });
    void load(null);
    return () => {
      turns.latest++;
    };
  }, [key, load, turns]);

  return {
    items: state.items,
    hasMore: state.next !== null,
    cutAbove: state.cutAbove,
    loading: state.loading,
    ready: state.ready,
    problem: state.problem,
    reload: useCallback(() => load(null), [load]),
    more: () => (state.next === null || state.loading ? Promise.resolve() : load(state.next)),
  };
}
