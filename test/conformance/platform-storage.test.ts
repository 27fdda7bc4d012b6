import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const root = join(__dirname, 'fixtures', 'platform');
const PERSON = 'oPersonOne';

let cloud: LocalCloud;
const probe = async <T>(deed: string, rest: object = {}) =>
  (await cloud.invoke('probe', { deed, ...rest }, PERSON)) as T;
const upload = (path: string, body: BodyInit, openid = PERSON) =>
  fetch(`${cloud.url}/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-openid': openid },
    body,
  });

interface Links {
  fileList: { status: number; tempFileURL: string; errMsg: string }[];
}
const link = async (fileID: string, maxAge = 600) => {
  const { fileList } = await probe<Links>('links', { fileList: [{ fileID, maxAge }] });
  return fileList[0] ?? { status: -1, tempFileURL: '', errMsg: '' };
};

beforeAll(async () => {
  cloud = await startLocalCloud({ root, data: null, mode: 'test', instances: 1 });
});
afterAll(() => cloud.close());

describe('files of functions', () => {
  it('go up from a buffer and come down byte by byte, under a name with Hanzi and blanks', async () => {
    const cloudPath = 'certificates/商标 注册证(1).pdf';
    const { fileID } = await probe<{ fileID: string }>('uploads', { cloudPath, text: '正文' });
    expect(fileID).toBe(`cloud://conformance.local-conformance/${cloudPath}`);
    const { statusCode, base64 } = await probe<{ statusCode: number; base64: string }>('downloads', { fileID });
    expect(statusCode).toBe(200);
    expect(Buffer.from(base64, 'base64').toString()).toBe('正文');
  });

  it('go up from a stream', async () => {
    const { fileID } = await probe<{ fileID: string }>('uploadsStream', { cloudPath: 'large.bin', bytes: 1_500_000 });
    const response = await fetch((await link(fileID)).tempFileURL);
    expect(response.headers.get('content-length')).toBe('1500000');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      createHash('sha256').update(Buffer.alloc(1_500_000, 7)).digest('hex'),
    );
  });

  it('may lie at `a` and at `a/b`, as in object storage', async () => {
    await probe('uploads', { cloudPath: 'a', text: 'short' });
    await probe('uploads', { cloudPath: 'a/b', text: 'long' });
    const { base64 } = await probe<{ base64: string }>('downloads', {
      fileID: `cloud://conformance.local-conformance/a`,
    });
    expect(Buffer.from(base64, 'base64').toString()).toBe('short');
  });

  it('are gone after their removal, and removing them again says so', async () => {
    const { fileID } = await probe<{ fileID: string }>('uploads', { cloudPath: 'gone.txt', text: 'x' });
    const { tempFileURL } = await link(fileID);
    const removed = await probe<Links>('deletes', { fileList: [fileID] });
    expect(removed.fileList[0]).toMatchObject({ fileID, status: 0 });
    expect((await fetch(tempFileURL)).status).toBe(404);
    expect((await probe<Links>('deletes', { fileList: [fileID] })).fileList[0]).toMatchObject({ status: -503003 });
    expect(await link(fileID)).toMatchObject({ status: -503003, tempFileURL: '' });
  });

  it.each(['../out.txt', 'a//b', '/a', 'a/', 'a\\b', 'a%2fb', 'a?b', `${'x'.repeat(300)}.txt`, ''])(
    'the path %j is refused',
    async (cloudPath) => {
      await expect(probe('uploads', { cloudPath, text: 'x' })).rejects.toThrow();
    },
  );
});

describe('links', () => {
  it('expire by the clock of the environment, with a plain sentence', async () => {
    const { fileID } = await probe<{ fileID: string }>('uploads', {
      cloudPath: 'report.html',
      text: '<script>1</script>',
    });
    const { tempFileURL } = await link(fileID, 600);
    const good = await fetch(tempFileURL);
    expect(good.status).toBe(200);
    expect(good.headers.get('content-security-policy')).toContain('sandbox');
    await cloud.setNow(cloud.now() + 599_000 - 2000);
    expect((await fetch(tempFileURL)).status).toBe(200);
    await cloud.setNow(cloud.now() + 3000);
    const late = await fetch(tempFileURL);
    expect(late.status).toBe(403);
    expect(await late.text()).toBe('这个链接已经过期，请回到原来的页面重新打开。');
  });

  it('do not open another file, and cannot be lengthened', async () => {
    const { fileID } = await probe<{ fileID: string }>('uploads', { cloudPath: 'one.txt', text: '1' });
    await probe('uploads', { cloudPath: 'two.txt', text: '2' });
    const { tempFileURL } = await link(fileID);
    expect((await fetch(tempFileURL.replace('one.txt', 'two.txt'))).status).toBe(403);
    expect((await fetch(tempFileURL.replace(/t=\d+/, 't=99999999999'))).status).toBe(403);
    expect((await fetch(tempFileURL.split('?')[0] ?? '')).status).toBe(403);
  });

  it('are not given for files of another environment', async () => {
    expect(await link('cloud://elsewhere.local-elsewhere/one.txt')).toMatchObject({ status: -501007 });
  });
});

describe('files of clients', () => {
  it('go up under incoming/, and a function reads them', async () => {
    const response = await upload('incoming/a1/证据.jpg', 'bytes of a picture');
    expect(response.status).toBe(200);
    const { fileID } = (await response.json()) as { fileID: string };
    expect(fileID).toBe('cloud://conformance.local-conformance/incoming/a1/证据.jpg');
    const { base64 } = await probe<{ base64: string }>('downloads', { fileID });
    expect(Buffer.from(base64, 'base64').toString()).toBe('bytes of a picture');
  });

  it.each([
    ['outside.txt', 403],
    ['incoming/../outside.txt', 400],
    ['incoming/', 400],
    ['', 400],
  ])('the path %j is refused', async (path, status) => {
    expect((await upload(path, 'x')).status).toBe(status);
  });

  it('need a person', async () => {
    expect((await upload('incoming/nobody.txt', 'x', '')).status).toBe(401);
  });

  it('cannot replace what someone else stored', async () => {
    await upload('incoming/mine.txt', 'mine');
    expect((await upload('incoming/mine.txt', 'theirs', 'oSomeoneElse')).status).toBe(403);
    expect((await upload('incoming/mine.txt', 'mine again')).status).toBe(200);
    const { base64 } = await probe<{ base64: string }>('downloads', {
      fileID: 'cloud://conformance.local-conformance/incoming/mine.txt',
    });
    expect(Buffer.from(base64, 'base64').toString()).toBe('mine again');
  });

  it('of more than 100 MB are refused, and nothing of them stays', async () => {
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 102) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'x-openid': PERSON },
      body,
      duplex: 'half',
    };
    const response = await fetch(`${cloud.url}/upload?path=incoming/huge.bin`, request).catch(() => null);
    if (response) expect(response.status).toBe(413);
    expect(await link('cloud://conformance.local-conformance/incoming/huge.bin')).toMatchObject({ status: -503003 });
  });

  it('may be of 0 bytes: that is for the product to refuse', async () => {
    expect((await upload('incoming/empty.txt', '')).status).toBe(200);
  });
});
