import type { FieldSpec } from '@/domain/rights/fieldSpec';
import type { Finding } from '@/domain/text/finding';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';

interface SpecFieldProps {
  spec: FieldSpec;
  /** Path of what the field belongs to: 'right.fields'. */
  within: string;
  value: string;
  findings: readonly Finding[];
  onChange: (value: string) => void;
}

/** Characters that a long field may have when its line does not say. */
const USUAL_LONG = 500;

/** One field of a form that is described as data: the server checks it from the same line. */
export function SpecField({ spec, within, value, findings, onChange }: SpecFieldProps) {
  const common = {
    name: `${within}.${spec.key}`,
    label: spec.label,
    hint: spec.hint,
    required: spec.required,
    value,
    findings,
    onChange,
  };
  switch (spec.input) {
    case 'choice':
      return <ChoiceField {...common} choices={spec.choices ?? []} />;
    case 'date':
      return <DateField {...common} latest={spec.format === 'pastDay' ? todayInShanghai() : undefined} />;
    case 'long':
      return <LongTextField {...common} max={spec.max ?? USUAL_LONG} />;
    case 'number':
      return <TextField {...common} max={spec.max} keyboard="digit" />;
    case 'text':
      return <TextField {...common} max={spec.max} />;
  }
}
