import { hasSecond, unitWaits } from '@/domain/committee/secondPerson';
import { dutiesInWords, dutyFindings, UNIT_KIND_NAMES, unitDifferences, type Unit } from '@/domain/units/unit';
import { checkFormalLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { keepCityChange } from '../committee/cityChanges';
import { keepProposed } from '../committee/keepChange';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { UnitDoc } from '../store/documents';
import { unitKey, unitOf, unitsByName, viewUnit } from './keys';
import { putUnit } from './putUnit';

/** What of a unit was changed, in words; '' when nothing was. */
function changesOf(before: UnitDoc | null, after: Unit): string {
  if (!before) return `添加成员单位“${after.name}”：${UNIT_KIND_NAMES[after.kind]}，${dutiesInWords(after)}`;
  const changed = unitDifferences(before, after).map(({ label, from, to }) => `${label}由${from}改为${to}`);
  return changed.length === 0 ? '' : `修改成员单位“${before.name}”：${changed.join('；')}`;
}

/** Adds a member unit, or changes what is written of it: at once, or once a second person has agreed. Who did so stays on record. */
export const saveUnit = carryingOut('unit.save', {
  async load(transaction, context, input) {
    const unit = await transaction.get('units', unitKey(context.committeeId, input.unitId));
    const committee = await transaction.get('committees', context.committeeId);
    return committee && { unit, committee };
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { unit: before, committee }, call }) {
    const name = checkFormalLine(input.name, { label: '单位名称', max: 60 });
    const findings = [...findingsAt('name', name), ...dutyFindings(input, await unitsByName(context.committeeId))];
    if (!name.ok || findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    if ((before?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE');
    const { version: _version, ...written } = input;
    const unit: Unit = { ...written, name: name.value };
    const text = changesOf(before, unit);
    if (!unitWaits(before, unit) || !hasSecond(committee.staff, [context.openid])) {
      const saved = await putUnit(transaction, context.committeeId, unit, before);
      await keepCityChange(transaction, context, call.key, text);
      return { ...viewUnit(saved), waiting: false };
    }
    await keepProposed(transaction, context, {
      ...{
        key: call.key,
        matter: { kind: 'unit', base: before && unitOf(before), unit },
        staff: committee.staff,
        beside: [context.openid],
      },
      differences: unitDifferences(before, unit).map((one) => ({ ...one, label: `${unit.name}的${one.label}` })),
      text: `提出修改，等第二人同意。${text}`,
    });
    return { ...viewUnit(before ?? { ...unit, version: 0, people: 0 }), waiting: true };
  },
});
