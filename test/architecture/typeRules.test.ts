import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** What the check of the types must refuse, by the code that it gives, and what beside it must pass. */
const EXAMPLES = [
  { code: 'TS2322', bad: "export const a: number = 'b';", good: 'export const a: number = 1;' },
  { code: 'TS6133', bad: 'const a = 1;\nexport {};', good: 'export const a = 1;' },
  // An entry of a list may be missing: `noUncheckedIndexedAccess`.
  {
    code: 'TS2322',
    bad: 'export const a = (b: string[]): string => b[0];',
    good: 'export const a = (b: string[]) => b[0];',
  },
  {
    code: 'no-floating-promises',
    bad: 'export const a = async () => 1;\nexport const b = () => {\n  a();\n};',
    good: 'export const a = async () => 1;\nexport const b = async () => {\n  await a();\n};',
  },
  {
    code: 'no-misused-promises',
    bad: 'export const a = async () => true;\nexport const b = () => (a() ? 1 : 2);',
    good: 'export const a = async () => true;\nexport const b = async () => ((await a()) ? 1 : 2);',
  },
  {
    code: 'await-thenable',
    bad: 'export const a = async () => await 1;',
    good: 'export const a = async () => await Promise.resolve(1);',
  },
  {
    code: 'switch-exhaustiveness-check',
    bad: "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}",
    good: "export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1;\n    case 'y':\n      return 2;\n  }\n}",
  },
];

interface Diagnostic {
  code: string;
  filename: string;
}

let folder: string;
let found: Diagnostic[];

/** The snippets lie in a folder of their own, with the options of the whole project: files that are not there have no types. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'type-rules-'));
  const compilerOptions = { types: [] };
  const options = { extends: path.join(root, 'tsconfig.json'), compilerOptions, include: ['.'], exclude: [] };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(options));
  const { ignorePatterns: _, ...config } = JSON.parse(
    readFileSync(path.join(root, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, ''),
  ) as Record<string, unknown>;
  writeFileSync(path.join(folder, '.oxlintrc.json'), JSON.stringify(config));
  EXAMPLES.forEach(({ bad, good }, index) => {
    writeFileSync(path.join(folder, `bad${index}.ts`), `${bad}\n`);
    writeFileSync(path.join(folder, `good${index}.ts`), `${good}\n`);
  });
  const program = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [program, '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  found = (JSON.parse(run.stdout) as { diagnostics: Diagnostic[] }).diagnostics;
});
afterAll(() => rmSync(folder, { recursive: true }));

const codesIn = (file: string) => found.filter(({ filename }) => filename === file).map(({ code }) => code);

it.each(EXAMPLES.map(({ code, bad }, index) => ({ code, bad, index })))('refuses by $code: $bad', ({ code, index }) => {
  expect(codesIn(`bad${index}.ts`)).toContain(`typescript(${code})`);
});

it.each(EXAMPLES.map(({ good }, index) => ({ good, index })))('lets pass: $good', ({ index }) => {
  expect(codesIn(`good${index}.ts`)).toEqual([]);
});
