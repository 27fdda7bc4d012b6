import { builtPackage } from './builtPackage';
import { startEchoGateway } from './echoGateway';
import { Phone } from './phone';
import { WeappInHand } from './weappInHand';
import type { WeappPackage } from './weappPackage';

let app: WeappPackage;
let gateway: Awaited<ReturnType<typeof startEchoGateway>>;
let phone: Phone;
let hand: WeappInHand;

beforeAll(async () => {
  app = builtPackage('fixture');
  gateway = await startEchoGateway();
}, 180_000);

afterAll(() => gateway.close());

beforeEach(async () => {
  gateway.received.length = 0;
  phone = new Phone({ app, gateway: gateway.url, openid: 'wx_reader' });
  hand = new WeappInHand(phone, 'pages/other/index');
  phone.launch();
  await hand.see('数到0');
});

afterEach(() => hand.close());

describe('the logic layer', () => {
  it.each([
    'window',
    'document',
    'fetch',
    'AbortController',
    'URL',
    'Blob',
    'structuredClone',
    'queueMicrotask',
    'Intl',
    'BigInt',
    'process',
    'require',
  ])('has no %s, as on a phone', (name) => {
    expect(phone.running.realm.evaluate(`typeof ${name}`)).toBe('undefined');
  });

  it('has no eval', () => {
    expect(() => phone.running.realm.evaluate("eval('1')")).toThrow(/Code generation from strings disallowed/);
    expect(() => phone.running.realm.evaluate("new Function('return 1')")).toThrow(
      /Code generation from strings disallowed/,
    );
  });

  it.each(["'a'.replaceAll", '[].at', 'Promise.allSettled', 'Object.hasOwn', '[].findLast'])(
    'has no %s, which iOS 12.2 is too old for',
    (name) => {
      expect(phone.running.realm.evaluate(`typeof ${name}`)).toBe('undefined');
    },
  );

  it('records each setData with its size and keys', async () => {
    const before = hand.page.setDataLog.length;
    await hand.tap('加一');
    await hand.see('数到1');
    const records = hand.page.setDataLog.slice(before);
    expect(records).toHaveLength(1);
    expect(records[0]?.keys).toContainEqual(expect.stringMatching(/^root\.cn\.\[0\].*\.v$/));
    expect(records[0]?.bytes).toBe(Buffer.byteLength(JSON.stringify(records[0]?.patch)));
  });

  it('ends a wait when the code of the app throws, and says what', async () => {
    await hand.tap('出错');
    await expect(hand.see('不会出现')).rejects.toThrow('故意出错');
    await expect(hand.close()).rejects.toThrow('故意出错');
    phone.problems.length = 0;
  });

  it('says what is on the screen when what is waited for does not come', async () => {
    const waiting = phone.changes.until(
      () => hand.readNow().includes('不会出现'),
      () => `read: ${hand.readNow()}`,
      20,
    );
    await expect(waiting).rejects.toThrow(/read: 全部控件[\s\S]*数到0/);
  });
});

