import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EvidenceView } from '@/contract/filing';
import type { PhoneFile } from './phoneFile';
import { findingsOf, NetworkLost, sentenceOf } from './problems';

/** A file on its way in. */
export interface ComingFile {
  key: string;
  file: PhoneFile;
  percent: number;
  /** Why it did not come in, in words; null while it is on its way. */
  problem: string | null;
  /** Whether trying again may help: the network, not the file. */
  mayTryAgain: boolean;
}

export interface ShelfState {
  items: readonly EvidenceView[];
  coming: readonly ComingFile[];
  /** Paths of pictures that this phone has, by evidence id. */
  pictures: Readonly<Record<string, string>>;
  /** Order, captions or removals that the server does not have yet. */
  rearranged: boolean;
}

export interface Arrangement {
  id: string;
  caption: string;
}

/** What another phone added meanwhile is kept, behind what this one arranged. */
export function withLatecomers(
  arranged: readonly Arrangement[],
  removed: readonly string[],
  latest: readonly EvidenceView[],
): Arrangement[] {
  const known = new Set([...arranged.map((one) => one.id), ...removed]);
  const there = new Set(latest.map((one) => one.id));
  return [
    ...arranged.filter((one) => there.has(one.id)),
    ...latest.filter((one) => !known.has(one.id)).map(({ id, caption }) => ({ id, caption })),
  ];
}

/** What the shelf needs of its surroundings. Both calls take their turn with the saves of the draft. */
export interface ShelfServices {
  upload(file: PhoneFile, onProgress: (percent: number) => void): Promise<string>;
  add(fileId: string, name: string): Promise<EvidenceView>;
  /** `removed` are ids that this phone took away; whatever else the server has stays. */
  arrange(items: Arrangement[], removed: readonly string[]): Promise<readonly EvidenceView[]>;
  later(task: () => void, ms: number): () => void;
}

export interface EvidenceShelf {
  store: StoreApi<ShelfState>;
  add(files: readonly PhoneFile[]): Promise<void>;
  tryAgain(key: string): Promise<void>;
  dismiss(key: string): void;
  /** New order, captions and removals, as the page shows them. */
  arrange(items: readonly EvidenceView[]): void;
  /** Sends the arrangement now. False when the server could not be reached. */
  flush(): Promise<boolean>;
}

const ARRANGE_AFTER_MS = 900;
const AGAIN_AFTER_MS = 5000;

/** The evidence of a draft: files go up one after the other; order and captions follow after a pause. */
export function openShelf(items: readonly EvidenceView[], services: ShelfServices): EvidenceShelf {
  const store = createStore<ShelfState>()(() => ({ items, coming: [], pictures: {}, rearranged: false }));
  let serial = 0;
  let cancel: (() => void) | null = null;
  let removed: string[] = [];

  const change = (key: string, part: Partial<ComingFile>) =>
    store.setState(({ coming }) => ({ coming: coming.map((one) => (one.key === key ? { ...one, ...part } : one)) }));
  const drop = (key: string) => store.setState(({ coming }) => ({ coming: coming.filter((one) => one.key !== key) }));

  async function send(key: string, file: PhoneFile): Promise<void> {
    try {
      const fileId = await services.upload(file, (percent) => change(key, { percent }));
      const item = await services.add(fileId, file.name);
      drop(key);
      store.setState((state) => ({
        items: [...state.items, item],
        pictures: { ...state.pictures, [item.id]: file.path },
      }));
    } catch (problem) {
      const found = findingsOf(problem)[0];
      change(key, {
        problem: found ? `${found.problem}。${found.remedy}` : sentenceOf(problem),
        mayTryAgain: problem instanceof NetworkLost,
      });
    }
  }

  const schedule = (ms: number) => {
    cancel?.();
    cancel = services.later(() => {
      cancel = null;
      void flush();
    }, ms);
  };

  async function flush(): Promise<boolean> {
    cancel?.();
    cancel = null;
    const sent = store.getState().items;
    if (!store.getState().rearranged) return true;
    try {
      const items = await services.arrange(
        sent.map(({ id, caption }) => ({ id, caption })),
        removed,
      );
      // What was typed while it was on its way stays, and goes out with the next pause.
      if (store.getState().items === sent) store.setState({ items, rearranged: false });
      return true;
    } catch (problem) {
      if (problem instanceof NetworkLost) schedule(AGAIN_AFTER_MS);
      return false;
    }
  }

  return {
    store,
    async add(files) {
      const coming = files.map((file) => ({
        key: `coming-${++serial}`,
        file,
        percent: 0,
        problem: null,
        mayTryAgain: false,
      }));
      store.setState((state) => ({ coming: [...state.coming, ...coming] }));
      for (const one of coming) await send(one.key, one.file);
    },
    async tryAgain(key) {
      const one = store.getState().coming.find((each) => each.key === key);
      if (!one) return;
      change(key, { problem: null, percent: 0 });
      await send(key, one.file);
    },
    dismiss: drop,
    arrange(next) {
      const left = new Set(next.map((one) => one.id));
      removed = [...removed, ...store.getState().items.flatMap((one) => (left.has(one.id) ? [] : [one.id]))];
      store.setState({ items: next, rearranged: true });
      schedule(ARRANGE_AFTER_MS);
    },
    flush,
  };
}
