import { isPlainObject, parseStored, writeStored, type Fields, type StoredDocument } from './documentText';
import { missingIn, type CollectionStore, type KeysByIndex, type StoredRow } from './collectionStore';
import type { DocumentKey } from './versions';

/** One document about to be written: what it is now, and what it is to be. */
export interface Change {
  store: CollectionStore;
  documentKey: DocumentKey;
  idKey: Buffer;
  /** The committed version, with the keys that it has in the indexes. */
  base: (StoredRow & { keys: KeysByIndex }) | undefined;
  /** `undefined`: the document is removed. */
  after: { id: unknown; body: string; keys: KeysByIndex } | undefined;
}

export function documentKeyOf(store: CollectionStore, idKey: Buffer): DocumentKey {
  return `${store.collection.number}:${idKey.toString('latin1')}`;
}

/**
 * Works out everything that a write does, so that what it breaks is known before anything is written.
 * @param text how `after` is stored, if it was written out already
 */
export function makeChange(
  store: CollectionStore,
  idKey: Buffer,
  base: StoredRow | undefined,
  after: StoredDocument | undefined,
  text: string | undefined,
): Change {
  return {
    store,
    documentKey: documentKeyOf(store, idKey),
    idKey,
    base: base && { ...base, keys: base.keys ?? store.keysOf(parseStored(base.body)) },
    after: after && { id: after._id, body: text ?? writeStored(after), keys: store.keysOf(after) },
  };
}

/** Keys of unique indexes that the change takes and that its committed version does not have. */
export function* newUniqueKeys(
  change: Change,
): Generator<{ index: { number: number; name: string }; key: Buffer; holder: number | undefined }> {
  if (!change.after) return;
  for (const [index, { keys }] of change.after.keys) {
    if (!index.unique) continue;
    for (const key of missingIn(keys, change.base?.keys.get(index)?.keys)) {
      yield { index, key, holder: change.store.holderOf(index, key) };
    }
  }
}

/** Keys of unique indexes that the change leaves, or gives back, as its committed version has them. */
export function* keptUniqueKeys(change: Change): Generator<{ index: { number: number; name: string }; key: Buffer }> {
  for (const [index, { keys }] of change.after?.keys ?? []) {
    if (!index.unique) continue;
    const taken = missingIn(keys, change.base?.keys.get(index)?.keys);
    for (const key of keys) if (!taken.includes(key)) yield { index, key };
  }
}

export function hasKey(keys: KeysByIndex, indexNumber: number, key: Buffer): boolean {
  for (const [index, { keys: own }] of keys) {
    if (index.number === indexNumber) return own.some((each) => each.equals(key));
  }
  return false;
}

/** The fields of a unique index as a refusal shows them. */
export function showKey(change: Change, indexName: string): string {
  const document: Fields = change.after ? parseStored(change.after.body) : {};
  const index = change.store.collection.indexes.find((each) => each.name === indexName);
  const shown = (index?.keys ?? []).map(
    (key) => `${key.path}: ${JSON.stringify(valueAt(document, key.path)) ?? 'null'}`,
  );
  return `{ ${shown.join(', ')} }`;
}

function valueAt(document: Fields, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (isPlainObject(value) ? value[step] : undefined), document);
}

/** Writes changes into the open SQLite transaction: first all keys go, then the new ones come, so that documents may swap. */
export function applyChanges(changes: Change[]): void {
  for (const { store, idKey, base, after } of changes) {
    if (base) store.removeKeys(base.number, base.keys, after?.keys);
    if (base && !after) store.remove(idKey, base.number);
  }
  for (const { store, idKey, base, after } of changes) {
    if (!after) continue;
    if (base) {
      store.update(idKey, base.number, after.body, after.keys);
      store.insertKeys(base.number, after.keys, base.keys);
    } else store.insert(idKey, after.body, after.keys);
  }
}
