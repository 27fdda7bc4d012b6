import * as fc from 'fast-check';
import type { GroupView } from '@/contract/overview';
import { FACET_KINDS } from '@/domain/overview/facets';
import { CHANNELS } from '@/domain/packs/channels';
import { STAGES } from '@/domain/cases/stages';
import { answering, groupsByKind, hoursInWords, isUnderWay, share } from './figures';
import { facetKindOf, groupName } from './groupWords';
import { freeUnitId } from './UnitSheet';

const month = (asked: number, answered: number, hoursToAnswer: number | null) => ({
  month: '2026-11',
  asked,
  answered,
  hoursToAnswer,
});

test('the response rate is that of the sums, and hours weigh by answers', () => {
  expect(answering([month(16, 9, 50), month(4, 1, 10)])).toEqual({ rate: 50, hours: 46 });
  expect(answering([month(5, 0, null)])).toEqual({ rate: 0, hours: null });
  expect(answering([])).toEqual({ rate: null, hours: null });
  expect([0.4, 30, 60].map(hoursInWords)).toEqual(['不到1小时', '30小时', '2.5天']);
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
  expect([facetKindOf('park'), facetKindOf('toString'), facetKindOf(undefined)]).toEqual(['park', 'all', 'all']);
});

test('a new unit gets a code that no other has and that the server takes', () => {
  expect(freeUnitId('court', [])).toBe('court');
  expect(freeUnitId('marketRegulation', ['marketregulation', 'marketregulation-2'])).toBe('marketregulation-3');
  expect(freeUnitId('marketRegulation', [])).toMatch(/^[a-z][a-z0-9-]{1,29}$/);
});
