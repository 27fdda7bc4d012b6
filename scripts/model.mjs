// `npm run model -- --commands 1000000 [--seed n]`: the model test (test/model) over so many commands; a failure names the
// seed, and the way that led to it. Without arguments as in `npm test`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './ensureInstalled.mjs';

const { values } = parseArgs({ options: { commands: { type: 'string' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (!/^[1-9]\d*$/.test(value)) {
    console.error(`--${name} must be a whole number above 0, not ${JSON.stringify(value)}`);
    process.exit(1);
  }
}
const env = {
  ...process.env,
  TZ: 'UTC',
  ...(values.commands ? { MODEL_COMMANDS: values.commands } : {}),
  ...(values.seed ? { MODEL_SEED: values.seed } : {}),
};
const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
// The million is about two hours of one core: what a walk has left behind must be given back.
const child = spawn(process.execPath, [jest, '--selectProjects', 'whole', '--verbose', '--', 'test/model'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
child.on('close', (code) => process.exit(code ?? 1));
