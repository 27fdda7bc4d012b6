// `npm run explore -- [--times n] [--seed n] [path …]`: the property tests with throws that nobody has seen yet, n times as many
// (20 when not said) as in `npm test`. A failure prints the seed and the smallest example, which then becomes a test of its own.
// The model and the faulty years have throws of their own (`npm run model`).
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './ensureInstalled.mjs';

const { values, positionals } = parseArgs({
  options: { times: { type: 'string', default: '20' }, seed: { type: 'string' } },
  allowPositionals: true,
});
for (const name of ['times', 'seed']) {
  if (values[name] !== undefined && !/^[1-9]\d*$/.test(values[name])) {
    console.error(`--${name} must be a whole number above 0, not ${JSON.stringify(values[name])}`);
    process.exit(1);
  }
}

const folders = ['domain', 'contract', 'server', 'local-cloud', 'config', 'demo', 'src', 'test'];
const files = folders
  .flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(folder, name)))
  .filter((name) => /\.test\.tsx?$/.test(name) && !/^test.(model|clocks)/.test(name))
  .filter((name) => positionals.length === 0 || positionals.some((part) => name.includes(part)))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes("'fast-check'"));
if (files.length === 0) {
  console.error('No property test has such a path.');
  process.exit(1);
}

const seed = values.seed ?? String(1 + Math.floor(Math.random() * 2_000_000_000));
console.log(`seed ${seed}, ${values.times} times as often, ${files.length} files`);
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// So many throws take longer than a test may take otherwise.
const child = spawn(process.execPath, [jest, '--testTimeout=3600000', '--', ...files], {
  cwd: root,
  env: { ...process.env, TZ: 'UTC', PROPERTY_SEED: seed, PROPERTY_TIMES: values.times },
  stdio: 'inherit',
});
child.on('close', (code) => process.exit(code ?? 1));
