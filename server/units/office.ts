import { unitsOf } from '@/domain/units/unit';
import type { Context } from '../kernel/context';
import { get } from '../store/queries';
import { unitKey } from './keys';

/**
 * Whether the caller speaks for a unit that keeps the office of the joint conference. One read for each unit of theirs,
 * which is one; none for who holds no post of a unit.
 */
export async function speaksForOffice({ who, committeeId }: Context): Promise<boolean> {
  const units = await Promise.all(
    unitsOf(who, committeeId).map((unitId) => get('units', unitKey(committeeId, unitId))),
  );
  return units.some((unit) => unit?.office);
}
