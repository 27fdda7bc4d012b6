// `npm test`: everything that is checked, in one run: installation, types, lint, format, the builds, and all tests: the unit tests
// as a phone in China runs them, the whole product as the cloud does, in UTC. The last line says how many passed and failed.
//   npm test -- domain/calendar journeys    only the tests whose path contains one of these, after the builds; nothing else is checked
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { ensureInstalled, root } from './ensureInstalled.mjs';
import { findChromium } from './chromium.mjs';
import { timed } from './timed.mjs';

const RESULTS = path.join(root, 'dist', 'test-results');

/** Checks that failed, beside the tests. */
const failedChecks = [];

/** How far behind the tests, which have terms, are the checks beside them: so far that they are done when the tests are. */
const BESIDE = 5;

/** Runs a command of the project's packages; its output is shown when it fails. */
function run(script, values, { env = {}, show = false, priority = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', script), ...values], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    if (priority > 0 && child.pid) setPriority(child.pid, priority);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

/** A check that does not stop the ones after it. */
async function check(what, work) {
  try {
    await timed(what, work);
  } catch (error) {
    failedChecks.push(what);
    console.log(error instanceof Error ? error.message : error);
  }
}

async function sources() {
  const beside = { priority: BESIDE };
  await check('types', () => run('oxlint/bin/oxlint', [], beside));
  await check('lint', () => run('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], beside));
  await check('format', () => run('oxfmt/bin/oxfmt', ['--check'], beside));
}

/** All that the tests run, in two lanes for two cores; among it the small app that the drivers of the tests are proved on. */
async function builds() {
  const { buildFunctions } = await import('./buildFunctions.mjs');
  const { buildApp } = await import('./buildApp.mjs');
  const { buildLocalCloud } = await import('./buildLocalCloud.mjs');
  const forBrowsers = async () => {
    await check('build for browsers', () => buildApp('h5'));
    await check('build of the fixture for browsers', () => buildApp('fixture-h5'));
  };
  const forWeChat = async () => {
    await check('build of the cloud functions', buildFunctions);
    await check('build of local-cloud', buildLocalCloud);
    await check('build for WeChat', () => buildApp('weapp'));
    await check('build of the fixture', () => buildApp('fixture'));
  };
  await Promise.all([forBrowsers(), forWeChat()]);
}

/** Runs jest and gives back its counts; a run that ends without a result counts as a failure. */
async function jest(name, values, { env, priority = 0 }) {
  const file = path.join(RESULTS, `${name.replace(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  await timed(`tests (${name})`, () =>
    run('jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...values], { env, show: true, priority }),
  ).catch(() => undefined);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: result.numPassedTests,
    // A file that cannot even be loaded has no failed test in it.
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

async function main() {
  const started = Date.now();
  await timed('packages', ensureInstalled);
  const chromium = await timed('browser', findChromium);
  mkdirSync(RESULTS, { recursive: true });
  const wanted = process.argv.slice(2);
  await builds();
  // Tests take the builds as they are: two workers that build the same thing would spoil it.
  const env = { CHROMIUM: chromium, ZHIHE_BUILT: '1' };
  const inTheCloud = { env: { ...env, TZ: 'UTC' } };
  const units = (what, zone, paths) => {
    const values = ['--maxWorkers=1', '--selectProjects', 'unit', '--', ...paths];
    return jest(`${what}, ${zone}`, values, { env: { ...env, TZ: zone }, priority: BESIDE });
  };
  // A journey in a browser waits for the browser most of its time: three workers for two cores, and the sources beside them.
  const chosen = wanted.length > 0 ? wanted : ['--selectProjects', 'ui', 'whole'];
  const everything = jest('all, UTC', ['--maxWorkers=3', ...chosen], inTheCloud);
  const besideIt = async () => {
    if (wanted.length > 0) return [];
    await sources();
    // Days are counted the same wherever it is; all other rules take days and no clock.
    return [await units('unit', 'Asia/Shanghai', []), await units('days', 'UTC', ['domain/calendar'])];
  };
  const all = (await Promise.all([everything, besideIt()])).flat();
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  for (const what of failedChecks) console.log(`FAILED: ${what} (see above)`);
  console.log(`  all in all: ${((Date.now() - started) / 1000).toFixed(0)} s`);
  const failed = sum('failed') + failedChecks.length;
  const skipped = sum('skipped');
  console.log(`${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
});
