import type { StoredRow } from './collectionStore';

/** Characters of document text that one collection keeps in memory at most: some hundred cases. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The rows of a collection that were read or written last, by encoded `_id`: most requests ask for the very document that
 * the request before them asked for. One process holds the file, so that nothing else can change what is kept here; after a
 * lost group of writes the whole collection store is made anew.
 */
export class RowCache {
  private readonly rows = new Map<string, StoredRow>();
  private characters = 0;

  get(idKey: Buffer): StoredRow | undefined {
    return this.rows.get(idKey.toString('latin1'));
  }

  keep(idKey: Buffer, row: StoredRow): void {
    this.drop(idKey);
    this.rows.set(idKey.toString('latin1'), row);
    this.characters += row.body.length;
    // A map keeps the order of insertion: the first is the one that was kept longest ago.
    for (const [oldest, { body }] of this.rows) {
      if (this.characters <= MOST_CHARACTERS) return;
      this.rows.delete(oldest);
      this.characters -= body.length;
    }
  }

  drop(idKey: Buffer): void {
    const name = idKey.toString('latin1');
    const row = this.rows.get(name);
    if (!row) return;
    this.rows.delete(name);
    this.characters -= row.body.length;
  }
}
