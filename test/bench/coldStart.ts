import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { atMost, median, megabytes, told, type Row } from './table';
import type { CloudProcess } from './cloudProcess';
import { functionEnvironment } from './sdkSpeed';

/** What `api` may take to load, of what a bare `require('wx-server-sdk')` takes. */
const AIM = 0.6;
/** Memory of an instance at most (half of the 256 MB that it is given). */
const MOST_MEMORY = 128 * 1024 * 1024;
/** Calls after which the memory of an instance is looked at. */
const CALLS = 30;

interface Loaded {
  /** Milliseconds until what was required is there. */
  required: number;
  /** Until the first call was answered. */
  answered: number | null;
  rss: number;
  heap: number;
}

/** Requires a module in a process of its own, has its `main` answer some calls, and prints what it took. */
const PROGRAM = `
const started = performance.now();
const { main } = require(process.env.ENTRY);
const required = performance.now() - started;
const calls = Number(process.env.CALLS);
(async () => {
  let answered = null;
  for (let call = 0; call < calls; call += 1) {
    const answer = await main({ procedure: call % 2 === 0 ? 'me.get' : 'home.get', input: {} }, {});
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    answered ??= performance.now() - started;
  }
  const { rss, heapUsed } = process.memoryUsage();
  console.log(JSON.stringify({ required, answered, rss, heap: heapUsed }));
  process.exit(0);
})();
`;

function load(root: string, entry: string, calls: number, url: string): Loaded {
  const child = spawnSync(process.execPath, ['-e', PROGRAM], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...functionEnvironment(url),
      ENTRY: entry,
      CALLS: String(calls),
      WX_OPENID: 'writer-0001',
    },
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Loaded;
}

/** Cold starts of `api` and of the bare SDK, turn by turn, each in a process of its own; and the memory that it takes. */
export function measureColdStart(root: string, quick: boolean, cloud: CloudProcess): Row[] {
  const api = path.join(root, 'cloudfunctions', 'api', 'index.js');
  const sdk = path.join(root, 'node_modules', 'wx-server-sdk', 'index.js');
  const starts = { api: [] as Loaded[], sdk: [] as Loaded[] };
  // The first of each reads the files from the disk: it does not count.
  for (let turn = 0; turn <= (quick ? 3 : 9); turn += 1) {
    const pair = { api: load(root, api, 1, cloud.url), sdk: load(root, sdk, 0, cloud.url) };
    if (turn === 0) continue;
    starts.api.push(pair.api);
    starts.sdk.push(pair.sdk);
  }
  const bare = median(starts.sdk.map(({ required }) => required));
  const required = median(starts.api.map((start) => start.required));
  const answered = median(starts.api.map((start) => start.answered ?? 0));
  const warm = load(root, api, CALLS, cloud.url);
  return [
    atMost(
      "cold start of api until it can be called / bare require('wx-server-sdk')",
      required / bare,
      AIM,
      `${required.toFixed(0)} and ${bare.toFixed(0)} ms`,
    ),
    told('  until its first call is answered', `${(answered / bare).toFixed(2)}  (${answered.toFixed(0)} ms)`),
    {
      what: `memory of an instance of api after ${CALLS} calls`,
      measured: megabytes(warm.rss),
      aim: `under ${megabytes(MOST_MEMORY)}`,
      met: warm.rss < MOST_MEMORY,
    },
    told('  of which its JavaScript heap', megabytes(warm.heap)),
    told('  a bare process with the SDK', megabytes(median(starts.sdk.map(({ rss }) => rss)))),
  ];
}
