import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** A rule that fires on nothing is worse than none: each is shown a snippet it must refuse, and one that it must let pass, in the right folder. */
interface Snippet {
  file: string;
  code: string;
}

interface Example {
  rule: string;
  bad: Snippet[];
  good: Snippet[];
}

const at = (file: string, code: string): Snippet => ({ file, code: `${code}\n` });
const used = (source: string, name = 'x') => `import { ${name} } from '${source}';\nexport const y = ${name};`;

const EXAMPLES: Example[] = [
  {
    rule: 'zhihe/import-arrows',
    bad: [
      at('domain/case.ts', used('valibot')),
      at('domain/case.ts', used('node:crypto')),
      at('domain/case.ts', used('@/contract/filing')),
      at('domain/case.ts', used('@/domain/clock')),
      at('domain/case.ts', "export * from '@/server/kernel';"),
      at('domain/case.ts', "export type Row = import('@/server/store/row').Row;"),
      at('domain/case.ts', "export const load = () => import('@/server/kernel');"),
      at('contract/filing.ts', used('@/server/kernel')),
      at('contract/filing.ts', used('dayjs')),
      at('contract/filing.ts', used('../domain/case')),
      at('server/kernel/run.ts', used('wx-server-sdk')),
      at('server/fileRequest.ts', "import type { Cloud } from 'wx-server-sdk';\nexport type C = Cloud;"),
      at('server/fileRequest.ts', used('@/src/data/call')),
      at('server/fileRequest.ts', used('@/local-cloud/main')),
      at('cloudfunctions/api/src/index.ts', used('wx-server-sdk')),
      at('cloudfunctions/api/src/index.ts', used('@/domain/case')),
      at('cloudfunctions/api/src/index.ts', used('../../timer/src/index')),
      at('src/pages/home/index.tsx', used('@/server/kernel')),
      at('src/pages/home/index.tsx', used('@/local-cloud/main')),
      at('src/pages/home/index.tsx', used('wx-server-sdk')),
      at('src/pages/home/index.tsx', used('../../data/transport')),
      at('src/ui/Button.tsx', used('../data/transport.h5')),
      at('local-cloud/files.ts', used('@/domain/case')),
      at('local-cloud/files.ts', used('../contract/filing')),
      at('local-cloud/files.ts', used('wx-server-sdk')),
      at('demo/main.ts', used('@/server/kernel')),
    ],
    good: [
      at('domain/case.ts', used('./clock')),
      at('domain/case.test.ts', used('fast-check')),
      at('contract/filing.ts', used('@/domain/case')),
      at('contract/filing.ts', used('valibot')),
      at('server/store/cases.ts', used('wx-server-sdk')),
      at('server/platform/context.ts', used('wx-server-sdk')),
      at('server/fileRequest.ts', used('node:crypto')),
      at('server/fileRequest.ts', used('@/contract/filing')),
      at('server/fileRequest.test.ts', used('@/local-cloud/main')),
      at('cloudfunctions/api/src/index.ts', used('@/server/kernel')),
      at('cloudfunctions/api/src/index.ts', used('./wiring')),
      at('src/pages/home/index.tsx', used('@/domain/case')),
      at('src/pages/home/index.tsx', used('../../data/call')),
      at('src/data/call.ts', used('./transport')),
      at('local-cloud/files.ts', used('busboy')),
      at('test/journeys/file.test.ts', used('@/server/kernel')),
    ],
  },
  {
    rule: 'zhihe/field-names',
    bad: [
      'server/utils.ts',
      'src/ui/dateHelpers.ts',
      'server/case-manager.ts',
      'src/common/Card.tsx',
      'domain/partyUtil.ts',
      'scripts/helper.mjs',
    ].map((file) => at(file, 'export const a = 1;')),
    good: ['server/sealHistory.ts', 'src/ui/CaseCard.tsx', 'domain/futility.ts', 'src/ui/commonality.ts'].map((file) =>
      at(file, 'export const a = 1;'),
    ),
  },
  {
    rule: 'zhihe/one-taro-import',
    bad: [
      at(
        'src/ui/Card.tsx',
        "import Taro from '@tarojs/taro';\nimport { useRouter } from '@tarojs/taro';\nexport const x = [Taro, useRouter];",
      ),
      at(
        'src/data/tell.ts',
        "import type { Page } from '@tarojs/taro';\nimport Taro from '@tarojs/taro';\nexport const x = (page: Page) => [Taro, page];",
      ),
    ],
    good: [
      at('src/ui/Card.tsx', "import Taro, { useRouter } from '@tarojs/taro';\nexport const x = [Taro, useRouter];"),
      at(
        'src/ui/Card.tsx',
        "import { View } from '@tarojs/components';\nimport Taro from '@tarojs/taro';\nexport const x = [Taro, View];",
      ),
    ],
  },
  {
    rule: 'no-restricted-globals',
    bad: ['process.env.TZ', 'console.log(1)', 'setTimeout(() => 1, 1)', 'crypto.randomUUID()'].flatMap((code) => [
      at('domain/clock.ts', `export const a = () => ${code};`),
      at('contract/filing.ts', `export const a = () => ${code};`),
    ]),
    good: [
      at('server/store/cases.ts', 'export const a = () => process.env.TZ;'),
      at('domain/clock.test.ts', 'export const a = () => process.env.TZ;'),
      at('domain/clock.ts', 'export const a = (process: string) => process;'),
    ],
  },
  {
    rule: 'no-restricted-properties',
    bad: [
      'Date.now()',
      'Math.random()',
      'new Date(0).getHours()',
      'new Date(0).getDay()',
      "'a'.localeCompare('b')",
    ].map((code) => at('domain/clock.ts', `export const a = () => ${code};`)),
    good: [
      at('domain/clock.ts', 'export const a = () => new Date(0).getUTCHours() + Math.max(1, 2);'),
      at('src/pages/home/clock.ts', 'export const a = () => Date.now();'),
    ],
  },
  {
    rule: 'no-restricted-syntax',
    bad: [
      at('domain/clock.ts', 'export const a = () => new Date();'),
      at('domain/clock.ts', 'export const a = () => Date();'),
      at('domain/clock.test.ts', "it.only('a', () => undefined);"),
      at('test/journeys/file.test.ts', "describe.skip('a', () => undefined);"),
      at('test/journeys/file.test.ts', 'declare const sleep: (ms: number) => void;\nsleep(100);'),
    ],
    good: [
      at('domain/clock.ts', 'export const a = (now: number) => new Date(now);'),
      at('domain/clock.test.ts', "it('a', () => undefined);"),
    ],
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    bad: ['domain/a.ts', 'server/a.ts', 'src/a.tsx', 'local-cloud/a.ts', 'test/weapp/a.ts'].map((file) =>
      at(file, 'export const a = (b: any): unknown => b;'),
    ),
    good: [at('server/a.ts', 'export const a = (b: unknown): unknown => b;')],
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    bad: [at('server/a.ts', "// @ts-ignore\nexport const a: number = 'b';")],
    good: [at('server/a.ts', '// Says why.\nexport const a = 1;')],
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    bad: [at('src/a.ts', "import { Case } from '@/domain/case';\nexport type B = Case;")],
    good: [at('src/a.ts', "import type { Case } from '@/domain/case';\nexport type B = Case;")],
  },
  {
    rule: '@typescript-eslint/no-unused-vars',
    bad: [at('server/a.ts', 'const a = 1;\nexport const b = 2;')],
    good: [at('server/a.ts', 'export const b = (_a: number) => 2;')],
  },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    bad: [at('server/a.ts', 'export const a = (b?: string) => b!.length;')],
    good: [at('server/a.test.ts', 'export const a = (b?: string) => b!.length;')],
  },
  {
    rule: 'eqeqeq',
    bad: [at('server/a.ts', 'export const a = (b: number) => b == 1;')],
    good: [at('server/a.ts', 'export const a = (b: number) => b === 1;')],
  },
  {
    rule: 'react-hooks/rules-of-hooks',
    bad: [
      at(
        'src/ui/Card.tsx',
        "import { useState } from 'react';\nexport function Card({ a }: { a: boolean }) {\n  if (a) useState(1);\n  return null;\n}",
      ),
    ],
    good: [
      at(
        'src/ui/Card.tsx',
        "import { useState } from 'react';\nexport function Card() {\n  const [a] = useState(1);\n  return a;\n}",
      ),
    ],
  },
  {
    rule: 'react-hooks/exhaustive-deps',
    bad: [
      at(
        'src/ui/Card.tsx',
        "import { useEffect } from 'react';\nexport function Card({ a }: { a: () => void }) {\n  useEffect(() => a(), []);\n  return null;\n}",
      ),
    ],
    good: [
      at(
        'src/ui/Card.tsx',
        "import { useEffect } from 'react';\nexport function Card({ a }: { a: () => void }) {\n  useEffect(() => a(), [a]);\n  return null;\n}",
      ),
    ],
  },
];

