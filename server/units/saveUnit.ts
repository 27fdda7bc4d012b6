import { checkFormalLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { UnitDoc } from '../store/documents';
import { unitKey, viewUnit } from './keys';

/** Adds a member unit, or changes what is written of it. */
export const saveUnit = carryingOut('unit.save', {
  async load(transaction, context, input) {
    return { unit: await transaction.get('units', unitKey(context.committeeId, input.unitId)) };
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { unit } }) {
    const name = checkFormalLine(input.name, { label: '单位名称', max: 60 });
    if (!name.ok) throw new Refusal('BAD_INPUT', findingsAt('name', name));
    if ((unit?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE');
    const { unitId, kind, phone, office, guides, active } = input;
    const saved: UnitDoc = {
      _id: unitKey(context.committeeId, unitId),
      committeeId: context.committeeId,
      version: input.version + 1,
      unitId,
      name: name.value,
      kind,
      phone,
      office,
      guides,
      active,
      people: unit?.people ?? 0,
      heads: unit?.heads ?? 0,
    };
    await transaction.put('units', saved);
    return viewUnit(saved);
  },
});
