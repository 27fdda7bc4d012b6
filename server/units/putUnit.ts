import type { Unit } from '@/domain/units/unit';
import type { UnitDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { unitKey } from './keys';

/** Writes a unit as it is from now on; how many people it has stays. */
export async function putUnit(
  transaction: Transaction,
  committeeId: string,
  unit: Unit,
  before: UnitDoc | null,
): Promise<UnitDoc> {
  const _id = unitKey(committeeId, unit.unitId);
  const saved: UnitDoc = {
    ...unit,
    _id,
    committeeId,
    version: (before?.version ?? 0) + 1,
    people: before?.people ?? 0,
    heads: before?.heads ?? 0,
    guideKey: unit.guides && unit.active ? committeeId : `~${_id}`,
  };
  await transaction.put('units', saved);
  return saved;
}
