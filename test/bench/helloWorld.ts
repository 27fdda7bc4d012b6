import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The least app that there is: one page with two words. */
const SOURCES: Readonly<Record<string, string>> = {
  'src/app.config.ts': "export default defineAppConfig({ pages: ['pages/index/index'] });\n",
  'src/app.ts': `import type { PropsWithChildren } from 'react';

export default function App({ children }: PropsWithChildren) {
  return children;
}
`,
  'src/pages/index/index.config.ts': "export default definePageConfig({ navigationBarTitleText: 'hello' });\n",
  'src/pages/index/index.tsx': `import { Text, View } from '@tarojs/components';

export default function Index() {
  return (
    <View>
      <Text>hello world</Text>
    </View>
  );
}
`,
};

/** What the product's build is configured by. */
const CONFIGURATION = ['config', 'babel.config.js', 'tsconfig.json', 'package.json', 'project.config.json'];

function filesUnder(entry: string): string[] {
  if (/\.\w+$/.test(entry)) return [entry];
  return readdirSync(entry).flatMap((name) => filesUnder(path.join(entry, name)));
}

/** A hash of all that goes into the build: the same hash is the same build. */
function hashOf(root: string): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(SOURCES));
  for (const entry of [...CONFIGURATION, 'package-lock.json']) {
    for (const file of filesUnder(path.join(root, entry))) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds a hello world with the product's own configuration, outside of the repository, unless the same was built before.
 * @returns the folder of the built mini-program
 */
export function buildHelloWorld(root: string): string {
  const kept = path.join(tmpdir(), `zhihe-hello-${hashOf(root)}`);
  if (existsSync(path.join(kept, 'app.json'))) return kept;
  const folder = mkdtempSync(path.join(tmpdir(), 'zhihe-hello-build-'));
  for (const entry of CONFIGURATION) cpSync(path.join(root, entry), path.join(folder, entry), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(SOURCES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const cli = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
  const built = spawnSync(process.execPath, [cli, 'build', '--type', 'weapp'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: 'weapp' },
    encoding: 'utf8',
  });
  const output = path.join(folder, 'dist', 'weapp');
  if (built.status !== 0 || !existsSync(path.join(output, 'app.json'))) {
    throw new Error(`The hello world could not be built:\n${built.stdout}\n${built.stderr}`);
  }
  renameSync(output, kept);
  return kept;
}
