import type { Cron } from 'croner';
import type { EnvironmentClock } from '../clock';
import { CloudFailure } from '../failure';
import type { FunctionDeclaration } from '../functions/declarations';
import { messageOf } from '../json';
import { nextOccurrence, occurrencesBetween, readCron } from './occurrences';

export interface TimerEvent {
  Type: 'Timer';
  TriggerName: string;
  /** ISO time of the occurrence, to the second. */
  Time: string;
}

export interface TimetableOptions {
  functions: FunctionDeclaration[];
  clock: EnvironmentClock;
  /** Runs the function as a timer does. */
  fire: (functionName: string, event: TimerEvent) => Promise<unknown>;
  onFailure: (functionName: string, message: string) => void;
}

interface Trigger {
  functionName: string;
  name: string;
  cron: Cron;
}

/** How often the timetable looks at the clock while it runs by itself. */
const LOOK_EVERY_MS = 1000;

/** The timers of all functions. */
export class Timetable {
  private readonly triggers: Trigger[];
  private looking: NodeJS.Timeout | null = null;
  private lookedAt: number;
  private busy = false;
  private moving: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: TimetableOptions) {
    this.triggers = options.functions.flatMap((declaration) =>
      declaration.triggers.map(({ name, cron }) => ({ functionName: declaration.name, name, cron: readCron(cron) })),
    );
    this.lookedAt = options.clock.now();
  }

  /** Lets timers go off as time passes. Tests leave this out and move the clock. */
  start(): void {
    this.lookedAt = this.options.clock.now();
    this.looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    this.looking.unref();
  }

  stop(): void {
    if (this.looking) clearInterval(this.looking);
    this.looking = null;
  }

  /**
   * Moves the clock. Forward, each timer that falls due on the way runs in its order, with the clock at its time
   * (see `occurrencesBetween` for long ways); backward, or without `withTimers`, nothing runs. One move at a time.
   * @returns how many timers ran
   */
  moveTo(time: number, withTimers = true): Promise<number> {
    const move = this.moving.then(() => this.move(time, withTimers));
    this.moving = move.catch(() => undefined);
    return move;
  }

  /** Runs one trigger now. @throws CloudFailure when there is no such trigger, or the function failed */
  async fireNow(functionName: string, name: string): Promise<unknown> {
    const trigger = this.triggers.find((one) => one.functionName === functionName && one.name === name);
    if (!trigger) throw new CloudFailure('FUNCTION_NOT_FOUND', `\`${functionName}\` has no trigger \`${name}\``, 404);
    return this.options.fire(functionName, timerEvent(trigger, this.options.clock.now()));
  }

  /** The next occurrence of each trigger, for people to look at. */
  upcoming(): { functionName: string; name: string; at: string | null }[] {
    return this.triggers.map(({ functionName, name, cron }) => {
      const at = nextOccurrence(cron, this.options.clock.now());
      return { functionName, name, at: at === null ? null : new Date(at).toISOString() };
    });
  }

  private async move(time: number, withTimers: boolean): Promise<number> {
    const { clock } = this.options;
    const from = clock.now();
    const due = (withTimers ? this.triggers : [])
      .flatMap((trigger) => occurrencesBetween(trigger.cron, from, time).map((at) => ({ trigger, at })))
      .sort((a, b) => a.at - b.at);
    for (const { trigger, at } of due) {
      clock.set(at);
      await this.run(trigger, at);
    }
    clock.set(time);
    this.lookedAt = time;
    return due.length;
  }

  private async look(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    await this.moving;
    const now = this.options.clock.now();
    const from = this.lookedAt;
    this.lookedAt = now;
    for (const trigger of this.triggers) {
      // After a long sleep of the machine one run is enough to catch up.
      const at = occurrencesBetween(trigger.cron, from, now).at(-1);
      if (at !== undefined) await this.run(trigger, at);
    }
    this.busy = false;
  }

  /** A failing timer stops nothing: as in the cloud, it is written to the log. */
  private async run(trigger: Trigger, at: number): Promise<void> {
    try {
      await this.options.fire(trigger.functionName, timerEvent(trigger, at));
    } catch (thrown) {
      this.options.onFailure(trigger.functionName, messageOf(thrown));
    }
  }
}

function timerEvent(trigger: Trigger, at: number): TimerEvent {
  return { Type: 'Timer', TriggerName: trigger.name, Time: new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z') };
}
