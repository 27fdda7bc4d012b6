import { dutiesInWords, dutyFindings, UNIT_KIND_NAMES } from '@/domain/units/unit';
import { checkFormalLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { keepCityChange } from '../committee/cityChanges';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import type { UnitDoc } from '../store/documents';
import { list } from '../store/queries';
import { MOST_UNITS, unitKey, viewUnit } from './keys';

type Written = Pick<UnitDoc, 'name' | 'kind' | 'phone' | 'office' | 'guides' | 'active'>;

/** What of a unit was changed, in words; '' when nothing was. */
function changesOf(before: Written | null, after: Written): string {
  const words = ({ name, kind, phone, active, ...duties }: Written): Readonly<Record<string, string>> => ({
    名称: name,
    类别: UNIT_KIND_NAMES[kind],
    电话: phone || '没有',
    职责: dutiesInWords(duties),
    状态: active ? '启用' : '停用',
  });
  const now = words(after);
  if (!before) return `添加成员单位“${after.name}”：${now['类别']}，${now['职责']}`;
  const was = words(before);
  const changed = Object.keys(now).filter((key) => was[key] !== now[key]);
  if (changed.length === 0) return '';
  return `修改成员单位“${before.name}”：${changed.map((key) => `${key}由${was[key]}改为${now[key]}`).join('；')}`;
}

/** Adds a member unit, or changes what is written of it. Who did so stays on record. */
export const saveUnit = carryingOut('unit.save', {
  prepare: ({ committeeId }) => list('units', { where: { committeeId }, orderBy: ['name', 'asc'], limit: MOST_UNITS }),
  async load(transaction, context, input) {
    return { unit: await transaction.get('units', unitKey(context.committeeId, input.unitId)) };
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { unit }, call, prepared: units }) {
    const name = checkFormalLine(input.name, { label: '单位名称', max: 60 });
    const findings = [...findingsAt('name', name), ...dutyFindings(input, units)];
    if (!name.ok || findings.length > 0) throw new Refusal('BAD_INPUT', findings);
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
    await keepCityChange(transaction, context, call.key, changesOf(unit, saved));
    return viewUnit(saved);
  },
});
