import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startLocalCloud, type LocalCloud } from '@/local-cloud/index';

const folder = mkdtempSync(join(tmpdir(), 'platform-desk-'));
const persona = (openid: string, name: string) => ({ openid, name, role: '企业代表', organisation: '示例公司' });
/** One white pixel. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';

let cloud: LocalCloud;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  const data = join(folder, 'data');
  const h5 = join(folder, 'h5');
  mkdirSync(data);
  mkdirSync(h5);
  writeFileSync(join(h5, 'index.html'), '<!doctype html><meta charset="utf-8" /><title>app</title>');
  writeFileSync(join(data, 'personas.json'), JSON.stringify([persona('oOne', '沈一'), persona('oTwo', '周二<b>')]));
  const posters = [{ title: '园区海报', place: '大厅', image: PICTURE, link: '/app/#/pages/scan/index?scene=k%3D1' }];
  writeFileSync(join(data, 'desk.json'), JSON.stringify({ posters }));
  cloud = await startLocalCloud({
    root: join(__dirname, 'fixtures', 'platform'),
    data,
    h5,
    desk: join(__dirname, '..', '..', 'local-cloud', 'desk'),
    mode: 'test',
    instances: 1,
    templates: [{ id: 't', title: '办理进度提醒', fields: { thing1: '事项' } }],
  });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.goto(cloud.url);
});
afterAll(async () => {
  await browser.close();
  await cloud.close();
  rmSync(folder, { recursive: true });
});

/** Where the phone's app is. */
const place = async () => new URL((await page.getAttribute('#screen', 'src')) ?? '', cloud.url);

it('the phone opens as the first person, and as another one when chosen; names are text', async () => {
  await page.waitForSelector('[role=radio][aria-checked=true]:has-text("沈一")');
  expect((await place()).searchParams.get('as')).toBe('oOne');
  await page.click('[role=radio]:has-text("周二<b>")');
  expect((await place()).searchParams.get('as')).toBe('oTwo');
  await page.click('[role=radio]:has-text("沈一")');
});

it('a tap on the poster opens its place in the phone', async () => {
  await page.click('.poster');
  expect((await place()).hash).toBe('#/pages/scan/index?scene=k%3D1');
});

it('a message arrives, and a tap on it opens its page', async () => {
  await page.waitForSelector('text=还没有收到消息');
  const consent = { method: 'POST', body: '{"templateIds":{"t":"accept"}}' };
  await fetch(`${cloud.url}/phone/oOne/consent`, consent);
  const data = {
    touser: 'oOne',
    templateId: 't',
    page: 'pages/case/index?id=7',
    data: { thing1: { value: '已受理' } },
  };
  await cloud.invoke('probe', { deed: 'openapi', name: 'subscribeMessage.send', data }, 'oOne');
  await page.click('.message:has-text("已受理")', { timeout: 10_000 });
  expect((await place()).hash).toBe('#/pages/case/index?id=7');
});

it('a new phone is someone whom nobody knows yet', async () => {
  await page.click('#new-phone');
  await page.waitForSelector('[aria-checked=true]:has-text("新手机 1")');
  expect((await place()).searchParams.get('as')).toMatch(/^oNew[a-z0-9]{24}$/);
});

it('everything is in reach at 1280 and 1024 wide, and nothing goes wrong on the way', async () => {
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ width, height: 860 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(width);
  }
  expect(troubles).toEqual([]);
});
