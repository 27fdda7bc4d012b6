import * as fc from 'fast-check';
import { mergedSettings } from './mergedSettings';
import type { ComparedSettings } from './settingsChange';

const BASE: ComparedSettings = {
  name: '示范市知识产权纠纷人民调解委员会',
  region: '示',
  phone: '0728-0000000',
  address: '',
  hours: '',
  numberTemplate: '{地区}知调〔{年份}〕{序号}号',
  bodies: [],
  limits: { acceptance: 3 },
  delegations: [],
  holidays: [],
  courts: [],
  composition: null,
  templates: [],
  rules: [],
};
const rule = (id: string, summary = '说明', from = '2028-01-01'): ComparedSettings['rules'][number] => ({
  ...{ id, instrument: '示范法', short: '示范法', article: '第一条' },
  ...{ summary, from, source: '示范令' },
});
const merge = (
  proposed: Partial<ComparedSettings>,
  now: Partial<ComparedSettings>,
  base: Partial<ComparedSettings> = {},
) =>
  mergedSettings({
    base: { ...BASE, ...base },
    proposed: { ...BASE, ...base, ...proposed },
    now: { ...BASE, ...base, ...now },
  });

describe('a change of settings that others have changed since', () => {
  it('is what was proposed when nothing else has changed', () => {
    const proposed = { phone: '0728-1111111', rules: [rule('a')], limits: { acceptance: 5, inquiry: 9 } };
    expect(merge(proposed, {})).toEqual({ ...BASE, ...proposed });
  });

  it('leaves what they changed: other fields, limits and entries', () => {
    const proposed = { rules: [rule('a'), rule('b')], limits: { acceptance: 5 } };
    const now = { hours: '全天', rules: [rule('a'), rule('c')], limits: { acceptance: 3, inquiry: 9 } };
    expect(merge(proposed, now, { rules: [rule('a')] })).toEqual({
      ...BASE,
      hours: '全天',
      rules: [rule('a'), rule('c'), rule('b')],
      limits: { acceptance: 5, inquiry: 9 },
    });
  });

  it('takes away only what it takes away', () => {
    const base = { rules: [rule('a'), rule('b')] };
    expect(merge({ rules: [rule('b')] }, { rules: [rule('a'), rule('b'), rule('c')] }, base)?.rules).toEqual([
      rule('b'),
      rule('c'),
    ]);
  });

  it.each<[string, Partial<ComparedSettings>, Partial<ComparedSettings>, Partial<ComparedSettings>]>([
    ['a field', { phone: '1' }, { phone: '2' }, {}],
    ['a limit', { limits: { acceptance: 4 } }, { limits: { acceptance: 5 } }, {}],
    ['an entry that was changed', { rules: [rule('a', '甲')] }, { rules: [rule('a', '乙')] }, { rules: [rule('a')] }],
    ['an entry that was taken away', { rules: [rule('a', '甲')] }, { rules: [] }, { rules: [rule('a')] }],
    ['an entry that both added', { rules: [rule('a', '甲')] }, { rules: [rule('a', '乙')] }, {}],
    ['a list with one entry twice', { rules: [rule('a'), rule('a', '乙')] }, { rules: [rule('b')] }, {}],
  ])('is overtaken where they changed the same: %s', (_what, proposed, now, base) => {
    expect(merge(proposed, now, base)).toBeNull();
  });

  it('comes to the same in either order, and never to anything that nobody wrote', () => {
    const rules = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), summary: fc.constantFrom('甲', '乙') }),
      {
        selector: ({ id }) => id,
      },
    );
    const version = fc.record({
      phone: fc.constantFrom('1', '2'),
      rules: rules.map((all) => all.map((one) => rule(one.id, one.summary))),
    });
    fc.assert(
      fc.property(version, version, version, (base, mine, theirs) => {
        const sorted = (merged: ComparedSettings | null) =>
          merged && { ...merged, rules: [...merged.rules].sort((one, other) => (one.id < other.id ? -1 : 1)) };
        const merged = sorted(merge(mine, theirs, base));
        expect(sorted(merge(theirs, mine, base))).toEqual(merged);
        const written = [...base.rules, ...mine.rules, ...theirs.rules];
        for (const each of merged?.rules ?? []) expect(written).toContainEqual(each);
      }),
    );
  });
});
