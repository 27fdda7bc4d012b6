// Builds the mini-program with Taro: `weapp` (the product), `h5` (for browsers), `fixture` and `fixture-h5` (a small app that the
// tests' own drivers are proved on). A build is left out when nothing that goes into it has changed since the last one.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensureInstalled.mjs';

/** @typedef {{type: 'weapp' | 'h5', cwd: string, inputs: string[], output: string, proof: string}} Target */

const PRODUCT_INPUTS = [
  'src',
  'contract',
  'domain',
  'config',
  'babel.config.js',
  'project.config.json',
  'package.json',
  'package-lock.json',
];

/** @type {Record<string, Target>} */
const TARGETS = {
  weapp: { type: 'weapp', cwd: '.', inputs: PRODUCT_INPUTS, output: 'dist/weapp', proof: 'app.json' },
  h5: { type: 'h5', cwd: '.', inputs: PRODUCT_INPUTS, output: 'dist/h5', proof: 'index.html' },
  fixture: {
    type: 'weapp',
    cwd: 'test/weapp/fixture',
    inputs: ['test/weapp/fixture', 'package-lock.json'],
    output: 'dist/fixture',
    proof: 'app.json',
  },
  'fixture-h5': {
    type: 'h5',
    cwd: 'test/weapp/fixture',
    inputs: ['test/weapp/fixture', 'package-lock.json'],
    output: 'dist/fixture-h5',
    proof: 'index.html',
  },
};

function* filesUnder(entry) {
  const full = path.join(root, entry);
  if (!existsSync(full)) return;
  for (const child of readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.posix.join(entry, child.name);
    if (child.isDirectory()) yield* filesUnder(name);
    else yield name;
  }
}

/** A hash of everything that goes into a build. Tests beside the sources do not. */
function inputHash(target) {
  const hash = createHash('sha256').update(
    JSON.stringify([target.type, process.version, process.env.ZHIHE_CLOUD_ENV ?? '']),
  );
  for (const entry of target.inputs) {
    const files = /\.\w+$/.test(entry) ? [entry] : [...filesUnder(entry)];
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file) || !existsSync(path.join(root, file))) continue;
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs `work` while no other process builds to the same folder: two at once would spoil each other's output. */
async function alone(lock, work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      // A build that was killed has left its lock behind.
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true });
      else await pause(200);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function runTaro(target) {
  return new Promise((resolve) => {
    const cli = path.join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro');
    const child = spawn(process.execPath, [cli, 'build', '--type', target.type], {
      cwd: path.join(root, target.cwd),
      env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target.type },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Builds one target unless it is up to date.
 * @param {string} name
 * @returns {Promise<{name: string, built: boolean, seconds: number}>}
 * @throws Error with Taro's own output when the build fails
 */
export async function buildApp(name) {
  const target = TARGETS[name];
  if (!target) throw new Error(`There is no build \`${name}\`: choose among ${Object.keys(TARGETS).join(', ')}.`);
  const output = path.join(root, target.output);
  mkdirSync(path.dirname(output), { recursive: true });
  return alone(`${output}.lock`, () => buildTarget(name, target, output));
}

async function buildTarget(name, target, output) {
  const started = Date.now();
  // The stamp stands beside the output: Taro empties the folder that it writes to.
  const stamp = `${output}.stamp`;
  const hash = inputHash(target);
  const proof = path.join(output, target.proof);
  if (existsSync(proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return { name, built: false, seconds: 0 };
  rmSync(stamp, { force: true });
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const { code, output: said } = await runTaro(target);
  // Taro ends well, too, when webpack has not.
  if (code !== 0 || !existsSync(proof) || !said.includes('Compiled successfully'))
    throw new Error(`The build of ${name} failed:\n${said}`);
  writeFileSync(stamp, hash);
  return { name, built: true, seconds: (Date.now() - started) / 1000 };
}

/**
 * Builds several targets side by side, each in a process of its own.
 * @param {string[]} names
 */
export function buildApps(names) {
  return Promise.all(names.map(buildApp));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  for (const { name, built, seconds } of await buildApps(names.length > 0 ? names : ['weapp', 'h5']))
    console.log(built ? `${name}: built in ${seconds.toFixed(1)} s` : `${name}: up to date`);
}
