import { needsToAsk } from './wallet';

const TEMPLATES = { templates: { todo: 't', progress: 'p', supervision: 's', session: 'x' }, longTerm: [] };

it('asks people of a unit for what orders go by, those of the committee for all of their work', () => {
  expect(needsToAsk({}, ['liaison'], TEMPLATES, 0)).toEqual(['supervision', 'todo']);
  expect(needsToAsk({}, ['unitHead', 'head'], TEMPLATES, 0)).toEqual(['todo', 'progress', 'session']);
  const full = {
    supervision: { left: 3, answer: 'accept', askedAt: 0 },
    todo: { left: 3, answer: 'accept', askedAt: 0 },
  };
  expect(needsToAsk(full as Parameters<typeof needsToAsk>[0], ['liaison'], TEMPLATES, 0)).toEqual([]);
});
