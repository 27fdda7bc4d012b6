import jsQR from 'jsqr';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const root = join(__dirname, 'fixtures', 'platform');
const PERSON = 'oPersonOne';

let cloud: LocalCloud;
const openapi = async (name: string, data: object) =>
  (await cloud.invoke('probe', { deed: 'openapi', name, data }, PERSON)) as Record<string, unknown>;
const post = async (path: string, body: unknown) => {
  const response = await fetch(cloud.url + path, { method: 'POST', body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

beforeAll(async () => {
  cloud = await startLocalCloud({
    root,
    data: null,
    mode: 'test',
    instances: 1,
    publicUrl: 'https://mediation.example.cn',
    templates: [
      { id: 'tmplProgress', title: '办理进度提醒', fields: { thing1: '事项', time2: '时间', phrase3: '状态' } },
    ],
  });
});
afterAll(() => cloud.close());

describe('leave to call', () => {
  it('an interface that config.json does not name: -604101', async () => {
    expect(await openapi('wxacode.createQRCode', { path: 'a' })).toMatchObject({ refused: -604100 });
    expect(await cloud.invoke('other', { openapi: true }, PERSON)).toEqual({ refused: -604101 });
  });

  it('a declared one that does not exist: -604100', async () => {
    expect(await openapi('not.known', {})).toMatchObject({ refused: -604100 });
  });
});

describe('wxacode.getUnlimited', () => {
  const scene = 'k=Ab3-_.~!#$&x&y=1';

  it('gives a code that a phone reads: the H5 page with the scene', async () => {
    const answer = await openapi('wxacode.getUnlimited', { scene, page: 'pages/scan/index', width: 430 });
    expect(answer).toMatchObject({ contentType: 'image/png', errCode: 0 });
    const png = PNG.sync.read(Buffer.from(String(answer['buffer']), 'base64'));
    expect(png.width).toBe(430);
    const read = jsQR(new Uint8ClampedArray(png.data), png.width, png.height);
    expect(read?.data).toBe(`https://mediation.example.cn/app/#/pages/scan/index?scene=${encodeURIComponent(scene)}`);
    expect(decodeURIComponent(new URL(read?.data ?? '').hash.split('scene=')[1] ?? '')).toBe(scene);
  });

  it.each([
    ['33 characters', { scene: 'x'.repeat(33) }, 40169],
    ['no scene', {}, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['a percent sign', { scene: 'a%20b' }, 40169],
    ['Hanzi', { scene: '天' }, 40169],
    ['a blank', { scene: 'a b' }, 40169],
    ['a page with a slash before it', { scene: 'a', page: '/pages/scan/index' }, 41030],
    ['a page with a query', { scene: 'a', page: 'pages/scan/index?a=1' }, 41030],
    ['a version that does not exist', { scene: 'a', envVersion: 'beta' }, 40097],
    ['a width out of range', { scene: 'a', width: 100 }, 40097],
  ])('%s is refused', async (_what, data, code) => {
    expect(await openapi('wxacode.getUnlimited', data)).toMatchObject({ refused: code });
  });

  it('32 characters are taken', async () => {
    expect(await openapi('wxacode.getUnlimited', { scene: 'x'.repeat(32) })).toMatchObject({ errCode: 0 });
  });
});

describe('subscribeMessage.send', () => {
  const good = {
    thing1: { value: '调解申请已受理' },
    time2: { value: '2026年11月22日 15:00' },
    phrase3: { value: '已受理' },
  };
  const send = (rest: object = {}) =>
    openapi('subscribeMessage.send', {
      touser: 'oReceiver',
      templateId: 'tmplProgress',
      page: 'pages/case/index?id=1',
      data: good,
      ...rest,
    });
  const agree = (answer: string, openid = 'oReceiver') =>
    post(`/phone/${openid}/consent`, { templateIds: { tmplProgress: answer } });
  const received = async (openid = 'oReceiver') => {
    const response = await fetch(`${cloud.url}/phone/${openid}`);
    return (await response.json()) as { messages: Record<string, unknown>[]; consents: Record<string, unknown>[] };
  };

  it('without leave: 43101, and nothing arrives', async () => {
    expect(await send()).toMatchObject({ refused: 43101 });
    expect((await received()).messages).toEqual([]);
  });

  it('one leave is one message', async () => {
    await agree('accept');
    await agree('accept');
    expect((await received()).consents).toEqual([{ templateId: 'tmplProgress', answer: 'accept', left: 2 }]);
    expect(await send()).toMatchObject({ errCode: 0 });
    expect(await send()).toMatchObject({ errCode: 0 });
    expect(await send()).toMatchObject({ refused: 43101 });
    const { messages } = await received();
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatchObject({
      templateId: 'tmplProgress',
      title: '办理进度提醒',
      page: 'pages/case/index?id=1',
      fields: [
        { key: 'thing1', label: '事项', value: '调解申请已受理' },
        { key: 'time2', label: '时间', value: '2026年11月22日 15:00' },
        { key: 'phrase3', label: '状态', value: '已受理' },
      ],
    });
  });

  it('a refusal gives no leave, and a ban takes back what was left', async () => {
    await agree('reject');
    expect(await send()).toMatchObject({ refused: 43101 });
    await agree('accept');
    await agree('ban');
    expect(await send()).toMatchObject({ refused: 43101 });
  });

  it('leave of one person is no leave of another', async () => {
    await agree('accept', 'oOther');
    expect(await send()).toMatchObject({ refused: 43101 });
  });

  it.each([
    [
      'a field over its limit',
      { data: { ...good, thing1: { value: '一'.repeat(21) } } },
      47003,
      'thing1.value invalid',
    ],
    ['an empty field', { data: { ...good, thing1: { value: '' } } }, 47003, 'thing1.value is empty'],
    ['a missing field', { data: { thing1: good.thing1 } }, 47003, 'time2.value is empty'],
    ['six Hanzi in a phrase', { data: { ...good, phrase3: { value: '一二三四五六' } } }, 47003, 'phrase3'],
    ['a time that is none', { data: { ...good, time2: { value: '明天下午' } } }, 47003, 'time2'],
    ['an unknown template', { templateId: 'tmplOther' }, 40037, 'template'],
    ['a page with a slash before it', { page: '/pages/case/index' }, 41030, 'page'],
    ['no receiver', { touser: '' }, 40003, 'openid'],
  ])('%s is refused and uses up no leave', async (_what, rest, code, message) => {
    const before = (await received('oOther')).consents;
    expect(await send({ touser: 'oOther', ...rest })).toMatchObject({
      refused: code,
      message: expect.stringContaining(message) as string,
    });
    expect((await received('oOther')).consents).toEqual(before);
  });
});

describe('security.msgSecCheck', () => {
  const check = (rest: object) =>
    openapi('security.msgSecCheck', { version: 2, scene: 2, openid: PERSON, content: '正常的文字', ...rest });

  it('says pass, review or risky', async () => {
    expect(await check({})).toMatchObject({ result: { suggest: 'pass', label: 100 } });
    expect(await check({ content: '含有违规测试词' })).toMatchObject({ result: { suggest: 'risky', label: 20006 } });
    expect(await check({ title: '广告测试词' })).toMatchObject({ result: { suggest: 'review' } });
  });

  it.each([
    ['2,501 characters', { content: '字'.repeat(2501) }, 45002],
    ['version 1', { version: 1 }, 40097],
    ['no scene', { scene: 9 }, 40129],
    ['someone who was never here', { openid: 'oNeverHere' }, 61010],
  ])('%s is refused', async (_what, rest, code) => {
    expect(await check(rest)).toMatchObject({ refused: code });
  });

  it('takes 2,500 characters', async () => {
    expect(await check({ content: '字'.repeat(2500) })).toMatchObject({ errCode: 0 });
  });

  it('a person who was last here more than two hours ago is refused', async () => {
    await cloud.invoke('probe', { deed: 'echo' }, 'oEarlier');
    await cloud.setNow(cloud.now() + 2 * 3600_000 + 1000);
    expect(await check({ openid: 'oEarlier' })).toMatchObject({ refused: 61010 });
    await cloud.setNow(null);
  });

  it('can be out of order for a test', async () => {
    cloud.fault({ action: 'security.msgSecCheck', kind: 'error' });
    expect(await check({})).toMatchObject({ refused: -501001 });
    cloud.fault({ action: 'security.msgSecCheck', kind: 'drop-before' });
    expect(await check({})).toMatchObject({ refused: -501001 });
    expect(await check({})).toMatchObject({ result: { suggest: 'pass' } });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  const code = async () => String((await post(`/phone/${PERSON}/phone-code`, { phone: '13800001234' })).body['code']);

  it('gives the number behind a code, once', async () => {
    const data = { code: await code() };
    expect(await openapi('phonenumber.getPhoneNumber', data)).toMatchObject({
      phoneInfo: { purePhoneNumber: '13800001234', countryCode: '86' },
    });
    expect(await openapi('phonenumber.getPhoneNumber', data)).toMatchObject({ refused: 40029 });
  });

  it('refuses a code after five minutes, and an invented one', async () => {
    const data = { code: await code() };
    await cloud.setNow(cloud.now() + 5 * 60_000 + 1000);
    expect(await openapi('phonenumber.getPhoneNumber', data)).toMatchObject({ refused: 40029 });
    expect(await openapi('phonenumber.getPhoneNumber', { code: 'invented' })).toMatchObject({ refused: 40029 });
  });

  it('makes no code for what is not a mobile number', async () => {
    expect((await post(`/phone/${PERSON}/phone-code`, { phone: '12345' })).status).toBe(400);
  });
});
