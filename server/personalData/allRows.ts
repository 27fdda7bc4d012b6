import type { CollectionName, Collections } from '../store/documents';
import { list, type Condition } from '../store/queries';

/** Rows of one read: whole cases are heavy, other rows are not. */
const PAGE = 200;
/** Rows of one kind in one copy: more than a person has; an auditor's own looks may be more, and the file says so. */
export const MOST_ROWS = 5000;

/**
 * All rows that fit `where`, newest first, page after page by the key `recency`. One read for each page.
 * @param key the field that the pages go by, which an index has behind those of `where`
 */
export async function allRows<C extends CollectionName>(
  collection: C,
  where: Record<string, Condition>,
  keyOf: (row: Collections[C]) => string,
  { key = 'recency', fields, page = PAGE }: { key?: string; fields?: readonly string[]; page?: number } = {},
): Promise<Collections[C][]> {
  const rows: Collections[C][] = [];
  let cursor: string | null = null;
  while (rows.length < MOST_ROWS) {
    const found: Collections[C][] = await list(collection, {
      where: cursor === null ? where : { ...where, [key]: { lt: cursor } },
      orderBy: [key, 'desc'],
      limit: page,
      ...(fields ? { fields } : {}),
    });
    rows.push(...found);
    const last = found[found.length - 1];
    if (!last || found.length < page) break;
    cursor = keyOf(last);
  }
  return rows;
}
