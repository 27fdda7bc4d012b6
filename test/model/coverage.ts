import { createHash } from 'node:crypto';
import { CASE_COMMANDS, type CaseCommand } from '@/domain/cases/commands';
import { transitionFor } from '@/domain/cases/lifecycle';
import { STAGES, type Stage } from '@/domain/cases/stages';

interface Counts {
  done: number;
  refused: Map<string, number>;
}

export interface Pair {
  stage: Stage;
  command: CaseCommand;
}

/** Pairs of the table: the command has a place in the stage. */
export function legalPairs(): Pair[] {
  return STAGES.flatMap((stage) =>
    CASE_COMMANDS.filter((command) => transitionFor(stage, command) !== null).map((command) => ({ stage, command })),
  );
}

/** How often each command was carried out and refused in each stage. */
export class Coverage {
  private readonly counts = new Map<string, Counts>();
  private readonly clockTicks = new Set<Stage>();
  /** Commands that were given, with those that are about no row of the table (talks, offers, flags). */
  commands = 0;
  private readonly journal = createHash('sha256');

  /** One line for each thing that happened: the same walks make the same journal. */
  note(line: string): void {
    this.journal.update(`${line}\n`);
  }

  done({ stage, command }: Pair): void {
    this.at({ stage, command }).done += 1;
  }

  refused(pair: Pair, code: string): void {
    const { refused } = this.at(pair);
    refused.set(code, (refused.get(code) ?? 0) + 1);
  }

  /** The clock came by in this stage: each of its commands was tried. */
  ticked(stage: Stage): void {
    this.clockTicks.add(stage);
  }

  isDone(pair: Pair): boolean {
    return (this.counts.get(`${pair.stage} ${pair.command}`)?.done ?? 0) > 0;
  }

  unvisited(): Pair[] {
    return legalPairs().filter((pair) => !this.isDone(pair));
  }

  /** Pairs of the whole cross product that were never even tried. */
  untried(clocksOwn: readonly CaseCommand[]): Pair[] {
    return STAGES.flatMap((stage) =>
      CASE_COMMANDS.filter((command) => {
        const counts = this.counts.get(`${stage} ${command}`);
        if (counts && (counts.done > 0 || counts.refused.size > 0)) return false;
        return !(clocksOwn.includes(command) && this.clockTicks.has(stage));
      }).map((command) => ({ stage, command })),
    );
  }

  /** The table: a line for each command, `done/refused` for each stage; `·` where it has no place and was refused so often. */
  table(): string {
    const short = STAGES.map((stage) => stage.slice(0, 9).padStart(10)).join('');
    const lines = CASE_COMMANDS.map((command) => {
      const cells = STAGES.map((stage) => {
        const { done = 0, refused = new Map<string, number>() } = this.counts.get(`${stage} ${command}`) ?? {};
        const no = [...refused.values()].reduce((sum, count) => sum + count, 0);
        return (transitionFor(stage, command) ? `${done}/${no}` : no > 0 ? `·${no}` : '').padStart(10);
      });
      return `${command.padEnd(18)}${cells.join('')}`;
    });
    return [`${''.padEnd(18)}${short}`, ...lines].join('\n');
  }

  summary(): string {
    const all = [...this.counts.values()];
    const done = all.reduce((sum, each) => sum + each.done, 0);
    const codes = new Map<string, number>();
    for (const { refused } of all) for (const [code, n] of refused) codes.set(code, (codes.get(code) ?? 0) + n);
    const words = [...codes].sort(([, one], [, other]) => other - one).map(([code, n]) => `${code} ${n}`);
    const legal = legalPairs().length;
    const open = this.unvisited().length;
    return `${this.commands} commands: ${done} carried out; refused: ${words.join(', ')}. ${legal - open} of ${legal} pairs visited. Journal ${this.journal.copy().digest('hex').slice(0, 12)}.`;
  }

  private at({ stage, command }: Pair): Counts {
    const key = `${stage} ${command}`;
    const counts = this.counts.get(key) ?? { done: 0, refused: new Map<string, number>() };
    this.counts.set(key, counts);
    return counts;
  }
}
