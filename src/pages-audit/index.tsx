import { useState } from 'react';
import { Chips } from '../ui/chips/Chips';
import { Screen } from '../ui/screen/Screen';
import { AuditRows } from './AuditRows';
import { Heads } from './Heads';

const PARTS = [
  { value: 'looks', label: '谁看过' },
  { value: 'changes', label: '谁改过' },
  { value: 'heads', label: '每日核对' },
] as const;
type Part = (typeof PARTS)[number]['value'];

/** For auditors and the head: who looked at what, who changed what, and whether the histories still fit. */
export default function AuditPage() {
  const [part, setPart] = useState<Part>('looks');
  return (
    <Screen id="audit">
      <Chips
        id="audit-part"
        label="看什么"
        value={part}
        choices={PARTS}
        onChange={(value) => setPart(PARTS.find((each) => each.value === value)?.value ?? 'looks')}
      />
      {part === 'heads' ? <Heads /> : <AuditRows key={part} about={part} />}
    </Screen>
  );
}
