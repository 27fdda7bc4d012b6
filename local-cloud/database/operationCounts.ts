/** What the cloud bills: each get, count or aggregate is one read; each add, update, set or remove is one write. */
export interface OperationCounts {
  reads: number;
  writes: number;
  byCollection: Record<string, { reads: number; writes: number }>;
  /** Rows of indexes and documents that the reads had to walk; not billed, it shows whether an index did its work. */
  rowsRead: number;
}

export class OperationCounter {
  private reads = 0;
  private writes = 0;
  private rows = 0;
  private collections = new Map<string, { reads: number; writes: number }>();

  countRead(collection: string): void {
    this.reads += 1;
    this.of(collection).reads += 1;
  }

  countWrite(collection: string): void {
    this.writes += 1;
    this.of(collection).writes += 1;
  }

  countRows(rows: number): void {
    this.rows += rows;
  }

  counts(): OperationCounts {
    const byCollection = Object.fromEntries([...this.collections].map(([name, counts]) => [name, { ...counts }]));
    return { reads: this.reads, writes: this.writes, byCollection, rowsRead: this.rows };
  }

  reset(): void {
    this.reads = 0;
    this.writes = 0;
    this.rows = 0;
    this.collections.clear();
  }

  private of(collection: string): { reads: number; writes: number } {
    let counts = this.collections.get(collection);
    if (!counts) {
      counts = { reads: 0, writes: 0 };
      this.collections.set(collection, counts);
    }
    return counts;
  }
}
