// `npm start`: from a fresh clone to the working product in a browser. Installs, builds what has changed, starts local-cloud, and fills an
// empty data folder with the demo city.
//   PORT        port, 8080 if not set
//   HOST        address to listen at, 127.0.0.1 if not set; 0.0.0.0 lets phones on the same network in
//   PUBLIC_URL  address that codes and links carry, if not the one that is listened at
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ensureInstalled, root } from './ensureInstalled.mjs';
import { timed } from './timed.mjs';

const DATA = path.join(root, '.data');
/** There while the seed is under way: data that it stands beside is half a city. */
const SEEDING = path.join(root, '.data.seeding');

/** Only this machine reaches it. */
const HERE = '127.0.0.1';

const port = process.env.PORT ?? '8080';
const host = process.env.HOST ?? HERE;

function addressForOthers() {
  if (process.env.PUBLIC_URL) return process.env.PUBLIC_URL;
  if (host !== '0.0.0.0') return undefined;
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && one.family === 'IPv4' && !one.internal);
  return outside ? `http://${outside.address}:${port}` : undefined;
}

/**
 * Starts the bundle and waits for its first line, the address.
 * @param {string} bundle
 * @param {string} host where to listen
 * @param {Record<string, string>} variables what the functions' environment is filled in with (cloudbaserc.json)
 * @returns {Promise<{url: string, child: import('node:child_process').ChildProcess}>}
 */
function startLocalCloud(bundle, host, variables) {
  const publicUrl = addressForOthers();
  const child = spawn(
    process.execPath,
    [
      bundle,
      ...[
        '--root',
        root,
        '--data',
        DATA,
        '--h5',
        path.join(root, 'dist', 'h5'),
        '--port',
        port,
        '--host',
        host,
        '--mode',
        'demo',
      ],
      // Time may be moved only where nobody else can reach it.
      ...(host === HERE ? ['--movable-clock'] : []),
      ...(publicUrl ? ['--public-url', publicUrl] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...variables, ...process.env } },
  );
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
      process.stderr.write(chunk);
    });
    const lines = createInterface({ input: child.stdout });
    lines.once('line', (url) => {
      lines.on('line', (line) => console.log(line));
      resolve({ url, child });
    });
    child.once('exit', (code) => {
      const taken = complaint.includes('EADDRINUSE');
      reject(
        new Error(
          taken
            ? `Port ${port} is taken. Choose another one: PORT=8081 npm start`
            : `local-cloud ended with code ${code}.`,
        ),
      );
    });
  });
}

function isEmpty(folder) {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/** Fills the empty data folder. The demo city lives through its last weeks, so time is moved, which only this machine may do. */
async function fillWithDemo(city, localCloud, variables) {
  mkdirSync(DATA, { recursive: true });
  writeFileSync(SEEDING, '');
  const { url, child } = await startLocalCloud(localCloud, HERE, variables);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => child.kill('SIGTERM');
  process.once('SIGINT', stop);
  try {
    await timed('a demo city', () => city.seed(url, DATA));
    rmSync(SEEDING);
  } finally {
    process.off('SIGINT', stop);
    stop();
    await ended;
  }
}

async function main() {
  ensureInstalled();
  if (existsSync(SEEDING)) {
    rmSync(DATA, { recursive: true, force: true });
    rmSync(SEEDING);
  }
  const toSeed = isEmpty(DATA);
  const { buildFunctions } = await import('./buildFunctions.mjs');
  const { buildApps } = await import('./buildApp.mjs');
  const { buildLocalCloud } = await import('./buildLocalCloud.mjs');
  await timed('cloud functions', buildFunctions);
  const { localCloud, demo } = await timed('local cloud', buildLocalCloud);
  await timed('the app, for WeChat and for browsers', () => buildApps(['weapp', 'h5']));

  const city = demo ? createRequire(import.meta.url)(demo) : undefined;
  const variables = city?.environment ?? {};
  if (toSeed && city) await fillWithDemo(city, localCloud, variables);
  const { url, child } = await startLocalCloud(localCloud, host, variables);
  process.once('SIGINT', () => child.kill('SIGTERM'));
  process.once('SIGTERM', () => child.kill('SIGTERM'));
  child.removeAllListeners('exit');
  child.once('exit', (code) => process.exit(code ?? 0));
  console.log(`
知和已启动：${url}/
  打开上面的地址，在左侧选一个身份，手机里就是这个人看到的小程序；
  点开一张海报，等于用手机扫了它的码。
  数据保存在 .data 文件夹；删去它再启动，就是一座新的演示城市。

Zhihe is running at ${url}/
  Open it, choose a person on the left, and hold their phone; click a poster to scan its code.
  Data stays in .data: delete it for a fresh demo city. The mini-program for WeChat DevTools is in dist/weapp (open this folder there).
  Stop with Ctrl+C.`);
}

main().catch((error) => {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
