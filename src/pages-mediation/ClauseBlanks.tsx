import type { Blank } from '@/domain/clauses/clause';
import type { TypedBlanks } from '@/domain/clauses/fillClause';
import type { Finding } from '@/domain/text/finding';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { DateField } from '../ui/date-field/DateField';
import { TextField } from '../ui/text-field/TextField';
import { todayInShanghai } from '../ui/wording/dates';

interface ClauseBlanksProps {
  blanks: readonly Blank[];
  typed: TypedBlanks;
  onChange: (name: string, value: string) => void;
  findings: readonly Finding[];
}

/** The blanks of a clause, each with what it is filled with. */
export function ClauseBlanks({ blanks, typed, onChange, findings }: ClauseBlanksProps) {
  return (
    <>
      {blanks.map((blank) => {
        const field = {
          name: blank.name,
          label: blank.label,
          required: true,
          hint: blank.hint,
          value: typed[blank.name] ?? '',
          onChange: (value: string) => onChange(blank.name, value),
          findings,
        };
        switch (blank.kind) {
          case 'words':
            return <TextField key={blank.name} {...field} grows max={blank.most} />;
          case 'money':
            return <TextField key={blank.name} {...field} keyboard="digit" />;
          case 'count':
            return (
              <TextField key={blank.name} {...field} label={`${blank.label}（${blank.unit}）`} keyboard="number" />
            );
          case 'day':
            return <DateField key={blank.name} {...field} earliest={todayInShanghai()} />;
          case 'one':
            return (
              <ChoiceField
                key={blank.name}
                {...field}
                choices={blank.choices.map((choice) => ({ value: choice, label: choice }))}
              />
            );
        }
      })}
    </>
  );
}
