import type { LawTextPreview } from '@/contract/lawTexts';
import type { Output } from '@/contract/procedures';
import { instrumentNamed } from '@/domain/lawTexts/cited';

/** What is said of a text that is proposed. */
export interface Said {
  instrument: string;
  from: string;
  /** Null while it is not known to end. */
  to: string | null;
  source: string;
}

/** What is said, and which of it the person has not written: taken from a file, it goes with the file. */
export interface Saying {
  said: Said;
  fromFile: { instrument: boolean; from: boolean };
}

type Missing = Output<'lawText.desk'>['missing'];

export function beginSaying(instrument: string, from: string): Saying {
  return { said: { instrument, from, to: null, source: '' }, fromFile: { instrument: false, from: false } };
}

/** The person writes or chooses: from now on it is theirs. */
export function edited({ said, fromFile }: Saying, part: Partial<Said>): Saying {
  return {
    said: { ...said, ...part },
    fromFile: {
      instrument: fromFile.instrument && part.instrument === undefined,
      from: fromFile.from && part.from === undefined,
    },
  };
}

/** What the file's title tells, where the person wrote nothing: the instrument, and the one edition of it that is missing. */
export function filledFrom(before: Saying, preview: LawTextPreview, missing: Missing): Saying {
  const isTheirs = (name: 'instrument' | 'from') => before.said[name] !== '' && !before.fromFile[name];
  const fromFile = { instrument: !isTheirs('instrument'), from: !isTheirs('from') };
  const instrument = fromFile.instrument ? (preview.instrument ?? preview.title) : before.said.instrument;
  const [edition, ...others] = missing.filter((each) => each.instrument === instrument);
  const from = others.length === 0 ? (edition?.from ?? '') : '';
  return { said: { ...before.said, instrument, from: fromFile.from ? from : before.said.from }, fromFile };
}

/** The name that the file has for itself, where another one was written; perhaps it is the wrong file. Null where they agree. */
export function otherTitle(instrument: string, { title, instrument: cited }: LawTextPreview): string | null {
  const written = instrumentNamed(instrument, []);
  const own = instrumentNamed(title, []);
  return written === '' || own === '' || written === own || written === cited ? null : own;
}
