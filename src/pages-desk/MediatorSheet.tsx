import { useState } from 'react';
import type { MediatorView } from '@/contract/mediators';
import { RIGHT_KINDS } from '@/domain/rights/kinds';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { CheckList } from '../ui/check-list/CheckList';
import { DateField } from '../ui/date-field/DateField';
import { Sheet } from '../ui/sheet/Sheet';
import { SwitchField } from '../ui/switch-field/SwitchField';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';

interface MediatorSheetProps {
  mediator: MediatorView;
  onClose: () => void;
  onSaved: () => void;
}

const KINDS = RIGHT_KINDS.map(({ kind, label }) => ({ value: kind, label }));
const MOST_INTRODUCTION = 500;

/** One tie a line: 单位或人，关系. */
function tiesFrom(lines: string, before: MediatorView['ties']): MediatorView['ties'] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/[，,]/);
      const creditCode = before.find((tie) => tie.name === name.trim())?.creditCode ?? '';
      return { name: name.trim(), creditCode, what: rest.join('，').trim() };
    });
}

/** The entry of a mediator, as the parties and the proposals read it. */
export function MediatorSheet({ mediator, onClose, onSaved }: MediatorSheetProps) {
  const [entry, setEntry] = useState(mediator);
  const [languages, setLanguages] = useState(mediator.languages.join('、'));
  const [ties, setTies] = useState(mediator.ties.map((tie) => `${tie.name}，${tie.what}`).join('\n'));
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const change = (part: Partial<MediatorView>) => setEntry((before) => ({ ...before, ...part }));
  const save = async () => {
    const { openid, version, fields, organisation, introduction, termEndsOn, active } = entry;
    const spoken = languages
      .split(/[、，,\s]+/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const input = { openid, version, fields, organisation, introduction, termEndsOn, active, languages: spoken };
    try {
      await command('mediator.save', { ...input, ties: tiesFrom(ties, mediator.ties) });
      onSaved();
    } catch (problem) {
      // A finding at one of several ties belongs to the field in which all of them are typed.
      const found = findingsOf(problem).map((one) => ({ ...one, field: one.field.split('.')[0] ?? one.field }));
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title={mediator.name}
      onClose={onClose}
      foot={
        <Button
          id="save-mediator"
          disabledBecause={entry.fields.length === 0 ? '请至少选一类擅长的领域' : null}
          onClick={save}
        >
          保存
        </Button>
      }
    >
      <SwitchField label="可以接新案" on={entry.active} onChange={(active) => change({ active })} />
      <CheckList
        name="fields"
        label="擅长的领域"
        required
        values={entry.fields}
        choices={KINDS}
        onChange={(next) => {
          const values = next(entry.fields);
          change({ fields: RIGHT_KINDS.map(({ kind }) => kind).filter((kind) => values.includes(kind)) });
        }}
        findings={findings}
      />
      <TextField
        name="organisation"
        label="单位"
        max={60}
        value={entry.organisation}
        onChange={(organisation) => change({ organisation })}
        findings={findings}
      />
      <TextField
        name="languages"
        label="语言"
        hint="例如：普通话、英语"
        value={languages}
        onChange={setLanguages}
        findings={findings}
      />
      <DateField
        name="termEndsOn"
        label="任期至"
        value={entry.termEndsOn ?? ''}
        onChange={(termEndsOn) => change({ termEndsOn })}
        findings={findings}
      />
      <LongTextField
        name="introduction"
        label="介绍"
        fixed
        hint="当事人选调解员时会看到"
        max={MOST_INTRODUCTION}
        value={entry.introduction}
        onChange={(introduction) => change({ introduction })}
        findings={findings}
      />
      <LongTextField
        name="ties"
        label="已知的关系"
        fixed
        hint="一行一个：单位或人，什么关系。推荐时会避开"
        max={2000}
        value={ties}
        onChange={setTies}
        findings={findings}
      />
    </Sheet>
  );
}
