/** Documents that the platform gives a function at once. */
const AT_ONCE = 1000;
/** Reads for one page at most: some thousand rows that are hidden one after another. */
const MOST_READS = 10;

/** A list of which not every row exists for whoever reads it. */
export interface Shelf<T> {
  /** At most `limit` rows behind the key `after`, in the order of their keys. One read. */
  read(after: string | null, limit: number): Promise<T[]>;
  keyOf(row: T): string;
  /** Those of some rows, at most a thousand, that exist for the reader. */
  visible(rows: T[]): Promise<T[]>;
}

/**
 * The first `most` rows behind `cursor` that exist for the reader, and the key of the last of them where there are more.
 * It reads on behind what is hidden, so that neither a short page nor the key of a hidden row tells that something is. One
 * read, more only where rows are hidden or `most` is beyond what the platform gives at once. Where even the last read
 * found too few, `next` says to look on behind the last row.
 */
export async function visibleRows<T>(
  { read, keyOf, visible }: Shelf<T>,
  cursor: string | null,
  most: number,
): Promise<{ rows: T[]; next: string | null }> {
  const found: T[] = [];
  let after = cursor;
  let ended = false;
  for (let reads = 0; !ended && found.length <= most && reads < MOST_READS; reads += 1) {
    // What one page hides may be much more than a page.
    const limit = Math.min(AT_ONCE, (most + 1) * 2 ** reads);
    const batch = await read(after, limit);
    found.push(...(await visible(batch)));
    const last = batch[batch.length - 1];
    ended = !last || batch.length < limit;
    after = last ? keyOf(last) : after;
  }
  const rows = found.slice(0, most);
  const last = rows[rows.length - 1];
  return { rows, next: last && (found.length > most || !ended) ? keyOf(last) : null };
}
