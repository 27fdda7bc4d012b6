import { spawnSync } from 'node:child_process';
import type { CloudProcess } from './cloudProcess';

const SECONDS = 2;

/** Reads one document again and again, eight at a time, with nothing else around it. */
const PROGRAM = `
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, throwOnNotFound: false });
const database = cloud.database({ throwOnNotFound: false });
const readUntil = async (time) => {
  for (let calls = 0; ; calls += 1) {
    if (performance.now() > time) return calls;
    await database.collection('persons').doc('registrar-0001').get();
  }
};
(async () => {
  const eight = (time) => Promise.all(Array.from({ length: 8 }, () => readUntil(time)));
  await eight(performance.now() + 500);
  const started = performance.now();
  const counts = await eight(started + ${SECONDS * 1000});
  const seconds = (performance.now() - started) / 1000;
  console.log(counts.reduce((sum, count) => sum + count, 0) / seconds);
  process.exit(0);
})();
`;

/** Variables that the cloud sets for a function, for a process that plays one. */
export function functionEnvironment(url: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    TZ: 'UTC',
    TCB_ENV: 'local-dev',
    SCF_NAMESPACE: 'local-dev',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
    WX_APPID: 'wx0000000000000000',
  };
}

/** Calls of the bare SDK that this machine does in a second, just now: the yardstick for everything that is made of them. */
export function sdkCallsASecond(root: string, cloud: CloudProcess): number {
  const child = spawnSync(process.execPath, ['-e', PROGRAM], {
    cwd: root,
    encoding: 'utf8',
    env: functionEnvironment(cloud.url),
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return Number(child.stdout);
}
