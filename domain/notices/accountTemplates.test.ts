import { accountTemplates, templateFindings, type WrittenTemplate } from './accountTemplates';

const ID = 'aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-abc';
const OTHER = ID.replace('a', 'z');
const row = (changes: Partial<WrittenTemplate>): WrittenTemplate => ({
  ...{ need: 'progress', id: ID, longTerm: false },
  ...changes,
});

test('what an administrator has written stands before what was set at deployment, kind of subscription and all', () => {
  const deployed = { templates: { progress: 'old', todo: 'kept' }, longTerm: ['progress', 'todo'] };
  expect(accountTemplates(deployed, [])).toEqual(deployed);
  expect(accountTemplates(deployed, [row({}), row({ need: 'session', id: OTHER, longTerm: true })])).toEqual({
    templates: { progress: ID, todo: 'kept', session: OTHER },
    longTerm: ['todo', 'session'],
  });
});

test.each([
  ['an id with something else in it', [row({ id: `${ID.slice(1)}。` })], '0.id', '模板编号不对'],
  ['an id cut short', [row({ id: 'abc' })], '0.id', '模板编号不对'],
  ['a need twice', [row({}), row({ id: OTHER })], '1.id', '写了两次'],
  ['an id twice', [row({}), row({ need: 'todo' })], '1.id', '“进度变更提醒”用了同一个编号'],
] as const)('%s is told at its field', (_what, written, field, problem) => {
  expect(templateFindings(written)).toMatchObject([{ field, problem: expect.stringContaining(problem) }]);
});

test('ids that differ are right', () => {
  expect(templateFindings([row({}), row({ need: 'todo', id: OTHER })])).toEqual([]);
});
