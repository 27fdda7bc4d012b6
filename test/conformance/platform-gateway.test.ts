import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '@/local-cloud/index';

const root = join(__dirname, 'fixtures', 'platform');
const PERSON = 'oPersonOne';

const folder = mkdtempSync(join(tmpdir(), 'platform-gateway-'));
const h5 = join(folder, 'h5');
const data = join(folder, 'data');
const options: LocalCloudOptions = {
  root,
  data,
  h5,
  mode: 'test',
  instances: 2,
  desk: join(__dirname, '..', '..', 'local-cloud', 'desk'),
};

let cloud: LocalCloud;
const call = (path: string, init: RequestInit = {}) => fetch(cloud.url + path, init);
const invoke = async (deed: string, rest: object = {}, headers: Record<string, string> = { 'x-openid': PERSON }) => {
  const response = await call('/invoke/probe', { method: 'POST', headers, body: JSON.stringify({ deed, ...rest }) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
};
const fault = (order: object) => call('/fault', { method: 'POST', body: JSON.stringify(order) });

interface Answer {
  result?: unknown;
  error?: { code: string; errCode: number; message: string };
}

beforeAll(async () => {
  mkdirSync(join(h5, 'js'), { recursive: true });
  writeFileSync(join(h5, 'index.html'), '<!doctype html><title>app</title>');
  writeFileSync(join(h5, 'js', 'app.0123456789abcdef.js'), 'let x = 1;');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  cloud = await startLocalCloud(options);
});
afterAll(async () => {
  await cloud.close();
  rmSync(folder, { recursive: true });
});

describe('POST /invoke', () => {
  it('answers what the function gave, and how many SDK requests the call cost', async () => {
    const { status, headers, body } = await invoke('noteDown', { text: 'x' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: { _id: expect.any(String) as string } });
    expect(JSON.parse(headers.get('x-cloud-actions') ?? '')).toEqual({ 'database.insertDocument': 1 });
  });

  it('answers an error with the number that a client of wx.cloud sees', async () => {
    const { body } = await invoke('throws');
    expect(body.error).toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL', errCode: -504002 });
  });

  it('needs to know who calls', async () => {
    for (const openid of ['', 'a b', '<script>', 'x'.repeat(65)]) {
      expect((await invoke('echo', {}, openid ? { 'x-openid': openid } : {})).status).toBe(401);
    }
  });

  it('refuses an event that is not JSON, and one that is too large', async () => {
    const headers = { 'x-openid': PERSON };
    const broken = await call('/invoke/probe', { method: 'POST', headers, body: '{"deed":' });
    expect(await broken.json()).toMatchObject({ error: { code: 'INVALID_PARAM' } });
    expect((await invoke('echo', { text: 'x'.repeat(101 * 1024) })).body.error?.code).toBe('INVALID_PARAM');
    const huge = await call('/invoke/probe', { method: 'POST', headers, body: 'x'.repeat(21 * 1024 * 1024) });
    expect(huge.status).toBe(413);
  });

  it('a function that does not exist is not found', async () => {
    const response = await call('/invoke/absent', { method: 'POST', headers: { 'x-openid': PERSON }, body: '{}' });
    expect(await response.json()).toMatchObject({ error: { code: 'FUNCTION_NOT_FOUND', errCode: -501000 } });
  });
});

describe('pages of other addresses', () => {
  const preflight = (origin: string) =>
    call('/invoke/probe', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'x-openid', 'access-control-request-method': 'POST' },
    });

  it('of this machine may call, of elsewhere may not', async () => {
    const here = await preflight('http://localhost:10086');
    expect(here.headers.get('access-control-allow-origin')).toBe('http://localhost:10086');
    expect(here.headers.get('access-control-allow-headers')).toContain('x-openid');
    const elsewhere = await preflight('https://elsewhere.example');
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    const act = (origin: string) => call('/phone/oOne/consent', { method: 'POST', headers: { origin }, body: '{}' });
    expect((await act('https://elsewhere.example')).status).toBe(403);
    expect((await act(cloud.url)).status).toBe(400);
  });
});

