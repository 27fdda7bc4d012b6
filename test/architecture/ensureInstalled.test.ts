import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(__dirname, '../../scripts/ensureInstalled.mjs');

type Packages = Record<string, { version: string; optional?: boolean }>;

/** What the installer finds different, asked in a process of its own: the script is an ES module. */
function difference(lock: Packages, installed: Packages | null): string | null {
  const code = `
    import { differenceFromLock } from ${JSON.stringify(script)};
    const [lock, installed] = JSON.parse(process.argv[1]);
    const found = differenceFromLock({ packages: lock }, installed ? { packages: installed } : undefined);
    process.stdout.write(JSON.stringify(found ?? null));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code, JSON.stringify([lock, installed])], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string | null;
}

const LOCK: Packages = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/mac-only': { version: '2.0.0', optional: true },
};

it.each<[string, Packages | null, string | null]>([
  ['nothing installed', null, 'nothing is installed'],
  ['all in place, optional ones of other systems left out', { 'node_modules/a': { version: '1.0.0' } }, null],
  ['a package missing', {}, 'node_modules/a is missing'],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }, 'node_modules/a is 1.0.1, the lock asks for 1.0.0'],
  [
    'another version of an optional one',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '1.9.0' } },
    'node_modules/mac-only is 1.9.0, the lock asks for 2.0.0',
  ],
])('installs again when needed: %s', (_what, installed, expected) => {
  expect(difference(LOCK, installed)).toBe(expected);
});
