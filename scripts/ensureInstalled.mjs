// Installs what package-lock.json asks for, and only when node_modules does not hold it already.
// Scripts of packages stay off (.npmrc), which also switches off npm's own prestart and pretest: so `start` and `test` call this first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's root folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = '20.19';

/**
 * Says in which way node_modules differs from the lock file: the first package that is missing or of another version.
 * npm writes what it installed to node_modules/.package-lock.json when an installation has come to its end.
 * @param {{packages: Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean}>}} lock
 * @param {{packages: Record<string, {version?: string}>} | undefined} installed
 * @returns {string | undefined} undefined when all is in place
 */
export function differenceFromLock(lock, installed) {
  if (!installed) return 'nothing is installed';
  for (const [folder, wanted] of Object.entries(lock.packages)) {
    if (folder === '' || wanted.link) continue;
    const present = installed.packages[folder];
    // Optional packages are those of other systems (binaries): npm leaves them out.
    if (!present && (wanted.optional || wanted.devOptional)) continue;
    if (!present) return `${folder} is missing`;
    if (present.version !== wanted.version)
      return `${folder} is ${present.version}, the lock asks for ${wanted.version}`;
  }
  return undefined;
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Whether a version of Node is older than another; what is behind the second number does not count. */
export function isOlder(version, other) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = other.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/** Ends the process with a clear sentence when Node is too old; installs when node_modules does not match the lock. */
export function ensureInstalled() {
  if (isOlder(process.versions.node, OLDEST_NODE)) {
    console.error(
      `Node ${OLDEST_NODE} or newer is needed; this is ${process.version}. Get one from https://nodejs.org and try again.`,
    );
    process.exit(1);
  }
  const lock = readJson(path.join(root, 'package-lock.json'));
  const difference = differenceFromLock(lock, readJson(path.join(root, 'node_modules', '.package-lock.json')));
  if (!difference) return;
  console.log(`Installing the packages (${difference}) …`);
  const result = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error('`npm ci` failed: see its message above. Nothing has been started.');
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureInstalled();