describe('touching', () => {
  it('goes up from the element that is tapped, unless a handler stops it', async () => {
    await hand.tap('冒泡');
    await hand.see('内\n外');
    await hand.tap('不冒泡');
    await hand.see('止');
    expect(hand.readNow().match(/^外$/gm)).toHaveLength(1);
  });

  it('refuses to tap what does not listen, and what is disabled', async () => {
    await expect(hand.tap('数到0')).rejects.toThrow('no element around it listens');
    hand.patienceMs = 50;
    await expect(hand.tap('不能点')).rejects.toThrow('in vain to tap 「不能点」, there and not disabled');
  });

  it('types into fields, cuts at maxlength, and leaves them', async () => {
    await hand.fill('请填姓名', '一二三四五六七');
    expect(await hand.valueOf('姓名')).toBe('一二三四五');
    await hand.see('离开:一二三四五');
    await hand.fill('经过', '字'.repeat(500));
    await hand.see('经过500字');
  });

  it('picks by the name of an option, and a day', async () => {
    await hand.pick('种类', '著作权');
    await hand.see('已选著作权');
    await hand.pick('日子', '2026-11-22');
    await hand.see('日子2026-11-22');
    await expect(hand.pick('种类', '商号')).rejects.toThrow('has no option 「商号」, only 专利、商标、著作权');
  });

  it('ticks radios, checkboxes and switches through their labels', async () => {
    await hand.tap('第二项');
    await hand.see('单选b');
    await hand.tap('勾二');
    await hand.see('多选y');
    await hand.tap('勾一');
    await hand.see('多选x+y');
    await hand.tap('勾二');
    await hand.see(/多选x$/m);
  });

  it('tells apart two questions with the same options', async () => {
    await hand.choose('问二', '是');
    await hand.see('二是');
    expect(hand.readNow()).not.toContain('一是');
  });

  it('submits a form with what stands in its fields', async () => {
    await hand.fill('城市', '江城');
    await hand.tap('交表');
    await hand.see('表单{"city":"江城"}');
  });

  it('signs on a canvas that keeps real ink', async () => {
    await hand.sign();
    await hand.see('落笔1');
    await hand.tap('画一笔');
    await hand.see('画布宽343');
    const [canvas] = [...hand.page.canvases.values()];
    expect(canvas?.ink).toBeGreaterThan(40);
    expect(canvas?.toBuffer().subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('dialogs', () => {
  it('wait for an answer and hide the page behind them', async () => {
    await hand.tap('问一句');
    await hand.see('删去后不能找回');
    const behind = phone.overlays.dialog;
    expect(behind?.buttons).toEqual(['取消', '确定']);
    await hand.tap('确定');
    await hand.see('答:是');
    await hand.tap('问一句');
    await hand.tap('取消');
    await hand.see('答:否');
  });

  it('give the place of what was chosen from a sheet, or nothing', async () => {
    await hand.tap('选一个');
    await hand.tap('乙');
    await hand.see('选了1');
    await hand.tap('选一个');
    await hand.tap('取消');
    await hand.see('没有选');
  });

  it('show a toast until the next tap', async () => {
    await hand.tap('提示');
    await hand.see('好了');
    await hand.tap('加一');
    await hand.seeNo('好了');
    expect(phone.overlays.toasts).toEqual(['好了']);
  });
});

describe('the cloud', () => {
  it('gets the call with the identity of the phone', async () => {
    await hand.fill('姓名', '王一');
    await hand.tap('叫云');
    await hand.see('云:{"heard":{"procedure":"say","text":"王一"}}');
    expect(gateway.received).toMatchObject([{ path: '/invoke/echo', openid: 'wx_reader' }]);
    expect(phone.calls).toMatchObject([{ kind: 'callFunction', name: 'echo', outcome: 'answered' }]);
  });

  it('hears nothing when the network is cut before', async () => {
    await hand.cutNetwork('before', 'say');
    await hand.tap('叫云');
    await hand.see('断:cloud.callFunction:fail');
    expect(gateway.received).toHaveLength(0);
    await hand.tap('叫云');
    await hand.see('云:');
  });

  it('has done it when only the answer is lost', async () => {
    await hand.cutNetwork('after', 'say');
    await hand.tap('叫云');
    await hand.see('断:cloud.callFunction:fail');
    expect(gateway.received).toHaveLength(1);
    expect(phone.calls[0]?.outcome).toBe('answer lost');
  });

  it('must be initialised before it is called', async () => {
    await hand.tap('先叫云再订阅');
    await hand.see('please call wx.cloud.init first');
    expect(gateway.received).toHaveLength(0);
  });
});

describe('what WeChat asks the person', () => {
  it('takes leave for messages only in the turn of a tap', async () => {
    await hand.tap('订阅');
    await hand.see('{"errMsg":"requestSubscribeMessage:ok","t1":"accept","t2":"accept"}');
    expect(gateway.received).toMatchObject([{ path: '/phone/wx_reader/consent' }]);
    expect(gateway.received[0]?.body.toString()).toBe('{"templateIds":{"t1":"accept","t2":"accept"}}');
    await hand.tap('叫云');
    await hand.see('云:');
    await hand.tap('先叫云再订阅');
    await hand.see('can only be invoked by user TAP gesture');
  });

  it('hands over the files that were picked, byte by byte', async () => {
    await hand.attach('选文件', [
      { name: 'a.jpg', bytes: Buffer.from('ffd8ffe000', 'hex') },
      { name: 'b.png', bytes: Buffer.from('89504e470d', 'hex') },
    ]);
    await hand.see('文件5:ffd8ffe0');
    await hand.see('文件5:89504e47');
  });
});

describe('pages', () => {
  it('open, pass their query undecoded, load subpackages and go back', async () => {
    await hand.tap('去另一页');
    await hand.see('场景:c%3D1');
    expect(phone.running.routes).toEqual(['pages/controls/index', 'pages/other/index']);
    await hand.tap('去分包');
    await hand.see('编号7');
    await hand.back();
    await hand.tap('返回');
    await hand.see('全部控件');
  });

  it('of the tab bar stay alive', async () => {
    await hand.tap('加一');
    await hand.see('数到1');
    await hand.tap('第二');
    await hand.see('显示了1次');
    await hand.tap('控件');
    await hand.see('数到1');
    await hand.tap('第二');
    await hand.see('显示了2次');
  });

  it('open by a code with its scene encoded', async () => {
    await hand.scan('c=1&k=2');
    await hand.see('场景:c%3D1%26k%3D2');
    await hand.see('解码:c=1&k=2');
  });

  it('keep only what was stored when the app is killed', async () => {
    await hand.fill('姓名', '李二');
    await hand.tap('存');
    await hand.tap('加一');
    await hand.see('数到1');
    await hand.restart();
    await hand.see('数到0');
    await hand.tap('读');
    await hand.see('读到:李二');
  });

  it('know nothing of another phone of the same person', async () => {
    await hand.fill('姓名', '李二');
    await hand.tap('存');
    const second = new WeappInHand(new Phone({ app, gateway: gateway.url, openid: 'wx_reader' }), 'pages/other/index');
    second.phone.launch();
    await second.tap('读');
    await second.see(/读到:$/m);
    await second.close();
  });
});
