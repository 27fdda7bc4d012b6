import type { Court } from '@/domain/court/court';
import { holdsPost, OVERVIEW_POSTS, UNIT_POSTS } from '@/domain/roles/posts';
import { unitsOf } from '@/domain/units/unit';
import type { Context } from '../kernel/context';
import { NO_RECORD } from '../kernel/handler';
import { badInput } from '../kernel/refusal';
import type { UnitDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { unitKey, unitsByName } from './keys';

/** Posts that show the city's cases and are given by no unit. */
const POSTS_BESIDE = OVERVIEW_POSTS.filter((post) => !UNIT_POSTS.some((each) => each === post));

function isCourt(unit: UnitDoc | null): unit is UnitDoc {
  return unit?.kind === 'court';
}

/** The courts of the city, by name. One read. */
export async function courtsOfCity(committeeId: string): Promise<Court[]> {
  const units = await unitsByName(committeeId);
  return units.filter((unit) => isCourt(unit) && unit.active).map(({ unitId, name }) => ({ unitId, name }));
}

/** The court that was picked. One read. Refuses what is none, or takes no new cases. */
export async function pickedCourt(transaction: Transaction, committeeId: string, unitId: string): Promise<Court> {
  const unit = await transaction.get('units', unitKey(committeeId, unitId));
  if (!isCourt(unit) || !unit.active) throw badInput('courtId', '成员单位里没有这个法院', '请从列表中选择');
  return { unitId: unit.unitId, name: unit.name };
}

/** The courts whose liaison the caller is. One read for each unit of theirs, which is one. */
export async function courtsOfLiaison({ who, committeeId }: Context): Promise<string[]> {
  const unitIds = who.posts.flatMap((held) =>
    held.committeeId === committeeId && held.post === 'liaison' && held.unitId ? [held.unitId] : [],
  );
  const units = await Promise.all(unitIds.map((unitId) => get('units', unitKey(committeeId, unitId))));
  return units.filter(isCourt).map(({ unitId }) => unitId);
}

/** What the units for which somebody holds a post let them see. */
interface UnitSight {
  /**
   * A court's people see the numbers, and of cases those alone that are with their court (人民调解法 15, 特邀调解规定 2 (5)).
   * Whoever holds another post beside it sees with that one.
   */
  numbersAlone: boolean;
  /** One of them guides the committee (人民调解法 5), and reads its statistics. */
  guides: boolean;
}

/** One read for each unit of the caller's, none for who is of none. */
export async function unitSight({ who, committeeId }: Context): Promise<UnitSight> {
  const unitIds = unitsOf(who, committeeId);
  const units = await Promise.all(unitIds.map((unitId) => get('units', unitKey(committeeId, unitId))));
  const sees = holdsPost(who, committeeId, POSTS_BESIDE);
  return {
    numbersAlone: units.length > 0 && !sees && units.every(isCourt),
    guides: units.some((unit) => unit?.guides && unit.active),
  };
}

export async function isOfCourtsAlone(context: Context): Promise<boolean> {
  return (await unitSight(context)).numbersAlone;
}

/** For queries that list cases, or orders about them: for a court's people these lists do not exist. */
export const notForCourts = {
  load: async (context: Context) => ((await isOfCourtsAlone(context)) ? null : NO_RECORD),
  maySee: () => true,
};
