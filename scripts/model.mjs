// `npm run model -- --commands 1000000 [--seed n]`: the walks of the model (test/model) over so many commands; a failure names
// the seed, and the way that led to it. Without arguments as in `npm test`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { root } from './ensureInstalled.mjs';

const { values } = parseArgs({ options: { commands: { type: 'string' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d*$/.test(value)) {
    console.error(`--${name} must be a whole number above 0, not ${JSON.stringify(value)}`);
    process.exit(1);
  }
}
const program = path.join(root, 'dist', 'model', 'program.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/model/program.ts'],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  // The SDK must be the one in node_modules: the walks shorten its way to the database.
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
const env = {
  ...process.env,
  TZ: 'UTC',
  ...(values.commands ? { MODEL_COMMANDS: values.commands } : {}),
  ...(values.seed ? { MODEL_SEED: values.seed } : {}),
};
// The million is more than an hour of one core.
const child = spawn(process.execPath, ['--enable-source-maps', program], { cwd: root, env, stdio: 'inherit' });
child.on('close', (code) => process.exit(code ?? 1));
