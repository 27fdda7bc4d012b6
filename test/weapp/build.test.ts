import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtPackage } from './builtPackage';
import { measureBuild, PACKAGE_LIMIT_BYTES } from './sizes';
import { compileWxml, compileWxss } from './wechatCompilers';
import type { WeappPackage } from './weappPackage';

let app: WeappPackage;

beforeAll(() => {
  app = builtPackage('weapp');
}, 180_000);

function scripts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

it("has WXML that WeChat's compiler takes", () => {
  const code = compileWxml(app.dist);
  for (const route of app.routes) expect(code).toContain(`${route}.wxml`);
});

it("has WXSS that WeChat's compiler takes", () => {
  expect(compileWxss(app.dist)).toContain('app.wxss');
});

it('is refused by those compilers when it is broken', () => {
  const broken = mkdtempSync(path.join(tmpdir(), 'zhihe-wxml-'));
  writeFileSync(path.join(broken, 'a.wxml'), '<view><text></view>');
  expect(() => compileWxml(broken)).toThrow(/a\.wxml/);
  writeFileSync(path.join(broken, 'a.wxss'), '.a { color: red');
  expect(() => compileWxss(broken)).toThrow(/a\.wxss/);
  rmSync(broken, { recursive: true });
});

it('has every page that app.json names', () => {
  for (const route of app.routes)
    for (const kind of ['js', 'wxml', 'json']) expect([route, app.has(`${route}.${kind}`)]).toEqual([route, true]);
});

it('stays far below the size limits', () => {
  const { main, subpackages } = measureBuild(app);
  // The aim of the product; WeChat's own limit is four times as much.
  expect(main).toBeLessThan(450_000);
  for (const [root, bytes] of Object.entries(subpackages))
    expect([root, bytes < PACKAGE_LIMIT_BYTES]).toEqual([root, true]);
});

it('has no syntax that iOS 12.2 cannot read', () => {
  // Each of these is an error while the file is being read, so nothing of it would run.
  const tooNew = [/\(\?<[=!]/, /\?\?=|\|\|=|&&=/, /\bstatic\s*\{/];
  const found = scripts(app.dist).flatMap((file) => {
    const code = readFileSync(file, 'utf8');
    return tooNew
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${path.relative(app.dist, file)}: ${pattern}`);
  });
  expect(found).toEqual([]);
});
