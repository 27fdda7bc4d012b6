import type { ErrorCode } from '@/contract/errors';
import { addDays } from '@/domain/calendar/day';
import type { CaseCommand } from '@/domain/cases/commands';
import { CASE_COMMANDS, transitionFor } from '@/domain/cases/lifecycle';
import { isFinal, type Stage } from '@/domain/cases/stages';
import { png } from '../journeys/samples';
import type { Cast } from './cast';
import { isClocksOwn, MOVES } from './moves';
import { propose } from './proposing';
import { DAY, HOUR, move, NOWHERE, pick, type Dice, type Move, type Scene } from './scene';
import { writeDefence } from './talking';
import type { Walk } from './walk';

/** What leads out of a stage for good is seldom given, so that a walk sees something of each stage. */
const SELDOM: Readonly<Partial<Record<CaseCommand, number>>> = {
  refuse: 1,
  transfer: 1,
  withdraw: 1,
  terminate: 2,
  archive: 3,
  agreeOrally: 3,
  suspend: 5,
  closeInquiry: 60,
  logContact: 12,
  closePerformance: 3,
  addEvidence: 3,
  reissueNotice: 3,
  joinRespondent: 4,
  askOtherMediator: 3,
  handOver: 3,
  askRecusal: 5,
  decideRecusal: 15,
  acceptSeat: 20,
  answerReport: 8,
  openSigning: 8,
  resume: 5,
  signAgreement: 20,
  readAgreement: 20,
  confirmRecord: 15,
  answerAgain: 20,
  checkIn: 40,
  answerSession: 30,
  recordService: 30,
  noteCircumstance: 3,
  noteOutsider: 3,
  meetCircumstance: 12,
  nameViewers: 4,
  markSecret: 6,
  recordSession: 30,
  accept: 20,
  submit: 40,
};
const USUAL = 10;

/** What leads on to a case that is over, the best first. */
const TOWARDS: Readonly<Partial<Record<Stage, readonly CaseCommand[]>>> = {
  DRAFT: ['submit'],
  SUBMITTED: ['accept'],
  SUPPLEMENT: ['answerItems'],
  INQUIRING: ['meetCircumstance', 'respond', 'recordAnswer', 'closeInquiry'],
  ASSIGNING: ['meetCircumstance', 'decideRecusal', 'acceptSeat', 'pickMediators', 'nameMediators'],
  MEDIATING: ['meetCircumstance', 'openSigning', 'draftAgreement'],
  SUSPENDED: ['meetCircumstance', 'resume'],
  SIGNING: ['meetCircumstance', 'readAgreement', 'signAgreement'],
  PERFORMING: ['answerReport', 'reportPerformance', 'closePerformance'],
};

/** Steps after which a walk that is led to its end is ended by the head, as it may always be. */
const PATIENCE = 40;

/** The move for a command as the facts are; a file is brought along where it needs one. */
async function madeMove(walk: Walk, cast: Cast, command: CaseCommand, dice: Dice): Promise<Move | null> {
  if (isClocksOwn(command)) return null;
  const made = MOVES[command](walk.scene(dice));
  if (command === 'exchangeDefences' && !made.sure) {
    await writeDefence(walk, dice);
    return MOVES[command](walk.scene(dice));
  }
  if (command !== 'addEvidence') return made;
  const caller = [cast.filer, cast.colleague, ...cast.respondents].find(({ openid }) => openid === made.by);
  if (!caller)
    return { ...made, by: cast.filer.openid, input: { ...made.input, fileId: 'cloud://nowhere' }, sure: false };
  return { ...made, input: { ...made.input, fileId: await caller.upload(png(2), '照片.png') } };
}

/** What may be allowed though its move cannot know it: a code at the door, thirty days that may be over. */
const WORTH_TRYING: readonly CaseCommand[] = ['checkIn', 'askConfirmation'];

/** One command, if the facts allow it or may allow it; files are brought along. */
export async function giveOne(walk: Walk, cast: Cast, command: CaseCommand, dice: Dice): Promise<void> {
  const made = await madeMove(walk, cast, command, dice);
  if (made && (made.sure || WORTH_TRYING.includes(command))) await walk.give(made);
}

/** Among what the stage allows, something that the facts allow too, by weight. */
export async function giveLegal(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  const { stage } = walk.record;
  const scene = walk.scene(dice);
  const able = CASE_COMMANDS.filter(
    (command) => transitionFor(stage, command) && !isClocksOwn(command) && MOVES[command](scene).sure,
  );
  const weight = (command: CaseCommand) => SELDOM[command] ?? USUAL;
  let left = dice.roll(able.reduce((sum, command) => sum + weight(command), 0) || 1);
  const command = able.find((each) => (left -= weight(each)) < 0);
  if (!command) return;
  const made = await madeMove(walk, cast, command, dice);
  if (made) await walk.give(made);
}

