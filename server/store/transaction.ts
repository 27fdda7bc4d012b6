import { cloud } from './cloud';
import { translate, WriteConflict } from './failures';
import type { CollectionName, Collections } from './documents';

const database = cloud.database();

/** Tries of a transaction that lost a race, before its caller is told that the system is busy. */
const TRIES = 12;

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
  /** Replaces a document as a whole. */
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
      await sdk.collection(collection).add({ data: document });
    },
    async put(collection, document) {
      const { _id, ...data } = document;
      await sdk.collection(collection).doc(_id).set({ data });
    },
    async remove(collection, id) {
      await sdk.collection(collection).doc(id).remove();
    },
  };
}

/** A pause that grows with each lost race and differs by chance, so that the racers do not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(200, 4 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

async function once<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
  const sdk = (await database.startTransaction()) as SdkTransaction;
  try {
    const result = await run(wrap(sdk));
    await sdk.commit();
    return result;
  } catch (error) {
    // The reason for giving up matters more than a rollback that fails: the cloud drops an open transaction by itself.
    await sdk.rollback('given up').catch(() => undefined);
    throw translate(error);
  }
}

/**
 * Runs `run` in a transaction, again when it lost a race against another writer. `run` may therefore run several times:
 * nothing in it may leave the database. Throws WriteConflict when every try lost.
 */
export async function inTransaction<T>(run: (transaction: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(run);
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt + 1 >= TRIES) throw error;
      await pause(attempt);
    }
  }
}