describe('the SDK protocol', () => {
  const admin = async (body: string, type = 'application/json') =>
    (await (await call('/admin?env=x', { method: 'POST', headers: { 'content-type': type }, body })).json()) as object;

  it('refuses what it does not know', async () => {
    expect(await admin('{"action":"database.watch"}')).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await admin('{"action":"storage.copy"}')).toMatchObject({ code: 'INVALID_COMMON_PARAM' });
    expect(await admin('{"action":"auth.sign"}')).toMatchObject({ code: 'INVALID_COMMON_PARAM' });
    expect(await admin('[]')).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await admin('nonsense')).toMatchObject({ code: 'INVALID_PARAM' });
    expect(await admin('--x\r\n', 'multipart/form-data; boundary=x')).toHaveProperty('code');
  });

  it('the database refuses in its own words', async () => {
    const { body } = await invoke('refusedByDatabase');
    expect(body.result).toMatchObject({ refused: -502005 });
  });
});

describe('faults', () => {
  const notes = async () => cloud.counts().database.writes;

  it('drop-before: the call is not carried out', async () => {
    const before = await notes();
    await fault({ function: 'probe', kind: 'drop-before' });
    await expect(invoke('noteDown', { text: 'never' })).rejects.toThrow();
    expect(await notes()).toBe(before);
    expect((await invoke('echo')).status).toBe(200);
  });

  it('drop-after: the call is carried out, the answer is lost', async () => {
    const before = await notes();
    await fault({ function: 'probe', kind: 'drop-after', times: 2 });
    await expect(invoke('noteDown', { text: 'kept' })).rejects.toThrow();
    await expect(invoke('noteDown', { text: 'kept' })).rejects.toThrow();
    expect(await notes()).toBe(before + 2);
    expect((await invoke('echo')).status).toBe(200);
  });

  it('between function and database: drop-before, drop-after, error', async () => {
    const before = await notes();
    await fault({ action: 'database.insertDocument', kind: 'drop-before' });
    expect((await invoke('noteDown', { text: 'x' })).body.error?.code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(await notes()).toBe(before);
    await fault({ action: 'database.insertDocument', kind: 'drop-after' });
    expect((await invoke('noteDown', { text: 'x' })).body.error?.code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(await notes()).toBe(before + 1);
    await fault({ action: 'database.insertDocument', kind: 'error' });
    expect((await invoke('noteDown', { text: 'x' })).body.error?.message).toContain('ordered');
    expect((await invoke('noteDown', { text: 'x' })).body.error).toBeUndefined();
  });

  it('delay: the answer comes later', async () => {
    await fault({ function: 'probe', kind: 'delay', delayMs: 120 });
    const start = performance.now();
    await invoke('echo');
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  it('uploads can be cut too', async () => {
    await fault({ action: 'upload', kind: 'drop-after' });
    const upload = () =>
      call('/upload?path=incoming/cut.txt', { method: 'POST', headers: { 'x-openid': PERSON }, body: 'x' });
    await expect(upload()).rejects.toThrow();
    expect((await upload()).status).toBe(200);
  });

  it('are refused when they make no sense, and can be called off', async () => {
    for (const order of [{}, { function: 'a', action: 'b', kind: 'error' }, { function: 'a', kind: 'x' }]) {
      expect((await fault(order)).status).toBe(400);
    }
    await fault({ function: 'probe', kind: 'drop-before', times: 9 });
    expect(await (await fault({ kind: 'none' })).json()).toEqual({ left: 0 });
    expect((await invoke('echo')).status).toBe(200);
  });
});

describe('people, posters and pages', () => {
  const personas = [{ openid: 'oOne', name: '沈一', role: '企业', organisation: '示例公司' }];

  it('personas are kept, and refused when a field is missing', async () => {
    expect(await (await call('/personas')).json()).toEqual([]);
    const put = (list: unknown) => call('/personas', { method: 'PUT', body: JSON.stringify(list) });
    expect((await put(personas)).status).toBe(200);
    expect(await (await call('/personas')).json()).toEqual(personas);
    const refused = await put([{ openid: 'oOne', name: '沈一', role: '企业' }]);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: { message: expect.stringContaining('organisation') as string },
    });
    expect((await put({})).status).toBe(400);
  });

  it('posters come with a link to their picture', async () => {
    await invoke('uploads', { cloudPath: 'posters/park.png', text: 'picture' });
    const imageFileId = 'cloud://conformance.local-conformance/posters/park.png';
    const poster = { title: '园区海报', place: '产业园', imageFileId, link: '/app/#/pages/scan/index?scene=a' };
    writeFileSync(join(data, 'desk.json'), JSON.stringify([poster]));
    const [shown] = (await (await call('/desk/posters')).json()) as { title: string; image: string; link: string }[];
    expect(shown).toMatchObject({ title: '园区海报', link: poster.link });
    expect(await (await fetch(shown?.image ?? '')).text()).toBe('picture');
  });

  it('the app is served with its types; its own paths get its index; nothing outside of its folder', async () => {
    const index = await call('/app/');
    expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(index.headers.get('cache-control')).toBe('no-cache');
    expect(await (await call('/app/pages/case/index')).text()).toContain('<title>app</title>');
    const script = await call('/app/js/app.0123456789abcdef.js');
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const again = await call('/app/', { headers: { 'if-none-match': index.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
    expect((await call('/app/js/absent.js')).status).toBe(404);
    expect((await call('/app/..%2fsecret.txt')).status).toBe(404);
    expect((await call('/app/%2e%2e/secret.txt')).status).toBe(404);
  });

  it('the start page is at /', async () => {
    const page = await call('/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('知和');
  });

  it('whatever else is not there', async () => {
    expect((await call('/etc/passwd')).status).toBe(404);
    expect((await call('/%E0%A4%A')).status).toBe(400);
  });
});

describe('from one run to the next', () => {
  it('files, messages, leave, clock and documents stay', async () => {
    const { body } = await invoke('noteDown', { text: 'kept' });
    const { _id } = body.result as { _id: string };
    await call('/phone/oKept/consent', { method: 'POST', body: '{"templateIds":{"t":"accept"}}' });
    await cloud.setNow(Date.UTC(2028, 0, 1));
    await cloud.close();
    cloud = await startLocalCloud(options);
    expect((await invoke('note', { id: _id })).body.result).toMatchObject({ text: 'kept' });
    expect(new Date(cloud.now()).getUTCFullYear()).toBe(2028);
    expect(await (await call('/phone/oKept')).json()).toMatchObject({ consents: [{ templateId: 't', left: 1 }] });
    const fileList = ['cloud://conformance.local-conformance/posters/park.png'];
    const links = (await invoke('links', { fileList })).body.result as { fileList: { tempFileURL: string }[] };
    expect((await fetch(links.fileList[0]?.tempFileURL ?? '')).status).toBe(200);
    await cloud.setNow(null);
  });

  it('a temporary folder is removed at close', async () => {
    const temporary = await startLocalCloud({ root, data: null, mode: 'test' });
    expect(existsSync(temporary.data)).toBe(true);
    await temporary.close();
    expect(existsSync(temporary.data)).toBe(false);
  });

  it('a taken port says so', async () => {
    await expect(startLocalCloud({ root, data: null, mode: 'test', port: cloud.port })).rejects.toThrow('EADDRINUSE');
  });

  it('/health tells counts and memory', async () => {
    const health = (await (await call('/health')).json()) as Record<string, unknown>;
    expect(health).toMatchObject({
      mode: 'test',
      envId: 'conformance',
      counts: { calls: { probe: expect.any(Number) as number } },
      instanceHeaps: { probe: [expect.any(Number)] },
      memory: { rss: expect.any(Number) as number },
    });
    await call('/counts/reset', { method: 'POST' });
    expect(cloud.counts()).toMatchObject({ calls: {}, database: { reads: 0, writes: 0 } });
  });
});
