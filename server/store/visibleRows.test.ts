import { visibleRows, type Shelf } from './visibleRows';

/** Rows `0001`, `0002`, … of which some are hidden, and how many were read at each time. */
function shelfOf(count: number, hidden: (n: number) => boolean): Shelf<string> & { reads: number[] } {
  const all = Array.from({ length: count }, (_, n) => String(n + 1).padStart(6, '0'));
  const reads: number[] = [];
  return {
    reads,
    read(after, limit) {
      const found = all.filter((key) => after === null || key > after).slice(0, limit);
      reads.push(found.length);
      return Promise.resolve(found);
    },
    keyOf: (key) => key,
    visible: (keys) => Promise.resolve(keys.filter((key) => !hidden(Number(key)))),
  };
}

/** Every page of a list, one after another. */
async function pagesOf(shelf: Shelf<string>, most: number): Promise<{ rows: string[]; next: string | null }[]> {
  const pages = [];
  let cursor: string | null = null;
  do {
    const page: { rows: string[]; next: string | null } = await visibleRows(shelf, cursor, most);
    pages.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return pages;
}

describe('a page of what is not all visible', () => {
  it('costs one read where nothing is hidden, and says where it goes on only when it does', async () => {
    const shelf = shelfOf(31, () => false);
    expect(await visibleRows(shelf, null, 30)).toMatchObject({ rows: { length: 30 }, next: '000030' });
    expect(await visibleRows(shelf, null, 31)).toMatchObject({ rows: { length: 31 }, next: null });
    expect(await visibleRows(shelf, '000030', 30)).toEqual({ rows: ['000031'], next: null });
    expect(shelf.reads).toEqual([31, 31, 1]);
  });

  it('is the same, rows and cursors, as if what is hidden were not there', async () => {
    for (const hidden of [
      (n: number) => n === 30,
      (n: number) => n === 31,
      (n: number) => n % 3 === 0,
      (n: number) => n > 10 && n < 190,
      (n: number) => n > 30,
      () => true,
    ]) {
      const whole = Array.from({ length: 200 }, (_, n) => n + 1);
      const left = whole.filter((n) => !hidden(n)).map((n) => String(n).padStart(6, '0'));
      const pages = await pagesOf(shelfOf(200, hidden), 30);
      expect(pages.flatMap(({ rows }) => rows)).toEqual(left);
      const sizes = Array.from({ length: Math.max(1, Math.ceil(left.length / 30)) }, (_, n) =>
        left.slice(n * 30, n * 30 + 30),
      );
      expect(pages).toEqual(
        sizes.map((rows, n) => ({ rows, next: n < sizes.length - 1 ? rows[rows.length - 1] : null })),
      );
    }
  });

  it('is read in what the platform gives at once, and not without end', async () => {
    const long = shelfOf(7000, () => false);
    expect((await visibleRows(long, null, 5000)).rows).toHaveLength(5000);
    expect(long.reads).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
    const dark = shelfOf(20_000, (n) => n > 5);
    expect(await visibleRows(dark, null, 30)).toEqual({
      rows: ['000001', '000002', '000003', '000004', '000005'],
      next: '000005',
    });
    expect(dark.reads).toHaveLength(10);
    expect(await visibleRows(dark, '000005', 30)).toEqual({ rows: [], next: null });
  });
});