/** Any command of the table, whether it has a place in the stage or not, by somebody who could give it elsewhere. */
export async function giveAny(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  const command = pick(dice, CASE_COMMANDS)!;
  const made = await madeMove(walk, cast, command, dice);
  if (made) await walk.give(made);
}

/** A command that has a place here, by somebody to whom the case does not exist, or who may only read it. */
export async function giveWrongly(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  const { stage } = walk.record;
  const commands = CASE_COMMANDS.filter((command) => transitionFor(stage, command) && !isClocksOwn(command));
  const command = pick(dice, commands);
  const made = command ? await madeMove(walk, cast, command, dice) : null;
  if (!made || made.input['caseId'] === undefined) return;
  const by = pick(dice, [cast.outsider, cast.administrator, cast.auditor, cast.conflicted])!.openid;
  const { version } = walk.record;
  await walk.give({ ...made, by, sure: false });
  if (walk.record.version !== version) walk.fail(`${made.command} was carried out by ${by}`);
}

/** A command decided on what its giver saw before somebody else changed the case. */
export async function giveStale(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  const made = await madeMove(walk, cast, pick(dice, CASE_COMMANDS)!, dice);
  const { version } = walk.record;
  if (!made || made.input['version'] !== version) return;
  await walk.give({ ...made, input: { ...made.input, version: version - 1 }, sure: false });
  if (walk.record.version !== version) walk.fail(`${made.command} was carried out on an old version`);
}

/** Instant in the morning of the day after `day`. */
function morningAfter(day: string): number {
  return Date.parse(`${addDays(day, 1)}T09:30:00+08:00`);
}

/** The first day that something runs out on: a clock, a seat, an obligation. */
function firstDueDay({ record }: Scene): string | null {
  const days = [
    ...record.clocks
      .filter(({ stoppedOn, pauses }) => stoppedOn === null && !pauses.some(({ to }) => to === null))
      .map(({ dueOn }) => dueOn),
    ...(record.stage === 'PERFORMING' ? (record.mediation.agreement?.obligations ?? []).map(({ dueOn }) => dueOn) : []),
  ];
  return days.sort()[0] ?? null;
}

/** Past the next last day, and two days before it: whatever the clock does of itself is done. */
export async function letTheClockCome(walk: Walk, dice: Dice): Promise<void> {
  const due = firstDueDay(walk.scene(dice));
  if (due === null) return;
  for (const instant of [Date.parse(`${addDays(due, -2)}T09:30:00+08:00`), morningAfter(due)]) {
    walk.now = Math.max(walk.now, instant);
    await walk.tick();
  }
}

/** Time goes on: a little, to a session that was set, or past the next last day; then the clock comes by. */
export async function letTimePass(walk: Walk, dice: Dice): Promise<void> {
  const scene = walk.scene(dice);
  const due = firstDueDay(scene);
  const roll = dice.roll(4);
  if (roll === 0 || due === null) walk.now += dice.roll(3 * 24) * HOUR;
  else if (roll === 1) walk.now = Math.max(walk.now, Date.parse(`${addDays(due, -2)}T09:30:00+08:00`));
  else walk.now = Math.max(walk.now, morningAfter(due));
  await walk.tick();
}

/** Whether a session that was set has still to begin; then it is waited for. */
export function waitForSession(walk: Walk): boolean {
  const starts = walk.record.mediation.sessions.flatMap(({ state, chosen, times }) => {
    const time = times.find(({ id }) => id === chosen);
    return state === 'confirmed' && time && time.startsAt > walk.now ? [time.startsAt] : [];
  });
  const [first] = starts.sort((one, other) => one - other);
  if (first === undefined || walk.record.stage !== 'MEDIATING') return false;
  walk.now = first;
  return true;
}

/** What leads on from here, as far as the facts allow it. */
function onward(walk: Walk, dice: Dice): Move | undefined {
  const wanted = TOWARDS[walk.record.stage] ?? [];
  return wanted.map((command) => MOVES[command as keyof typeof MOVES](walk.scene(dice))).find(({ sure }) => sure);
}

