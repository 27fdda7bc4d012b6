import type { LawTextPreview } from '@/contract/lawTexts';
import { beginSaying, edited, filledFrom, otherTitle } from './fromFile';

const preview = (title: string, instrument: string | null = null): LawTextPreview => ({
  ...{
    sha256: 'a',
    title,
    instrument,
    characters: 9,
    form: 'articles',
    articles: 1,
    samples: [],
    findings: [],
    wrong: 0,
  },
});
const MISSING = [
  { instrument: '示范法', from: '2026-01-01', rules: 3 },
  { instrument: '示范条例', from: '2025-05-01', rules: 2 },
  { instrument: '两版的办法', from: '2024-01-01', rules: 1 },
  { instrument: '两版的办法', from: '2026-01-01', rules: 1 },
];
const NOTHING = beginSaying('', '');

test('a second file takes back what the first one told', () => {
  const first = filledFrom(NOTHING, preview('示范法'), MISSING);
  expect(first.said).toMatchObject({ instrument: '示范法', from: '2026-01-01' });
  expect(filledFrom(first, preview('示范条例'), MISSING).said).toMatchObject({
    ...{ instrument: '示范条例', from: '2025-05-01' },
  });
  // Which of two editions it is, a title does not tell; of what no rule cites, there is no day.
  expect(filledFrom(first, preview('两版的办法'), MISSING).said).toMatchObject({ instrument: '两版的办法', from: '' });
  expect(filledFrom(first, preview('别的规定'), MISSING).said).toMatchObject({ instrument: '别的规定', from: '' });
});

test('what the person has written or chosen stays, and what is beside it goes on following the file', () => {
  const first = filledFrom(NOTHING, preview('示范法'), MISSING);
  const dated = edited(first, { from: '2026-02-01', source: '示府发〔2026〕1号' });
  expect(filledFrom(dated, preview('示范条例'), MISSING).said).toEqual({
    ...{ instrument: '示范条例', from: '2026-02-01', to: null, source: '示府发〔2026〕1号' },
  });
  expect(filledFrom(beginSaying('示范法', '2026-01-01'), preview('示范条例'), MISSING).said).toMatchObject({
    ...{ instrument: '示范法', from: '2026-01-01' },
  });
  // What was emptied is nobody's.
  const emptied = edited(dated, { instrument: '', from: '' });
  expect(filledFrom(emptied, preview('示范条例'), MISSING).said).toMatchObject({
    ...{ instrument: '示范条例', from: '2025-05-01' },
  });
});

test.each([
  ['', preview('示范法'), null],
  ['示范法', preview('示范法'), null],
  ['《示范法》', preview('示范法'), null],
  ['中国示范法', preview('示范法', '中国示范法'), null],
  ['示范法', preview(''), null],
  ['示范条例', preview('《示范法》'), '示范法'],
])('a file of another title is noticed: %s', (written, file, other) => {
  expect(otherTitle(written, file)).toBe(other);
});
