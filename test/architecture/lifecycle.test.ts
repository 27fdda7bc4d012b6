import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifecycleDocument } from './lifecycleDocument';

const FILE = join(__dirname, '..', '..', 'docs', 'lifecycle.md');

describe('docs/lifecycle.md', () => {
  it('is what the table says', () => {
    if (process.env.UPDATE_DOCS) writeFileSync(FILE, lifecycleDocument());
    expect(readFileSync(FILE, 'utf8')).toBe(lifecycleDocument());
  });
});
