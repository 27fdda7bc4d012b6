import { tokenIn } from './codes';

const token = 'GEAGVpGXbGPzqv62kXQMYw';

test.each([
  ['a scene', `c=${token}`],
  ['an encoded scene', `c%3D${token}`],
  ['the path of a mini-program code', `pages/scan/index?scene=c%3D${token}`],
  ['an address', `https://example.com/app/?scene=c%3D${token}#/pages/scan/index`],
  ['a link with c', `/pages/scan/index?x=1&c=${token}`],
  ['the token alone, with spaces around', `  ${token} `],
])('%s', (_what, text) => {
  expect(tokenIn(text)).toBe(token);
});

test.each(['', 'https://example.com/', 'c=', '%E0%A4%A', '一张普通的码', 'c=$gt'])('none in %p', (text) => {
  expect(tokenIn(text)).toBeNull();
});
