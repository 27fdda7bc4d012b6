import { useState } from 'react';
import type { UnitView } from '@/contract/units';
import { UNIT_KIND_NAMES, UNIT_KINDS, type UnitKind } from '@/domain/units/unit';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { TextField } from '../ui/text-field/TextField';

/** A unit that is not saved yet. */
export function newUnit(): UnitView {
  return {
    unitId: '',
    version: 0,
    name: '',
    kind: 'other',
    phone: '',
    office: false,
    guides: false,
    active: true,
    people: 0,
  };
}

/** A code for a new unit that no other has: its kind, with a number behind it from the second on. */
export function freeUnitId(kind: UnitKind, taken: readonly string[]): string {
  const base = kind.toLowerCase();
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? base : `${base}-${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

const DUTIES = [
  { value: 'office', label: '联席会议办公室', note: '可以下发督办、复核结果' },
  { value: 'guides', label: '指导调委会的单位', note: '督办发给它承办，一般是司法行政部门' },
] as const;

interface UnitSheetProps {
  unit: UnitView;
  /** Codes of the units that there are, and of those that wait for a second person. */
  taken: readonly string[];
  onClose: () => void;
  /** `waiting`: it is as it was until a second person has agreed. */
  onSaved: (waiting: boolean) => Promise<void>;
}

/** One member unit, new or changed. */
export function UnitSheet({ unit, taken, onClose, onSaved }: UnitSheetProps) {
  const [draft, setDraft] = useState(unit);
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const change = (part: Partial<UnitView>) => setDraft((before) => ({ ...before, ...part }));
  const save = async () => {
    const { version, name, kind, phone, office, guides, active } = draft;
    const unitId = draft.unitId || freeUnitId(kind, taken);
    try {
      const saved = await command('unit.save', { unitId, version, name, kind, phone, office, guides, active });
      await onSaved(saved.waiting);
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title={unit.version === 0 ? '添加单位' : '修改单位'}
      onClose={onClose}
      foot={
        <Button id="save-unit" disabledBecause={draft.name.trim() === '' ? '请填写单位名称' : null} onClick={save}>
          保存
        </Button>
      }
    >
      <TextField
        name="name"
        label="单位名称"
        required
        max={60}
        hint="写全称"
        grows
        fixed
        value={draft.name}
        onChange={(name) => change({ name })}
        findings={findings}
      />
      <ChoiceField
        name="kind"
        label="单位类别"
        required
        wheel
        value={draft.kind}
        choices={UNIT_KINDS.map((kind) => ({ value: kind, label: UNIT_KIND_NAMES[kind] }))}
        onChange={(value) => change({ kind: UNIT_KINDS.find((kind) => kind === value) ?? 'other' })}
        findings={findings}
      />
      <TextField
        name="phone"
        label="联系电话"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        findings={findings}
      />
      <CheckList
        name="duties"
        label="在联席会议里的职责"
        values={DUTIES.filter(({ value }) => draft[value]).map(({ value }) => value)}
        choices={DUTIES}
        onChange={(toggle) =>
          setDraft((before) => {
            const on = toggle(DUTIES.filter(({ value }) => before[value]).map(({ value }) => value));
            return { ...before, office: on.includes('office'), guides: on.includes('guides') };
          })
        }
        findings={findings}
      />
      {unit.version > 0 && (
        <SwitchField
          id="unit-active"
          label="启用"
          note="停用后不能再邀请人员，在任的人不受影响"
          on={draft.active}
          onChange={(active) => change({ active })}
        />
      )}
    </Sheet>
  );
}
