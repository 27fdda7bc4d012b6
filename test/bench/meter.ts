import type { CloudProcess } from './cloudProcess';
import type { Row } from './table';

/** What a screen may cost: one call of a function, and so many reads of the database. */
const MOST_READS_OF_A_SCREEN = 2;

export interface Cost {
  calls: number;
  reads: number;
  writes: number;
  /** Requests to the storage and to WeChat's open interfaces. */
  others: number;
}

/** Counts what one action costs in billed operations, by the cloud's own counts. */
export class Meter {
  readonly rows: Row[] = [];
  /** All that was measured, added up. */
  readonly total: Cost & { actions: number } = { calls: 0, reads: 0, writes: 0, others: 0, actions: 0 };

  constructor(private readonly cloud: CloudProcess) {}

  /** A screen: what is read to show it. */
  screen<T>(what: string, act: () => Promise<T>): Promise<T> {
    return this.measure(what, act, true);
  }

  /** Something that a person does. */
  action<T>(what: string, act: () => Promise<T>): Promise<T> {
    return this.measure(what, act, false);
  }

  private async measure<T>(what: string, act: () => Promise<T>, screen: boolean): Promise<T> {
    await this.cloud.resetCounts();
    const result = await act();
    const { calls, database, actions, openInterfaces } = (await this.cloud.health()).counts;
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, each) => all + each, 0);
    const stored = Object.fromEntries(Object.entries(actions).filter(([name]) => name.startsWith('storage.')));
    const cost: Cost = {
      calls: sum(calls),
      reads: database.reads,
      writes: database.writes,
      others: sum(stored) + sum(openInterfaces),
    };
    for (const kind of ['calls', 'reads', 'writes', 'others'] as const) this.total[kind] += cost[kind];
    if (!screen) this.total.actions += 1;
    this.row(what, screen, cost);
    return result;
  }

  private row(what: string, screen: boolean, cost: Cost): void {
    const { calls, reads, writes, others } = cost;
    const rest = others > 0 ? `, ${others} of storage and WeChat` : '';
    this.rows.push({
      what: `${screen ? 'screen' : 'action'}: ${what}`,
      measured: `${calls} call${calls === 1 ? ' ' : 's'}  ${reads} read${reads === 1 ? ' ' : 's'}  ${writes} written${rest}`,
      aim: screen ? `1 call, at most ${MOST_READS_OF_A_SCREEN} reads` : '',
      met: screen ? calls === 1 && reads <= MOST_READS_OF_A_SCREEN : null,
    });
  }
}
