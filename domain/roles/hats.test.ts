import * as fc from 'fast-check';
import { HATS, hatsOf, hatWorn, postsUnder } from './hats';
import { POSTS } from './posts';

const posts = fc.uniqueArray(fc.constantFrom(...POSTS));

test('whatever a phone asks for, only a hat that the posts give is worn', () => {
  fc.assert(
    fc.property(posts, fc.option(fc.oneof(fc.constantFrom(...HATS), fc.string())), (held, chosen) => {
      const hat = hatWorn(held, chosen);
      expect(hatsOf(held)).toContain(hat);
      expect(hat === 'party' || postsUnder(hat, held).length > 0).toBe(true);
      if (hatsOf(held).some((each) => each === chosen)) expect(hat).toBe(chosen);
    }),
  );
});

test('every post belongs to one hat, and the hats of several posts are theirs together', () => {
  for (const post of POSTS) expect(HATS.filter((hat) => postsUnder(hat, [post]).length > 0)).toHaveLength(1);
  expect(hatsOf([])).toEqual(['party']);
  expect(hatsOf(['liaison', 'head', 'mediator'])).toEqual(['intake', 'mediator', 'official', 'party']);
  expect(hatWorn(['liaison'], null)).toBe('official');
});
