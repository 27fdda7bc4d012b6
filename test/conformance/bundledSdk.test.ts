import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

/**
 * The cloud gets one file a function, without node_modules beside it. wx-server-sdk requires some of its parts by names made up at run time,
 * and reads protobuf definitions: so the bundled SDK is run here in a folder from which no package can be found.
 */
const repository = path.resolve(__dirname, '../..');
const PERSON = 'oPersonOne';

let home: string;
let cloud: LocalCloud;
const probe = (deed: string, rest: object = {}) =>
  cloud.invoke('probe', { deed, ...rest }, PERSON) as Promise<Record<string, unknown>>;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'zhihe-bundled-'));
  cpSync(path.join(__dirname, 'fixtures', 'platform'), home, { recursive: true });
  const entry = path.join(__dirname, 'fixtures/platform/cloudfunctions/probe/index.js');
  const outfile = path.join(home, 'cloudfunctions/probe/index.js');
  const run = spawnSync(process.execPath, [path.join(repository, 'scripts/nodeBundle.mjs'), entry, outfile], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  cloud = await startLocalCloud({ root: home, data: null, mode: 'test', instances: 1 });
});

afterAll(async () => {
  await cloud.close();
  rmSync(home, { recursive: true });
});

it('runs where there is no node_modules', () => {
  for (let folder = home; folder !== path.dirname(folder); folder = path.dirname(folder))
    expect(existsSync(path.join(folder, 'node_modules', 'wx-server-sdk'))).toBe(false);
});

it('knows who calls', async () => {
  expect(await probe('context')).toMatchObject({ OPENID: PERSON });
});

it('writes and reads documents', async () => {
  const { _id } = await probe('noteDown', { text: '记下' });
  expect(await probe('note', { id: _id })).toMatchObject({ _id, text: '记下' });
});

it('stores files', async () => {
  expect(await probe('uploads', { cloudPath: 'seals/a.txt', text: '内容' })).toMatchObject({
    fileID: expect.stringContaining('seals/a.txt') as string,
  });
});

it('calls open interfaces, which speak protobuf', async () => {
  const answer = await probe('openapi', {
    name: 'wxacode.getUnlimited',
    data: { scene: 'k=1', page: 'pages/scan/index' },
  });
  expect(answer).toMatchObject({ contentType: 'image/png', errCode: 0 });
  expect(Buffer.from(String(answer.buffer), 'base64').subarray(1, 4).toString()).toBe('PNG');
});
