import fc from 'fast-check';
import { normalize, sep } from 'node:path';
import { CloudFailure } from '../failure';
import { checkCloudPath, diskPath } from './cloud-path';

describe('paths of files', () => {
  it.each(['a', 'incoming/2026/11/证据 1.jpg', 'a/.hidden', 'a/...', '@a/@b', `${'长'.repeat(78)}.pdf`])(
    '%j is taken',
    (path) => expect(checkCloudPath(path)).toBe(path),
  );

  it.each([
    '',
    '/a',
    'a/',
    'a//b',
    '.',
    '..',
    'a/../b',
    'a/./b',
    'a\\b',
    'a%2e',
    'a?b',
    'a#b',
    'a\u0000b',
    'a\nb',
    'a\ud800b',
    'x'.repeat(241),
    `${'x/'.repeat(500)}x`,
  ])('%j is refused', (path) => expect(() => checkCloudPath(path)).toThrow(CloudFailure));

  it('each path has a place of its own inside the folder, and no file stands where a folder must', () => {
    const segment = fc.stringMatching(/^[a-c@.:=]{1,3}$/).filter((text) => text !== '.' && text !== '..');
    const path = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'));
    fc.assert(
      fc.property(path, path, (one, other) => {
        fc.pre(one !== other);
        const [first, second] = [diskPath('/store', one), diskPath('/store', other)];
        expect(first).not.toBe(second);
        expect(normalize(first).startsWith(`/store${sep}`)).toBe(true);
        expect(first.startsWith(second + sep)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
