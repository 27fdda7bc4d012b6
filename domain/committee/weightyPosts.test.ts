import { waitsToBeGiven } from './weightyPosts';

it.each([
  ['an administrator is made', ['registrar'], ['registrar', 'administrator'], false, true],
  ['somebody gives themself a post', ['administrator'], ['administrator', 'head'], true, true],
  ['another person becomes a mediator', [], ['mediator'], false, false],
  ['posts are taken, also of an administrator', ['administrator', 'head'], ['head'], false, false],
  ['somebody lays a post down', ['administrator', 'head'], ['administrator'], true, false],
] as const)('a second person is waited for when %s: %#', (_what, before, after, isOneself, waits) => {
  expect(waitsToBeGiven(before, after, { isOneself })).toBe(waits);
});
