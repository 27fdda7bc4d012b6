import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { procedures } from '@/contract/procedures';

/**
 * A procedure that no page calls helps nobody: it is there for a page that somebody forgot, or for nothing. What stands
 * here is called by no page on purpose, or by pages that are still to be made; whoever makes them takes it off.
 */
const CALLED_BY_NO_PAGE: Readonly<Record<string, string>> = {
  'offer.result': 'offer.list answers the same for all rounds of a case in one call, and the page shows them all',
};

const src = path.resolve(__dirname, '../../src');

/** The text of all that is shipped to phones and browsers. */
function shippedText(): string {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(src, file), 'utf8'))
    .join('\n');
}

const text = shippedText();
/** As an argument: `call('case.get', …)`; a name in a comment is no call. */
const isCalled = (name: string) => new RegExp(`\\(\\s*'${name.replace('.', '\\.')}'\\s*,`).test(text);

it('every procedure is called by a page, or is known to be called by none', () => {
  const uncalled = Object.keys(procedures).filter((name) => !isCalled(name));
  expect(uncalled.filter((name) => !(name in CALLED_BY_NO_PAGE))).toEqual([]);
});

it('the list of the others has nothing that a page calls, and nothing that is no procedure', () => {
  const stale = Object.keys(CALLED_BY_NO_PAGE).filter((name) => isCalled(name) || !(name in procedures));
  expect(stale).toEqual([]);
});

it('finds calls, and does not take a name in a comment for one', () => {
  expect(isCalled('case.get')).toBe(true);
  expect(isCalled('case.nothing')).toBe(false);
});
