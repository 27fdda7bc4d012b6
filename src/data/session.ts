import { useEffect } from 'react';
import { create } from 'zustand';
import type { MeView } from '@/contract/account';
import { call } from './call';
import { useAnswer, type Asked } from './useAnswer';
import { isRecord, readStored, removeAllStored, writeStored } from './storage';

const KEY = 'me';

interface Session {
  /** Who I am as last heard; from the phone on first paint, null before the first answer ever. */
  me: MeView | null;
  /** Asks the server again. */
  refresh(): Promise<MeView>;
  /** Takes over what a command answered. */
  heard(me: MeView): void;
}

function isMe(value: unknown): value is MeView {
  return (
    isRecord(value) &&
    typeof value.openid === 'string' &&
    typeof value.registered === 'boolean' &&
    Array.isArray(value.acts) &&
    Array.isArray(value.posts) &&
    Array.isArray(value.ask) &&
    Array.isArray(value.units) &&
    Array.isArray(value.rules) &&
    isRecord(value.templates)
  );
}

/** Who uses this phone. Kept on it for the first paint only: the server asks again with every call. */
export const useSession = create<Session>()((set, get) => {
  let begun = 0;
  let newest = 0;
  /** @param turn when it was asked for; an answer that is older than another one that came is dropped */
  const takeOver = (me: MeView, turn: number): void => {
    if (turn < newest) return;
    newest = turn;
    // Who has left, perhaps with another phone, leaves nothing on this one.
    if (get().me?.registered && !me.registered) removeAllStored();
    writeStored(KEY, me);
    set({ me });
  };
  return {
    me: readStored(KEY, isMe),
    async refresh() {
      const turn = ++begun;
      const me = await call('me.get', {});
      takeOver(me, turn);
      return get().me ?? me;
    },
    heard(answered) {
      const known = get().me;
      const before = known?.openid === answered.openid ? known : null;
      // What commands do not look up stays as it was last told of the same person.
      const numbersAlone = answered.numbersAlone ?? before?.numbersAlone ?? null;
      const guides = answered.guides ?? before?.guides ?? null;
      takeOver({ ...answered, numbersAlone, guides }, ++begun);
    },
  };
});

let asking: Promise<unknown> | null = null;

/**
 * Who I am as last heard, for a page that is not about that: asked for only where this phone has never heard it, as when a
 * notice is the first thing that is opened.
 */
export function useKnownMe(): MeView | null {
  const { me, refresh } = useSession();
  const unknown = me === null;
  useEffect(() => {
    // Without an answer the page shows what is for everybody.
    if (!unknown) return;
    // Several parts of a screen need it at once.
    asking ??= refresh()
      .catch(() => undefined)
      .finally(() => {
        asking = null;
      });
  }, [unknown, refresh]);
  return me;
}

/** Who I am, asked for when this page is the first to need it. */
export function useMe(): Asked<MeView> {
  const session = useSession();
  const asked = useAnswer('me', session.refresh);
  return { ...asked, data: asked.data ?? session.me };
}
