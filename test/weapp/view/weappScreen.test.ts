import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import postcss from 'postcss';
import { startChromium } from '../../h5/chromium';
import { builtPackage } from '../builtPackage';
import { startEchoGateway } from '../echoGateway';
import { Phone } from '../phone';
import { WeappInHand } from '../weappInHand';
import { WeappScreen } from './weappScreen';
import { cssOf } from './weappMarkup';

let browser: Browser;
let gateway: Awaited<ReturnType<typeof startEchoGateway>>;
let phone: Phone;
let hand: WeappInHand;
let screen: WeappScreen;

beforeAll(async () => {
  gateway = await startEchoGateway();
  browser = await startChromium();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await gateway.close();
});

beforeEach(async () => {
  phone = new Phone({ app: builtPackage('fixture'), gateway: gateway.url, openid: 'wx_reader' });
  phone.launch();
  hand = new WeappInHand(phone, 'pages/other/index');
  screen = await WeappScreen.attach(phone, browser);
});

afterEach(async () => {
  await screen.close();
  await hand.close();
});

it('shows the page and follows what changes, whoever taps', async () => {
  expect(await screen.text()).toContain('数到0');
  await screen.tap('加一');
  await hand.see('数到1');
  expect(await screen.text()).toContain('数到1');
  await hand.tap('加一');
  await hand.see('数到2');
  expect(await screen.text()).toContain('数到2');
});

it('sends taps up as the phone does', async () => {
  await screen.tap('冒泡');
  await hand.see('内\n外');
  await screen.tap('不冒泡');
  await hand.see('止');
  expect(hand.readNow().match(/^外$/gm)).toHaveLength(1);
});

it('sends what is typed, picked and ticked', async () => {
  await screen.page.getByPlaceholder('请填姓名').fill('一二三');
  await screen.page.getByPlaceholder('请填姓名').blur();
  await hand.see('离开');
  await screen.tap('已选专利');
  await screen.tap('商标');
  await hand.see('已选商标');
  await screen.tap('第二项');
  await hand.see('单选b');
  await screen.page.locator('wx-switch').tap();
  await hand.see('开关true');
  await screen.page.getByPlaceholder('城市').fill('江城');
  await screen.tap('交表');
  await hand.see('表单{"city":"江城"}');
});

it('shows dialogs, pages above pages, and the tab bar', async () => {
  await screen.tap('问一句');
  expect(await screen.text()).toContain('删去后不能找回');
  await screen.tap('确定');
  await hand.see('答:是');
  await screen.tap('去另一页');
  await hand.see('场景');
  expect(await screen.text()).toMatch(/另一页[\s\S]*解码:c=1/);
  expect(await screen.text()).not.toContain('加一');
  await screen.tap('‹');
  await screen.tap('第二');
  await hand.see('显示了1次');
});

it('signs with a finger; the picture has the ink', async () => {
  const pad = screen.page.locator('wx-canvas');
  await pad.scrollIntoViewIfNeeded();
  await pad.tap();
  await hand.see('落笔1');
  await screen.tap('画一笔');
  await hand.see('画布宽343');
  const without = PNG.sync.read(await screen.page.screenshot());
  const picture = PNG.sync.read(await screen.screenshot('weapp-fixture'));
  expect([picture.width, picture.height]).toEqual([750, 1624]);
  const dark = (image: PNG): number => {
    let count = 0;
    for (let at = 0; at < image.data.length; at += 4) if ((image.data[at] ?? 255) < 60) count += 1;
    return count;
  };
  expect(dark(picture)).toBeGreaterThan(dark(without));
});

it('reads WXSS as a browser can', () => {
  expect(cssOf(postcss.parse('page{--a:1} view.b>text{width:75rpx} .image{color:red} page view{top:-2rpx}'))).toBe(
    '.wx-page{--a:1} wx-view.b>wx-text{width:calc(75 * 100vw / 750)} .image{color:red} .wx-page wx-view{top:calc(-2 * 100vw / 750)}',
  );
});
