/** What is counted by name: function calls, failed ones, cold starts, SDK requests by action, open interfaces, uploads. */
export type CountedKind = 'calls' | 'failures' | 'coldStarts' | 'actions' | 'openInterfaces' | 'files';

export type CountsByName = Record<CountedKind, Record<string, number>>;

/** Counts since the start or the last reset. */
export class Counters {
  private counted: CountsByName = empty();

  count(kind: CountedKind, name: string): void {
    const names = this.counted[kind];
    names[name] = (names[name] ?? 0) + 1;
  }

  read(): CountsByName {
    return structuredClone(this.counted);
  }

  reset(): void {
    this.counted = empty();
  }
}

function empty(): CountsByName {
  return { calls: {}, failures: {}, coldStarts: {}, actions: {}, openInterfaces: {}, files: {} };
}
