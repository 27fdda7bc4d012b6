import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import type { AppInHand } from './appInHand';
import { startChromium } from './h5/chromium';
import { H5InHand } from './h5/h5InHand';
import { builtFolder, builtPackage } from './weapp/builtPackage';
import { startEchoGateway } from './weapp/echoGateway';
import { Phone } from './weapp/phone';
import { WeappInHand } from './weapp/weappInHand';

// What a journey does is the same on both builds, so both drivers have to mean the same by it: proved on a small app with every control.

const CODE_PAGE = 'pages/other/index';
let browser: Browser;
let gateway: Awaited<ReturnType<typeof startEchoGateway>>;

beforeAll(async () => {
  gateway = await startEchoGateway(builtFolder('fixture-h5'));
  browser = await startChromium();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await gateway.close();
});

const BUILDS: Array<{ build: string; open: () => Promise<AppInHand> }> = [
  {
    build: 'weapp',
    open: () => {
      const phone = new Phone({ app: builtPackage('fixture'), gateway: gateway.url, openid: 'wx_reader' });
      phone.launch();
      return Promise.resolve(new WeappInHand(phone, CODE_PAGE));
    },
  },
  {
    build: 'h5',
    open: () => H5InHand.open({ browser, url: gateway.url, openid: 'wx_reader', codePage: CODE_PAGE }),
  },
];

describe.each(BUILDS)('the app in hand, $build', ({ open }) => {
  let hand: AppInHand;

  beforeEach(async () => {
    hand = await open();
    await hand.see('数到0');
  });
  afterEach(() => hand.close());

  it('reads the title, texts and fields', async () => {
    const text = await hand.text();
    for (const part of ['全部控件', '加一', '请填姓名', '已选专利']) expect(text).toContain(part);
  });

  it('taps what has exactly this text', async () => {
    await hand.tap('加一');
    await hand.see('数到1');
    await hand.tap('冒泡');
    await hand.see(/内\s+外/);
  });

  it('types by label or placeholder, and reads back', async () => {
    await hand.fill('请填姓名', '王小明');
    expect(await hand.valueOf('姓名')).toBe('王小明');
    await hand.see('离开:王小明');
    await hand.fill('经过', '九个字的一段话而已');
    await hand.see('经过9字');
  });

  it('picks an option and a day', async () => {
    await hand.pick('种类', '著作权');
    await hand.see('已选著作权');
    await hand.pick('种类', '商标');
    await hand.see('已选商标');
    await hand.pick('日子', '2024-02-29');
    await hand.see('日子2024-02-29');
    await expect(hand.pick('种类', '商号')).rejects.toThrow('has no option 「商号」, only 专利、商标、著作权');
  });

  it('ticks by label', async () => {
    await hand.tap('第二项');
    await hand.see('单选b');
    await hand.tap('勾一');
    await hand.see('多选x');
  });

  it('tells apart two questions with the same options', async () => {
    await hand.choose('问二', '是');
    await hand.see('二是');
    await hand.seeNo('一是');
  });

  it('answers dialogs and sheets', async () => {
    await hand.tap('问一句');
    await hand.see('删去后不能找回');
    await hand.tap('确定');
    await hand.see('答:是');
    await hand.seeNo('删去后不能找回');
    await hand.tap('选一个');
    await hand.tap('乙');
    await hand.see('选了1');
  });

  it('gives files to the chooser', async () => {
    await hand.attach('选文件', [{ name: 'a.png', bytes: PNG.sync.write(new PNG({ width: 2, height: 2 })) }]);
    await hand.see(/文件\d+/);
  });

  it('signs by hand', async () => {
    await hand.sign();
    await hand.see('落笔');
  });

  it('goes to another page and back', async () => {
    await hand.tap('去另一页');
    await hand.see('解码:c=1');
    await hand.back();
    await hand.see('全部控件');
    await hand.tap('第二');
    await hand.see('显示了1次');
  });

  it('comes in by a code', async () => {
    await hand.scan('c=1&k=2');
    await hand.see('解码:c=1&k=2');
  });

  it('keeps what was stored over a sudden end', async () => {
    await hand.fill('姓名', '李二');
    await hand.tap('存');
    await hand.restart();
    await hand.tap('读');
    await hand.see('读到:李二');
  });

  it('fails with what is on the screen when the text is not there', async () => {
    hand.patienceMs = 300;
    await expect(hand.pick('没有这一栏', '甲')).rejects.toThrow(/没有这一栏[\s\S]*全部控件/);
  });
});
