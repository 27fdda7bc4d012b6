// Finds the browser that the tests drive, or installs it where that is possible without asking anybody.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const HOW_TO_INSTALL = `The tests need Chromium, and a font with Chinese characters.
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
  Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts
  macOS:           brew install --cask chromium
If it is installed somewhere else, say where: CHROMIUM=/path/to/chromium npm test`;

const runs = (command, ...values) => spawnSync(command, values, { stdio: 'ignore' }).status === 0;

function installed() {
  return USUAL_PLACES.find((place) => existsSync(place) && (process.platform === 'win32' || runs(place, '--version')));
}

/** False only when it is certain that Chinese text would be drawn as empty boxes. */
function hasChineseFont() {
  const listing = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listing.status !== 0 || listing.stdout.trim() !== '';
}

function aptInstall(packages) {
  console.log(`Installing ${packages.join(' and ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...values) => spawnSync('apt-get', values, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  return apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/**
 * Path of a Chromium that runs.
 * @throws Error that says how to install one
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (runs(named, '--version')) return named;
    throw new Error(`CHROMIUM=${named} does not start.\n${HOW_TO_INSTALL}`);
  }
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && runs('apt-get', '--version');
  const missing = [...(installed() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (missing.includes('chromium') && !missing.includes('fonts-noto-cjk') && !runs('fc-list'))
    missing.push('fonts-noto-cjk');
  if (missing.length > 0 && mayInstall) aptInstall(missing);
  const found = installed();
  if (!found) throw new Error(HOW_TO_INSTALL);
  return found;
}