const root = path.resolve(__dirname, '../..');
let verdicts: Map<Snippet, Array<{ rule: string; message: string }>>;

beforeAll(() => {
  const snippets = EXAMPLES.flatMap(({ bad, good }) => [...bad, ...good]);
  const run = spawnSync(process.execPath, [path.join(__dirname, 'lintSnippets.mjs')], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const answers: Array<Array<{ rule: string; message: string }>> = JSON.parse(run.stdout);
  verdicts = new Map(snippets.map((snippet, index) => [snippet, answers[index] ?? []]));
});

describe.each(EXAMPLES)('$rule', ({ rule, bad, good }) => {
  it.each(bad)('refuses in $file: $code', (snippet) => {
    expect(verdicts.get(snippet)?.map((found) => found.rule)).toContain(rule);
  });

  it.each(good)('lets pass in $file: $code', (snippet) => {
    expect(verdicts.get(snippet)).toEqual([]);
  });
});

it('does not let a comment switch a rule off', () => {
  const code = '/* eslint-disable */\nexport const a = (b: any): unknown => b;\n';
  const run = spawnSync(process.execPath, [path.join(__dirname, 'lintSnippets.mjs')], {
    cwd: root,
    input: JSON.stringify([{ file: 'server/a.ts', code }]),
    encoding: 'utf8',
  });
  expect(run.stdout).toContain('@typescript-eslint/no-explicit-any');
});
