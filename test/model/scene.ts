import type { CommandName, Input } from '@/contract/procedures';
import type { Day } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import type { CaseCommand } from '@/domain/cases/commands';
import type { MediatorSeat } from '@/domain/cases/mediation';
import type { Side } from '@/domain/parties/side';
import type { Cast } from './cast';
import type { Ear, Secrets } from './secrets';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Chance in the hands of the walk: the same steps throw the same dice. */
export interface Dice {
  /** A whole number from 0 up to, but not including, `below`. */
  roll(below: number): number;
}

/** Where a walk stands: the case as it is stored, the time, the people, and chance. */
export interface Scene {
  record: MediationCase;
  now: number;
  today: Day;
  cast: Cast;
  dice: Dice;
  secrets: Secrets;
  /** Ids of the flags that hold the case until the head has settled them. */
  flags: readonly string[];
  /** What respondents have written of the facts so far, by side: the latest text, of which the case knows nothing yet. */
  defences: ReadonlyMap<string, { no: number; text: string }>;
  /** A name that nobody had before. */
  fresh(what: string): string;
}

/** A command on the case, by a person. */
export interface Move {
  command: CaseCommand;
  by: string;
  procedure: CommandName;
  input: Record<string, unknown>;
  /** Whether the facts allow it: if so it must be carried out. */
  sure: boolean;
  /** Text of which everything may from now on reach these, because the command opens it to them. */
  opens?: { text: string; to: Ear[] };
}

export type MoveMaker = (scene: Scene) => Move;

/** The least that can be a signature: the walks store and hash thousands of them. */
export const SHORT_SIGNATURE = {
  width: 340,
  height: 160,
  strokes: [Array.from({ length: 12 }, (_, i) => ({ x: 20 + i * 20, y: 60 + (i % 4) * 6, t: i * 16 }))],
};

/** Things that are not there. */
export const NOWHERE = 'nowhere-0001';

export function pick<T>(dice: Dice, list: readonly T[]): T | undefined {
  return list.length === 0 ? undefined : list[dice.roll(list.length)];
}

/** A command on the case, with its version. */
export function move<N extends CommandName>(
  { record }: Scene,
  command: CaseCommand,
  procedure: N,
  by: string,
  input: Omit<Input<N>, 'caseId' | 'version'>,
  sure: boolean,
): Move {
  const whole = { caseId: record._id, version: record.version, ...input };
  return { command, by, procedure, input: whole, sure };
}

/** Numbers of the respondents who take part. */
export function agreedNos({ record }: Scene): number[] {
  return record.mediation.respondents.filter((each) => each.willingness === 'agreed').map((each) => each.no);
}

/** Sides that mediate with each other. */
export function taking(scene: Scene): Side[] {
  return ['applicant', ...agreedNos(scene).map((no): Side => `r${no}`)];
}

/** Whether a side has still to bring something before it can be bound. */
export function isHindered({ record }: Scene, side: string): boolean {
  return record.mediation.circumstances.some((each) => each.side === side && each.met === null);
}

/** Registered people who may act for a side. */
export function peopleOf({ record, cast }: Scene, side: string): string[] {
  if (side === 'applicant') return [cast.filer.openid, cast.colleague.openid];
  const own = record.mediation.respondents.find((each) => `r${each.no}` === side);
  const registered = cast.respondents.map((each) => each.openid);
  return (own?.people ?? []).map((each) => each.openid).filter((openid) => registered.includes(openid));
}

/** Somebody who acts for one of `sides`; null: none of them has anybody who can. */
export function actor(scene: Scene, sides: readonly string[]): { side: Side; openid: string } | null {
  const able = sides.filter((side) => peopleOf(scene, side).length > 0);
  const side = pick(scene.dice, able);
  const openid = side === undefined ? undefined : pick(scene.dice, peopleOf(scene, side));
  return side === undefined || openid === undefined ? null : { side: side as Side, openid };
}

export function open(record: MediationCase): MediatorSeat[] {
  return record.mediation.mediators.filter((seat) => seat.state === 'named' || seat.state === 'accepted');
}

export function seated(record: MediationCase): MediatorSeat[] {
  return record.mediation.mediators.filter((seat) => seat.state === 'accepted');
}

export function lead(record: MediationCase): MediatorSeat | undefined {
  return seated(record).find((seat) => seat.lead);
}

/** Openid of a mediator who works on the case; of somebody else where nobody does. */
export function someMediator(scene: Scene): string {
  return (
    pick(scene.dice, seated(scene.record))?.openid ?? open(scene.record)[0]?.openid ?? scene.cast.mediators[0]!.openid
  );
}

export function leadOr(scene: Scene): string {
  return lead(scene.record)?.openid ?? someMediator(scene);
}

export function desk({ cast, dice }: Scene): string {
  return dice.roll(2) === 0 ? cast.registrar.openid : cast.head.openid;
}

/** Mediators who were never named in this case, and may be. */
export function unnamed({ record, cast }: Scene): string[] {
  const named = record.mediation.mediators.map((seat) => seat.openid);
  return cast.mediators.map((each) => each.openid).filter((openid) => !named.includes(openid));
}