/** The last step to the stages that the main line does not pass: from where, by which command. */
const BESIDE: Readonly<Partial<Record<Stage, readonly [Stage, keyof typeof MOVES]>>> = {
  SUPPLEMENT: ['SUBMITTED', 'askForMore'],
  REJECTED: ['SUBMITTED', 'refuse'],
  TRANSFERRED: ['SUBMITTED', 'transfer'],
  WITHDRAWN: ['SUBMITTED', 'withdraw'],
  SUSPENDED: ['MEDIATING', 'suspend'],
  TERMINATED: ['MEDIATING', 'terminate'],
  ARCHIVED: ['WITHDRAWN', 'archive'],
};

/** Brings a new case to a stage, if the answers and dice let it come so far. Returns whether it is there. */
export async function bringTo(walk: Walk, stage: Stage, dice: Dice): Promise<boolean> {
  const beside = BESIDE[stage];
  if (beside && !(await bringTo(walk, beside[0], dice))) return false;
  for (let steps = 0; steps < PATIENCE && walk.record.stage !== stage; steps += 1) {
    let made = beside ? MOVES[beside[1]](walk.scene(dice)) : onward(walk, dice);
    if (made?.command === 'draftAgreement' && dice.roll(2) === 0) {
      await propose(walk, dice);
      made = onward(walk, dice);
    }
    if (!made) return false;
    await walk.give(made);
  }
  return walk.record.stage === stage;
}

/** Leads the case to its end, whatever was done to it before, and to the archive: by the main line, or at once. */
export async function leadToTheEnd(walk: Walk, cast: Cast, dice: Dice, byMainLine: boolean): Promise<void> {
  for (let steps = byMainLine ? 0 : PATIENCE; !isFinal(walk.record.stage); steps += 1) {
    if (steps > 2 * PATIENCE) walk.fail(`no end was reached from ${walk.record.stage}`);

    const made = steps < PATIENCE ? onward(walk, dice) : undefined;
    if (made) await walk.give(made);
    else await endAtOnce(walk, cast, dice);
  }
  if (walk.record.stage !== 'ARCHIVED') await walk.give(MOVES.archive(walk.scene(dice)));
  if (walk.record.stage !== 'ARCHIVED') walk.fail(`the case could not be archived from ${walk.record.stage}`);
}

/** One step that ends what can be ended at once: the head may, or time has passed. */
export async function endAtOnce(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  const { stage } = walk.record;
  const head = cast.head.openid;
  if (stage === 'SUBMITTED') await walk.give(MOVES.refuse(walk.scene(dice)));
  else if (stage === 'DRAFT') await walk.give(MOVES.submit(walk.scene(dice)));
  else if (stage === 'SUPPLEMENT') await walk.give(MOVES.withdraw(walk.scene(dice)));
  else if (stage === 'PERFORMING') {
    walk.now += 30 * DAY;
    const close = { reason: '一方没有履行' };
    await walk.give(move(walk.scene(dice), 'closePerformance', 'performance.close', head, close, false));
  } else if (!isFinal(stage)) {
    const end = { reasonCode: 'gap', explanation: '各方差距较大' } as const;
    await walk.give(move(walk.scene(dice), 'terminate', 'mediation.terminate', head, end, true));
  }
}

/** Every command that has no place in the stage, each by somebody who could give it elsewhere: refused, and why. */
export async function tryAllElsewhere(walk: Walk, cast: Cast, dice: Dice): Promise<void> {
  for (const command of CASE_COMMANDS) {
    if (transitionFor(walk.record.stage, command)) continue;
    const made = await madeMove(walk, cast, command, dice);
    if (!made) continue;
    const by = made.by === '' ? cast.filer.openid : made.by;
    const move = { ...made, by };
    await walk.give(move, refusalElsewhere(walk, cast, move));
  }
}

/** How a command is refused in a stage where it has no place: a case that one has nothing to do with is not there. */
function refusalElsewhere({ record }: Walk, cast: Cast, { by, procedure, input }: Move): ErrorCode {
  // Behind a code: there is none yet, or it is told that it is too late.
  if (input['token'] === NOWHERE) return 'CODE_UNKNOWN';
  if (procedure === 'invite.answer' || procedure === 'invite.join') return 'WRONG_STAGE';
  const sides = [cast.filer.openid, cast.colleague.openid];
  const people = record.mediation.respondents.flatMap((each) => each.people.map(({ openid }) => openid));
  const seats = record.mediation.mediators.filter(({ state }) => state === 'named' || state === 'accepted');
  const posts = record.stage === 'DRAFT' ? [] : [cast.registrar.openid, cast.head.openid, cast.auditor.openid];
  const known = [...sides, ...people, ...seats.map(({ openid }) => openid), ...posts].includes(by);
  return known ? 'WRONG_STAGE' : 'NOT_FOUND';
}
