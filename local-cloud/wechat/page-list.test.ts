import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPage, readPages } from './page-list';

describe('pages of the mini-program', () => {
  it('are those of the main package and of subpackages', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pages-'));
    const file = join(folder, 'app.json');
    const subPackages = [{ root: 'packages/case/', pages: ['detail/index'] }];
    writeFileSync(file, JSON.stringify({ pages: ['pages/home/index'], subPackages }));
    const pages = readPages(file);
    rmSync(folder, { recursive: true });
    expect([...(pages ?? [])]).toEqual(['pages/home/index', 'packages/case/detail/index']);
    expect(() => checkPage('packages/case/detail/index', pages)).not.toThrow();
    expect(() => checkPage('pages/other/index', pages)).toThrow('invalid page');
    expect(readPages(file)).toBeNull();
  });

  it('without a build, only their form is checked', () => {
    expect(() => checkPage('pages/any/index', null)).not.toThrow();
    for (const page of ['/pages/any', 'pages/any?x=1', '', 'a b']) expect(() => checkPage(page, null)).toThrow();
  });
});
