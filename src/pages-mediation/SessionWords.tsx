import { SESSION_MODES } from '@/domain/cases/mediation';
import type { Finding } from '@/domain/text/finding';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';

export interface TypedWords {
  mode: (typeof SESSION_MODES)[number];
  place: string;
  agenda: string;
}

const MODE_NAMES: Readonly<Record<TypedWords['mode'], string>> = {
  online: '线上',
  onsite: '现场',
  hybrid: '线上和现场同时',
  written: '书面交换意见',
};
const MODES = SESSION_MODES.map((mode) => ({ value: mode, label: MODE_NAMES[mode] }));

interface SessionWordsProps {
  words: TypedWords;
  findings: readonly Finding[];
  onChange: (words: TypedWords) => void;
}

/** How, where and about what. */
export function SessionWords({ words, findings, onChange }: SessionWordsProps) {
  return (
    <>
      <ChoiceField
        name="mode"
        label="方式"
        required
        wheel
        value={words.mode}
        choices={MODES}
        onChange={(value) => onChange({ ...words, mode: SESSION_MODES.find((one) => one === value) ?? 'onsite' })}
        findings={findings}
      />
      <TextField
        name="place"
        label="地点"
        required={words.mode === 'onsite' || words.mode === 'hybrid'}
        max={200}
        value={words.place}
        onChange={(place) => onChange({ ...words, place })}
        findings={findings}
      />
      <LongTextField
        name="agenda"
        label="谈什么"
        required
        max={1000}
        value={words.agenda}
        onChange={(agenda) => onChange({ ...words, agenda })}
        findings={findings}
      />
    </>
  );
}
