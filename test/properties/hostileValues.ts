/** Something that must never be taken as what it pretends to be. */
export interface Hostile {
  name: string;
  value: unknown;
}

function nested(depth: number, kind: 'list' | 'object'): unknown {
  const [open, close] = kind === 'list' ? ['[', ']'] : ['{"a":', '}'];
  return JSON.parse(`${open.repeat(depth)}1${close.repeat(depth)}`);
}

const GRIN = '\u{1F600}';
const NUL = '\u0000';

/** What is of the wrong kind in every place but a list, an object, a number or a flag of its own kind. */
export const NOT_A_VALUE: readonly Hostile[] = [
  { name: 'an operator', value: { $gt: '' } },
  { name: 'a key with dots', value: { 'a.b.c': 1 } },
  { name: 'a key `__proto__`', value: JSON.parse('{"__proto__":{"posts":["administrator"]}}') },
  { name: 'a key `constructor`', value: JSON.parse('{"constructor":{"prototype":{}}}') },
  { name: 'a list of texts', value: ['x'] },
  { name: 'an empty list', value: [] },
  { name: 'an empty object', value: {} },
  { name: 'a number', value: 42 },
  { name: 'null', value: null },
  { name: 'true', value: true },
  { name: 'a deep list', value: nested(2000, 'list') },
  { name: 'a deep object', value: nested(2000, 'object') },
];

/** Numbers that no field takes: everything that is counted here is whole. */
export const IMPOSSIBLE_NUMBERS: readonly Hostile[] = [
  { name: 'a fraction', value: 1.5 },
  { name: 'less than any', value: -1000 },
  { name: 'a huge number', value: 1e308 },
];

/** Texts that no field takes. */
export const IMPOSSIBLE_TEXTS: readonly Hostile[] = [
  { name: '10,000 characters', value: '长'.repeat(10_000) },
  { name: 'half of a character', value: `前${GRIN[0] ?? ''}后` },
  { name: 'the other half', value: `${GRIN[1] ?? ''}后` },
];

/** Texts that a draft may keep as they were typed, and that nothing else may take. */
export const UNFIT_TEXTS: readonly Hostile[] = [
  { name: 'a picture', value: `好${GRIN}的` },
  { name: 'a control character', value: '前\u0007后' },
  { name: 'NUL', value: `前${NUL}后` },
  { name: 'an operator as text', value: '$gt' },
  { name: 'a name of every object', value: '__proto__' },
];

/** Texts that are odd, and may be right or wrong: whatever is answered, it is an answer. */
export const ODD_TEXTS: readonly Hostile[] = [
  { name: 'nothing', value: '' },
  { name: 'a space', value: ' ' },
  { name: 'a path', value: '../../etc/passwd' },
  { name: 'a pattern', value: '.*(a+)+$[' },
  { name: 'the end of all characters', value: '\uffff' },
];

/** Keys that mean something to a database or to every object. */
export const EXTRA_KEYS: readonly string[] = ['$gt', '$where', 'a.b', '__proto__', 'constructor', 'prototype', ''];

/** The same object with a key too many, as its own key. */
export function withExtraKeys(object: object, keys: readonly string[]): Hostile[] {
  return keys.map((key) => ({
    name: `the key ${JSON.stringify(key)} too many`,
    value: JSON.parse(
      JSON.stringify(object).replace(/\}$/, `${Object.keys(object).length > 0 ? ',' : ''}${JSON.stringify(key)}:"x"}`),
    ),
  }));
}
