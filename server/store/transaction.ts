import { cloud } from './cloud';
import { AlreadyThere, translate, WriteConflict } from './failures';
import type { CollectionName, Collections } from './documents';

const database = cloud.database();

/**
 * How long a transaction that loses its races is tried again, in milliseconds, before its caller is told that the system
 * is busy: well within the 20 seconds of a function, and long enough for some hundred others to pass.
 */
const PATIENCE = 8000;
/** The longest pause between two tries, in milliseconds. */
const LONGEST_PAUSE = 200;

interface SdkDocument {
  get(): Promise<{ data: unknown }>;
  set(options: { data: unknown }): Promise<unknown>;
  remove(): Promise<unknown>;
}
interface SdkTransaction {
  collection(name: string): { doc(id: string): SdkDocument; add(options: { data: unknown }): Promise<unknown> };
  commit(): Promise<unknown>;
  rollback(reason: string): Promise<unknown>;
}

/** Reads and writes that happen together or not at all. Single documents only: the platform has nothing else. */
export interface Transaction {
  get<C extends CollectionName>(collection: C, id: string): Promise<Collections[C] | null>;
  /** Adds a document; AlreadyThere when its id or a unique key is taken. */
  create<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  /** Replaces a document as a whole; WriteConflict when one of its unique keys was taken in the meantime. */
  put<C extends CollectionName>(collection: C, document: Collections[C]): Promise<void>;
  remove(collection: CollectionName, id: string): Promise<void>;
}

function wrap(sdk: SdkTransaction): Transaction {
  return {
    async get<C extends CollectionName>(collection: C, id: string) {
      const answer = await sdk.collection(collection).doc(id).get();
      return (answer.data as Collections[C] | null) ?? null;
    },
    async create(collection, document) {
      try {
        await sdk.collection(collection).add({ data: document });
      } catch (error) {
        throw translate(error);
      }
    },
    async put(collection, document) {
      const { _id, ...data } = document;
      try {
        await sdk.collection(collection).doc(_id).set({ data });
      } catch (error) {
        const translated = translate(error);
        // A document that is known but for a unique key that is taken: somebody else was first, as with a lost race.
        throw translated instanceof AlreadyThere ? new WriteConflict(translated.message) : translated;
      }
    },
    async remove(collection, id) {
      await sdk.collection(collection).doc(id).remove();
    },
  };
}

/** A pause that grows with each lost race and differs by chance, so that the racers do not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE, 4 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

async function once<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
  const sdk = (await database.startTransaction()) as SdkTransaction;
  try {
    const result = await run(wrap(sdk));
    await sdk.commit();
    return result;
  } catch (error) {
    const reason = translate(error);
    // A lost race has ended the transaction already. Otherwise the reason for giving up matters more than a rollback that
    // fails: the cloud drops an open transaction by itself.
    if (!(reason instanceof WriteConflict)) await sdk.rollback('given up').catch(() => undefined);
    throw reason;
  }
}

/**
 * Runs `run` in a transaction, again when it lost a race against another writer. `run` may therefore run several times:
 * nothing in it may leave the database. Throws WriteConflict when it lost for as long as PATIENCE.
 */
export async function inTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
  // Not the clock of the day, which may be set while this waits.
  const givenUpAt = performance.now() + PATIENCE;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(run);
    } catch (error) {
      if (!(error instanceof WriteConflict) || performance.now() >= givenUpAt) throw error;
      await pause(attempt);
    }
  }
}
