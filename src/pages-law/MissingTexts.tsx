import type { Output } from '@/contract/procedures';
import { dayInWords } from '@/domain/calendar/day';
import { KeyValues } from '../ui/key-values/KeyValues';
import { LinkRow } from '../ui/link-row/LinkRow';
import { named } from './lawWords';

type Missing = Output<'lawText.desk'>['missing'][number];

interface MissingTextsProps {
  missing: readonly Missing[];
  /** The one that was chosen. */
  chosen?: Pick<Missing, 'instrument' | 'from'>;
  /** Null for who does not load texts. */
  onChoose: ((missing: Missing) => void) | null;
}

/** The editions that rules are taken from and that have no text yet. */
export function MissingTexts({ missing, chosen, onChoose }: MissingTextsProps) {
  const note = ({ from, rules }: Missing) => `${dayInWords(from)}起的文本，${rules}处引用`;
  if (!onChoose) {
    return <KeyValues rows={missing.map((each) => ({ name: named(each.instrument), value: note(each) }))} />;
  }
  return (
    <>
      {missing.map((each) => (
        <LinkRow
          key={`${each.instrument}-${each.from}`}
          label={named(each.instrument)}
          note={note(each)}
          value={each.instrument === chosen?.instrument && each.from === chosen.from ? '已选' : undefined}
          onClick={() => onChoose(each)}
        />
      ))}
    </>
  );
}
