import * as fc from 'fast-check';
import type { GroupView } from '@/contract/overview';
import { FACET_KINDS } from '@/domain/overview/facets';
import { CHANNELS } from '@/domain/packs/channels';
import { STAGES } from '@/domain/cases/stages';
import { groupsByKind, hoursInWords, isUnderWay, share, stepDays } from './figures';
import { listedKindOf, groupName } from './groupWords';
import { freeUnitId } from './UnitSheet';

test('hours are said as people do, and what is made of too few cases is not said', () => {
  const hours = (value: number | 'few' | null) => hoursInWords({ value, of: 3 });
  expect([0.4, 30, 60].map(hours)).toEqual(['不到1小时', '30小时', '2.5天']);
  expect([hours('few'), hours(null)]).toEqual(['不足3件，不显示', '暂无']);
  expect(
    stepDays([
      { kind: 'acceptance', days: { value: 2, of: 5 } },
      { kind: 'mediation', days: { value: 'few', of: 0 } },
    ]),
  ).toEqual([
    { name: '受理审查', days: '2天' },
    { name: '调解', days: '不足3件，不显示' },
  ]);
});

test('parts of a bar never reach beyond it by more than what is too small to see, and what is there is seen', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(counts, (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      const shares = parts.map((part) => share(part, whole));
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(100 + parts.length);
      parts.forEach((part, at) => expect((shares[at] ?? 0) > 0).toBe(part > 0));
    }),
  );
});

test('stages stand in the order in which a case goes through them, and only those it leaves again are a funnel', () => {
  const group = (value: string): GroupView => ({
    kind: 'stage',
    value,
    all: 1,
    open: 1,
    lights: { red: 0, amber: 0, green: 0 },
  });
  const sorted = groupsByKind([group('ARCHIVED'), group('MEDIATING'), group('SUBMITTED')], 'stage');
  expect(sorted.map(({ value }) => value)).toEqual(['SUBMITTED', 'MEDIATING', 'ARCHIVED']);
  expect(sorted.filter(isUnderWay).map(({ value }) => value)).toEqual(['SUBMITTED', 'MEDIATING']);
});

test('every group has a name in Chinese words, also the one of those that have no value', () => {
  for (const kind of FACET_KINDS) expect(groupName(kind, '')).toMatch(/^[\u4e00-\u9fff]+$/);
  for (const channel of CHANNELS) expect(groupName('channel', channel)).toMatch(/[\u4e00-\u9fff]/);
  for (const stage of STAGES) expect(groupName('stage', stage)).toMatch(/[\u4e00-\u9fff]/);
  expect(groupName('park', '岳口镇工业园')).toBe('岳口镇工业园');
  expect([listedKindOf('park'), listedKindOf('filedIn'), listedKindOf('toString'), listedKindOf(undefined)]).toEqual([
    'park',
    'filedIn',
    'all',
    'all',
  ]);
});

test('a new unit gets a code that no other has and that the server takes', () => {
  expect(freeUnitId('court', [])).toBe('court');
  expect(freeUnitId('marketRegulation', ['marketregulation', 'marketregulation-2'])).toBe('marketregulation-3');
  expect(freeUnitId('marketRegulation', [])).toMatch(/^[a-z][a-z0-9-]{1,29}$/);
});
