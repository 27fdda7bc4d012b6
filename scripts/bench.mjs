// `npm run bench`: sizes, cold starts, billed operations, lists, memory and filings a second, as ratios from one run, each beside its aim.
//   --quick           fewer rounds and cases, for a look in between
//   --only a,b        only some parts: package, journey, life, ticks, cold, lists, filings
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, root } from './ensureInstalled.mjs';
import { timed } from './timed.mjs';

/** The benchmark as one file that plain node runs. */
async function bundleBench() {
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'dist', 'bench', 'main.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/main.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    external: ['libsql'],
    logLevel: 'warning',
  });
  return outfile;
}

function run(script, values) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...values], { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main() {
  const started = Date.now();
  await timed('packages', ensureInstalled);
  const { buildFunctions } = await import('./buildFunctions.mjs');
  const { buildLocalCloud } = await import('./buildLocalCloud.mjs');
  const { buildApps } = await import('./buildApp.mjs');
  await timed('cloud functions', buildFunctions);
  await timed('local cloud', buildLocalCloud);
  await timed('the app, for WeChat and for browsers', () => buildApps(['weapp', 'h5']));
  const script = await timed('benchmark', bundleBench);
  process.exitCode = await run(script, process.argv.slice(2));
  console.log(`\n  all in all: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
