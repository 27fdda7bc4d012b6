import type { DefenceView } from '@/contract/defences';
import type { Answer, ErrorCode } from '@/contract/errors';
import type { CommandName, QueryName } from '@/contract/procedures';
import { dayOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import type { CaseCommand } from '@/domain/cases/commands';
import { leadsTo, transitionFor } from '@/domain/cases/lifecycle';
import { verifyHistory } from '@/server/kernel/history';
import { png } from '../journeys/samples';
import type { Cast } from './cast';
import type { Coverage } from './coverage';
import { changesOf } from './draft';
import { earsOf } from './ears';
import { brokenLaws } from './laws';
import type { ModelCloud } from './modelCloud';
import { wrongAfter } from './oracle';
import type { Dice, Move, Scene } from './scene';
import { Secrets } from './secrets';
import { beyondCounters, writtenBy } from './written';

/** Time between two commands: nobody gives so many a minute that they are told to slow down. */
const BETWEEN_MS = 17_000;

/** Where there is no agreement in effect, and mediators who may tell the head of something. */
const STOPPED_BY_FLAGS: readonly string[] = ['ASSIGNING', 'MEDIATING', 'SUSPENDED', 'SIGNING'];

/** A request that was handed in is answered with its receipt, whoever is at the door already is let in again. */
const ANSWERED_AGAIN: readonly CaseCommand[] = ['submit', 'checkIn'];

/** An input as the way tells it: without the strokes of a hand. */
function inWords({ caseId: _case, signature, ...input }: Record<string, unknown>): string {
  return JSON.stringify({ ...input, ...(signature ? { signature: '…' } : {}) }).slice(0, 400);
}

/** Something that must hold does not: with the way that led there, to be read and walked again. */
export class WalkFailed extends Error {
  constructor(problem: string, path: readonly string[]) {
    super(
      `${problem}\nThe way there:\n${path.map((line, index) => `${String(index + 1).padStart(4)}  ${line}`).join('\n')}`,
    );
  }
}

interface Given {
  move: Move;
  commandId: string;
  answer: string;
  /** Its answer holds as long as neither the case nor the day is another. */
  day: string;
  version: number;
}

export interface WalkParts {
  cloud: ModelCloud;
  cast: Cast;
  coverage: Coverage;
}

/** One case from its first word on, and everything that is looked at after each command. */
export class Walk {
  readonly path: string[] = [];
  /** The way without what only a machine knows: the same for the same seed. */
  readonly journal: string[] = [];
  readonly secrets = new Secrets();
  private readonly defences = new Map<string, { no: number; text: string }>();
  record!: MediationCase;
  /** The last command that was carried out, to be sent again. */
  last: Given | null = null;
  /** Ids of the flags that hold the case and are still to be settled. */
  flags: string[] = [];
  private accepted = 0;
  private ids = 0;

  private constructor(
    private readonly parts: WalkParts,
    /** Tells the names of this walk from those of every other. */
    private readonly name: string,
    public now: number,
  ) {}

  /** A draft with everything in it, against so many respondents. */
  static async begin(
    parts: WalkParts,
    name: string,
    now: number,
    { respondents, photo, patent }: { respondents: number; photo: boolean; patent: boolean },
  ): Promise<Walk> {
    const walk = new Walk(parts, name, now);
    const { filer, enterpriseId } = parts.cast;
    await parts.cloud.setNow(now);
    const { caseId, version } = await filer.tell(
      'filing.start',
      { enterpriseId, posterToken: null, fresh: true },
      walk.nextId(),
    );
    // Letters count too: `w30` and `p3x0` are two walks, and their respondents two companies.
    const mark = name.replace(/[^0-9]/g, (letter) => String(letter.charCodeAt(0)));
    const changes = changesOf(mark, respondents, patent);
    await filer.tell('filing.save', { caseId, version, changes });
    if (photo) {
      const caption = walk.secrets.word('applicant', 'seated', 'committee');
      const file = { caseId, fileId: await filer.upload(png(2), '照片.png'), name: '照片.png', caption };
      await filer.tell('filing.addEvidence', file);
    }
    walk.record = await parts.cloud.stored(caseId);
    return walk;
  }

  scene(dice: Dice): Scene {
    const { record, now, secrets, flags } = this;
    const fresh = (what: string) => `${what}${this.name}${(this.ids += 1)}`;
    const { cast } = this.parts;
    return { record, now, today: dayOf(now), cast, dice, secrets, flags, fresh, defences: this.defences };
  }

  fail(problem: string): never {
    throw new WalkFailed(problem, this.path);
  }

  /** Gives a command and looks at everything that follows from it. `wanted`: the code of the refusal that must come. */
  async give(move: Move, wanted: ErrorCode | null = null): Promise<Answer<unknown>> {
    const { coverage } = this.parts;
    const { command } = move;
    const before = this.record;
    const legal = transitionFor(before.stage, command);
    const commandId = this.nextId();
    const { answer, written } = await this.send(move, commandId, command);
    const pair = { stage: before.stage, command };
    if (!answer.ok) {
      coverage.refused(pair, answer.error.code);
      this.lookAtRefusal(move, answer, written, legal !== null, wanted);
      return answer;
    }
    if (beyondCounters(written).length === 0) {
      if (!ANSWERED_AGAIN.includes(command)) this.fail(`${command} was answered, and nothing was written`);
      coverage.refused(pair, 'NOTHING_DONE');
      return answer;
    }
    if (wanted) this.fail(`${command} had to be refused with ${wanted}, and was carried out`);
    if (!legal) this.fail(`${command} was carried out in ${before.stage}, where the table has no place for it`);
    if (move.opens) this.secrets.open(move.opens.text, move.opens.to);
    await this.lookAtChange(command, move.input, move.by);
    coverage.done(pair);
    this.heard(move.by, answer);
    const { version } = this.record;
    this.last = { move, commandId, answer: JSON.stringify(answer), day: dayOf(this.now), version };
    return answer;
  }

  /** Something that is about no row of the table: a talk, an offer, a flag. A flag may let the mediation stand still. */
  async say(procedure: CommandName, by: string, input: Record<string, unknown>): Promise<Answer<unknown>> {
    const before = this.record;
    const { answer } = await this.send({ procedure, by, input }, this.nextId(), procedure);
    if (!answer.ok && answer.error.code === 'UNFORESEEN') this.fail(`${procedure} broke: ${this.faults()}`);
    if (procedure === 'flag.raise' && answer.ok && STOPPED_BY_FLAGS.includes(before.stage)) {
      const after = await this.parts.cloud.stored(before._id);
      if (after.version !== before.version) {
        await this.lookAtChange('suspend', {}, by);
        this.parts.coverage.done({ stage: before.stage, command: 'suspend' });
      }
      if (input['kind'] !== 'escalation') this.lookAtHold(answer.data as { id: string });
    } else if (answer.ok && (await this.parts.cloud.stored(before._id)).version !== before.version) {
      this.fail(`${procedure} changed the case`);
    }
    // What was found true holds the case for good.
    const isOver = procedure === 'flag.settle' && answer.ok && input['proved'] === false;
    if (isOver) this.flags = this.flags.filter((id) => id !== input['flagId']);
    this.heard(by, answer);
    if (procedure === 'defence.write' && answer.ok) this.noteDefence(answer.data as DefenceView);
    return answer;
  }

  /** With such a flag the case stands still, or will once it has mediators, whatever it stood still for before. */
  private lookAtHold({ id }: { id: string }): void {
    this.flags.push(id);
    const { stage, mediation } = this.record;
    const stands = mediation.suspensions.some(
      ({ to, reason }) => to === null && ['shamCheck', 'other'].includes(reason),
    );
    if (!stands || (stage !== 'SUSPENDED' && stage !== 'ASSIGNING'))
      this.fail(`a flag lets the case go on in ${stage}`);
  }

  private noteDefence({ side, editions: [latest] }: DefenceView): void {
    if (latest) this.defences.set(side, latest);
  }

  /** Asks, and looks for what is not for whoever asks. */
  async ask(procedure: QueryName, by: string, input: Record<string, unknown>): Promise<Answer<unknown>> {
    await this.parts.cloud.setNow(this.now);
    const answer = await this.parts.cloud.invoke('api', { procedure, input }, by);
    if (!answer.ok && answer.error.code === 'UNFORESEEN') this.fail(`${procedure} broke: ${this.faults()}`);
    this.heard(by, answer, procedure);
    return answer;
  }

  /** The same command again, under its id: the same answer, and nothing is done twice. With another input: refused. */
  async repeat(changed: boolean): Promise<void> {
    if (!this.last || this.last.version !== this.record.version) return;
    const { move, commandId, answer: earlier, day } = this.last;
    // A request that was handed in answers with its receipt whatever is sent again: a draft is handed in once.
    if (changed && (typeof move.input['version'] !== 'number' || move.command === 'submit')) return;
    const input = changed ? { ...move.input, version: 9999 } : move.input;
    const { answer, written } = await this.send({ ...move, input }, commandId, `${move.command} again`);
    if (beyondCounters(written).length > 0)
      this.fail(`${move.command} that came again wrote ${JSON.stringify(written)}`);
    if (changed) {
      if (answer.ok) this.fail(`${move.command} was taken under an id that was used for another`);
      return;
    }
    if (JSON.stringify(answer) !== earlier && day === dayOf(this.now)) {
      this.fail(`${move.command} that came again was answered ${JSON.stringify(answer)}, and before ${earlier}`);
    }
  }

  /** The clock comes by: whatever it does to the case is looked at as any other command is. */
  async tick(): Promise<void> {
    const before = this.record;
    await this.parts.cloud.setNow(this.now);
    this.parts.cloud.sent();
    await this.parts.cloud.tick();
    this.tell(before.stage, 'the clock comes by');
    this.parts.coverage.ticked(before.stage);
    if (this.parts.cloud.faults.length > 0) this.fail(`the tick broke: ${this.faults()}`);
    this.lookAtNotices(writtenBy(this.parts.cloud.sent()));
    const entries = await this.parts.cloud.history(before._id, before.historySeq);
    if (entries.length > 1) this.fail(`one tick did ${entries.map((each) => each.command).join(', ')}`);
    for (const { command } of entries) {
      await this.lookAtChange(command as CaseCommand, {}, 'clock');
      this.parts.coverage.done({ stage: before.stage, command: command as CaseCommand });
      this.parts.coverage.commands += 1;
    }
  }

  /** The history from its first entry: every entry is a command that was carried out, every edge is in the table. */
  async verify(): Promise<void> {
    const entries = await this.parts.cloud.history(this.record._id, 0);
    const verdict = verifyHistory(this.record, entries);
    if (!verdict.sound) this.fail(`the history is broken: ${String(verdict.problem)}`);
    if (entries.length !== this.accepted) this.fail(`${entries.length} entries for ${this.accepted} commands`);
    for (const { command, from, to, rule } of entries) {
      const row = transitionFor(from, command as CaseCommand);
      if (!row || !leadsTo(row, from, to))
        this.fail(`${command} led from ${from} to ${to}, which is no edge of the table`);
      if (row.rule !== rule) this.fail(`${command} names the rule ${String(rule)}, and the table ${row.rule}`);
    }
  }

  private async send(
    { procedure, by, input }: { procedure: string; by: string; input: Record<string, unknown> },
    commandId: string,
    what: string,
  ) {
    const { cloud, coverage } = this.parts;
    this.now += BETWEEN_MS;
    await cloud.setNow(this.now);
    cloud.sent();
    coverage.commands += 1;
    const answer = await cloud.invoke('api', { procedure, input, commandId }, by);
    const written = writtenBy(cloud.sent());
    const outcome = answer.ok ? '' : JSON.stringify(answer.error.findings ?? answer.error.message);
    this.tell(
      this.record.stage,
      `${what} by ${by} -> ${answer.ok ? 'done' : answer.error.code}`,
      ` ${outcome}  ${inWords(input)}`,
    );
    this.lookAtNotices(written);
    return { answer, written };
  }

  /** A line of the way; what differs between runs of the same seed (ids and codes) is not in the journal. */
  private tell(stage: string, what: string, more = ''): void {
    const line = `${new Date(this.now).toISOString()} ${stage}: ${what}`;
    this.path.push(line + more);
    this.journal.push(line);
    this.parts.coverage.note(line);
  }

  private lookAtRefusal(
    move: Move,
    answer: Extract<Answer<unknown>, { ok: false }>,
    written: ReturnType<typeof writtenBy>,
    legal: boolean,
    wanted: ErrorCode | null,
  ): void {
    const { code } = answer.error;
    if (code === 'UNFORESEEN') this.fail(`${move.command} broke: ${this.faults()}`);
    const kept = beyondCounters(written);
    if (kept.length > 0) this.fail(`${move.command} was refused and wrote ${JSON.stringify(kept)}`);
    if (wanted && code !== wanted) this.fail(`${move.command} had to be refused with ${wanted}, and was with ${code}`);
    if (!wanted && move.sure && legal) this.fail(`${move.command} had to be carried out, and was refused with ${code}`);
    if (!legal && (code === 'BUSY' || code === 'TOO_OFTEN')) this.fail(`${move.command} was refused with ${code}`);
  }

  private async lookAtChange(command: CaseCommand, input: Record<string, unknown>, by: string): Promise<void> {
    const before = this.record;
    const after = await this.parts.cloud.stored(before._id);
    this.record = after;
    this.accepted += 1;
    const row = transitionFor(before.stage, command);
    if (!row || !leadsTo(row, before.stage, after.stage)) {
      this.fail(`${command} led from ${before.stage} to ${after.stage}, which is no edge of the table`);
    }
    const ears = earsOf(before, this.parts.cast, by);
    const isRespondents = ears.some((ear) => /^r\d/.test(ear));
    const wrong = [...wrongAfter(command, input, { isRespondents }, before, after), ...brokenLaws(after)];
    if (wrong.length > 0) this.fail(wrong.join('\n'));
  }

  /** A notice leaves the house: nothing that was said in confidence is in any. */
  private lookAtNotices(written: ReturnType<typeof writtenBy>): void {
    for (const { collection, text } of written) {
      if (collection !== 'notices') continue;
      const leaked = this.secrets.leaks(text, []);
      if (leaked.length > 0) this.fail(`a notice tells ${leaked.join()}: ${text}`);
    }
  }

  private heard(by: string, answer: Answer<unknown>, what = 'the answer'): void {
    const leaked = this.secrets.leaks(JSON.stringify(answer), earsOf(this.record, this.parts.cast, by));
    if (leaked.length > 0) this.fail(`${what} tells ${by} ${leaked.join()}: ${JSON.stringify(answer)}`);
  }

  private faults(): string {
    return this.parts.cloud.faults.splice(0).join('\n');
  }

  private nextId(): string {
    this.ids += 1;
    return `model-${this.name}-${String(this.ids).padStart(8, '0')}`;
  }
}
