import { resetTaro } from '@/test/mocks/taro';
import { canonical, commandIdFor, digestOf, settleIntent } from './commandIds';

beforeEach(resetTaro);

const DAY = 24 * 3600 * 1000;

test('an intent keeps its id until it is settled, whatever comes between', () => {
  const first = commandIdFor('filing.submit:a', 1000);
  const other = commandIdFor('filing.submit:b', 1001);
  expect(commandIdFor('filing.submit:a', 5000)).toBe(first);
  expect(other).not.toBe(first);
  settleIntent('filing.submit:a', 6000);
  expect(commandIdFor('filing.submit:a', 7000)).not.toBe(first);
  expect(commandIdFor('filing.submit:b', 7000)).toBe(other);
});

test('an intent that was never answered is forgotten after a week', () => {
  const first = commandIdFor('x', 0);
  expect(commandIdFor('x', 7 * DAY - 1)).toBe(first);
  expect(commandIdFor('x', 7 * DAY)).not.toBe(first);
});

test('ids have the form that the contract takes', () => {
  expect(commandIdFor('y')).toMatch(/^[A-Za-z0-9_-]{6,64}$/);
});

test('the same input has the same digest, whatever the order of its keys', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  expect(digestOf(canonical({ a: 1, b: 2 }))).toBe(digestOf(canonical({ b: 2, a: 1 })));
});

test('inputs that differ in one character have different digests', () => {
  const digests = new Set(Array.from({ length: 5000 }, (_, n) => digestOf(`事实经过 ${n}`)));
  expect(digests.size).toBe(5000);
});
