import type { Court } from '@/domain/court/court';
import type { Context } from '../kernel/context';
import { badInput } from '../kernel/refusal';
import type { UnitDoc } from '../store/documents';
import { get, list } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { unitKey } from './keys';

/** More member units than any city's joint conference has. */
const MOST = 200;

function isCourt(unit: UnitDoc | null): unit is UnitDoc {
  return unit?.kind === 'court';
}

/** The courts of the city, by name. One read. */
export async function courtsOfCity(committeeId: string): Promise<Court[]> {
  const units = await list('units', { where: { committeeId }, orderBy: ['name', 'asc'], limit: MOST });
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
