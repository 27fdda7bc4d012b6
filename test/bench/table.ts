/** One line of the table: what was measured, how much it is, and what it should be. */
export interface Row {
  what: string;
  measured: string;
  /** Empty for what is only told. */
  aim: string;
  /** Null for what is only told. */
  met: boolean | null;
}

/** A figure without an aim of its own. */
export function told(what: string, measured: string): Row {
  return { what, measured, aim: '', met: null };
}

/** A ratio that should be at most `most`. */
export function atMost(what: string, ratio: number, most: number, detail = ''): Row {
  return {
    what,
    measured: `${ratio.toFixed(2)}${detail && `  (${detail})`}`,
    aim: `at most ${most}`,
    met: ratio <= most,
  };
}

export function printTable(title: string, rows: readonly Row[]): void {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [what, measured, aim] = [width((row) => row.what), width((row) => row.measured), width((row) => row.aim)];
  console.log(`\n${title}`);
  for (const row of rows) {
    const verdict = row.met === null ? '' : row.met ? 'met' : 'MISSED';
    const line = [row.what.padEnd(what), row.measured.padEnd(measured), row.aim.padEnd(aim), verdict].join('  ');
    console.log(`  ${line.trimEnd()}`);
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('the median of nothing');
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

export const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
