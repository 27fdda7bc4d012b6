import { useState } from 'react';
import type { FlagView } from '@/contract/flags';
import { suspensionFor } from '@/domain/flags/flag';
import { Button } from '../ui/button/Button';
import type { Choice } from '../ui/choice-field/choice';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';

const MOST_NOTE = 2000;
const FOR_GOOD = '记下后不能改：不再恢复调解，也不再办理司法确认';

function findingsOn(kind: FlagView['kind']): readonly Choice[] {
  return [
    { value: 'yes', label: '属实', ...(suspensionFor(kind) === null ? {} : { note: FOR_GOOD }) },
    { value: 'no', label: '不属实，或者现在看不出来' },
  ];
}

interface SettleFlagProps {
  flag: FlagView;
  onClose: () => void;
  onGiven: (given: { proved: boolean; note: string }) => Promise<void>;
}

/** What the head found, and what was done about it. */
export function SettleFlag({ flag, onClose, onGiven }: SettleFlagProps) {
  const [found, setFound] = useState('');
  const [note, setNote] = useState('');
  const missing = found === '' ? '请先选是否属实' : note.trim() === '' ? '请先写明处理结果' : null;
  return (
    <Sheet
      title={`处理：${flag.name}`}
      onClose={onClose}
      foot={
        <Button id="settle-flag" disabledBecause={missing} onClick={() => onGiven({ proved: found === 'yes', note })}>
          记下处理结果
        </Button>
      }
    >
      <ChoiceField
        name="proved"
        label="核实下来"
        required
        value={found}
        choices={findingsOn(flag.kind)}
        onChange={setFound}
      />
      <LongTextField
        name="note"
        label="处理结果"
        hint="向谁报告、什么时间、谁经办；或者为什么不需要处理"
        required
        fixed
        max={MOST_NOTE}
        value={note}
        onChange={setNote}
      />
    </Sheet>
  );
}
