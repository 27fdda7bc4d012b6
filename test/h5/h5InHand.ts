import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { AppInHand, PickedFile } from '../appInHand';
import { PHONE_WINDOW } from './chromium';
import { hasArrived, hasTapped, markField, markTapped, readPage, turnWheel, type Wanted } from './inPage';

const MEANT = '[data-meant]';
const TYPED = 'input:not([type=hidden]):not([type=file]), textarea';
const PICKED = 'taro-picker-core';
/** How long something that is meant may be on the move before it is looked for again. */
const LOOK_AGAIN_MS = 3000;

interface H5Setup {
  browser: Browser;
  /** Address of local-cloud, without a slash at its end. */
  url: string;
  openid: string;
  /** Page that the product's codes open. */
  codePage: string;
  /** What the phone's clock shows (ms) whenever the app is opened; the machine's own time when left out. */
  now?: () => number;
}

const MEDIA_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
};

/** The H5 build in a browser the size of a phone, driven by what a person sees. */
export class H5InHand implements AppInHand {
  /** Errors of the page, and what it wrote to console.error. */
  readonly problems: string[] = [];
  patienceMs = 15_000;
  private cutting = 0;
  /** Paths of the files that windows of their own were opened for. */
  private readonly opened: string[] = [];

  private constructor(
    private readonly setup: H5Setup,
    private readonly context: BrowserContext,
    public page: Page,
  ) {}

  /** Opens the app for one person, in a browser profile of its own. */
  static async open(setup: H5Setup): Promise<H5InHand> {
    const context = await setup.browser.newContext({
      viewport: PHONE_WINDOW,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const hand = new H5InHand(setup, context, await context.newPage());
    await hand.slowDown();
    context.on('request', (request) => {
      if (request.isNavigationRequest()) hand.opened.push(new URL(request.url()).pathname);
    });
    hand.watch();
    await hand.goTo('');
    return hand;
  }

  text(): Promise<string> {
    return this.page.evaluate(readPage);
  }

  async see(text: string | RegExp): Promise<void> {
    await this.until(async () => holds(await this.text(), text), `see 「${text}」`);
  }

  async seeNo(text: string | RegExp): Promise<void> {
    await this.until(async () => !holds(await this.text(), text), `see 「${text}」 no longer`);
  }

  tap(text: string): Promise<void> {
    return this.tapMeant({ text });
  }

  choose(label: string, option: string): Promise<void> {
    return this.tapMeant({ text: option, label });
  }

  async fill(label: string, value: string): Promise<void> {
    await this.meantField(label, TYPED);
    await this.page.locator(MEANT).fill(value, { timeout: this.patienceMs });
    await this.page.locator(MEANT).blur();
  }

  async valueOf(label: string): Promise<string> {
    await this.meantField(label, TYPED);
    return this.page.locator(MEANT).inputValue();
  }

  async pick(label: string, option: string): Promise<void> {
    await this.meantField(label, PICKED);
    const picker = this.page.locator(MEANT);
    // The picker itself is an inline element; what is inside it has a place.
    await picker.locator('div').first().tap({ timeout: this.patienceMs });
    // Its wheels stand at the end of the document, over everything.
    const wheelsOpen = this.page.locator('.weui-picker').filter({ visible: true });
    await wheelsOpen.locator('.weui-picker__item').first().waitFor({ timeout: this.patienceMs });
    const several = /^(\d{4})-(\d\d)-(\d\d)$/.exec(option) ?? /^(\d\d):(\d\d)$/.exec(option);
    const wheels = several ? several.slice(1).map((part) => String(Number(part))) : [option];
    for (const [column, wanted] of wheels.entries()) {
      const others = await this.page.evaluate(turnWheel, { column, option: wanted });
      if (others) {
        await wheelsOpen.locator('.weui-picker__action').first().tap();
        throw new Error(`The picker 「${label}」 has no option 「${wanted}」, only ${others.join('、')}.`);
      }
    }
    await wheelsOpen.locator('.weui-picker__action').last().tap({ timeout: this.patienceMs });
    await wheelsOpen.waitFor({ state: 'hidden', timeout: this.patienceMs });
  }

  async seeOpened(extension: string): Promise<void> {
    const isOpen = () => this.opened.some((path) => path.endsWith(`.${extension}`));
    await this.until(() => Promise.resolve(isOpen()), `see a file of the kind ${extension} opened`);
  }

  async attach(text: string, files: PickedFile[]): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser', { timeout: this.patienceMs }),
      this.tap(text),
    ]);
    await chooser.setFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: MEDIA_TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream',
        buffer: bytes,
      })),
    );
  }

  async sign(): Promise<void> {
    const canvas = this.page.locator('canvas').filter({ visible: true }).first();
    // As a tap does: once it has come to rest and nothing is in front of it. A page that was just opened still moves.
    await canvas.tap({ trial: true, timeout: this.patienceMs });
    const box = await canvas.boundingBox();
    if (!box) throw new Error('There is no canvas to sign on.');
    const finger = await this.context.newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) => {
      const point = {
        x: box.x + box.width * (0.1 + step * 0.03),
        y: box.y + box.height * (0.5 + 0.3 * Math.sin(step / 2)),
      };
      return finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [point] });
    };
    await touch('touchStart', 0);
    for (let step = 1; step < 26; step++) await touch('touchMove', step);
    // The finger rests before it leaves: lifted in full motion it would set off a fling, and the next tap would only stop that.
    for (let rest = 0; rest < 8; rest++) {
      await touch('touchMove', 25);
      await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
    }
    await touch('touchEnd', 25);
    await finger.detach();
  }

  async cutNetwork(when: 'before' | 'after', procedure: string): Promise<void> {
    const pattern = procedure === 'files' ? '**/upload?*' : '**/invoke/**';
    // The route stays: taken away while it holds a request, the browser would let that request go on.
    let cutOnce = false;
    const cut = async (route: Route): Promise<void> => {
      const body = route.request().postData() ?? '';
      const other = procedure !== 'files' && !body.includes(`"procedure":${JSON.stringify(procedure)}`);
      if (cutOnce || other) return route.fallback();
      cutOnce = true;
      this.cutting += 1;
      // The server does it all the same; only the answer never comes.
      if (when === 'after') await route.fetch();
      await route.abort('connectionreset');
    };
    await this.page.route(pattern, cut);
  }

  scan(scene: string, page = this.setup.codePage): Promise<void> {
    return this.goTo(`#/${page}?scene=${encodeURIComponent(scene)}`);
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async restart(): Promise<void> {
    const old = this.page;
    this.page = await this.context.newPage();
    await old.close({ runBeforeUnload: false });
    await this.slowDown();
    this.watch();
    await this.goTo('');
  }

  /** @throws Error when the page has had errors */
  async close(): Promise<void> {
    await this.context.close();
    if (this.problems.length > 0) throw new Error(`The page had errors:\n${this.problems.join('\n')}`);
  }

  /** Keeps a picture of the screen in test-output/, with what moves at its end. */
  async screenshot(name: string, options: { fullPage?: boolean } = {}): Promise<void> {
    const folder = path.resolve(__dirname, '../../test-output');
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', ...options });
  }

  /** Opens an address of the app as a fresh page, as a camera or a link does. */
  private async goTo(hash: string): Promise<void> {
    if (this.setup.now) await this.context.clock.setSystemTime(this.setup.now());
    // From page to page within the app a browser would only change the hash.
    await this.page.goto('about:blank');
    await this.page.goto(`${this.setup.url}/app/?as=${encodeURIComponent(this.setup.openid)}${hash}`);
  }

  /** Slows the page down by ZHIHE_SLOWED, which brings out what only goes well on a fast machine. */
  private async slowDown(): Promise<void> {
    const rate = Number(process.env['ZHIHE_SLOWED'] ?? '1');
    if (rate <= 1) return;
    const devtools = await this.context.newCDPSession(this.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }

  private watch(): void {
    this.page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    this.page.on('console', (message) => {
      if (message.type() !== 'error') return;
      const lost = /net::ERR_CONNECTION_RESET/.test(message.text());
      // A call that was cut on purpose leaves this line, once.
      if (lost && this.cutting > 0) this.cutting -= 1;
      else this.problems.push(`${message.text()} ${message.location().url}`);
    });
    this.page.on('dialog', (dialog) => {
      this.problems.push(`The browser's own dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  private async tapMeant(wanted: Wanted): Promise<void> {
    const end = Date.now() + this.patienceMs;
    for (;;) {
      await this.until(() => this.onceArrived(() => this.page.evaluate(markTapped, wanted)), `tap 「${wanted.text}」`);
      try {
        await this.page.locator(MEANT).tap({ timeout: Math.min(this.patienceMs, LOOK_AGAIN_MS) });
        // A person whose tap did nothing taps again; one that led to another document has arrived.
        if (await this.page.evaluate(hasTapped).catch(() => true)) return;
        if (Date.now() >= end) throw new Error(`Waited in vain that a tap on 「${wanted.text}」 arrives.`);
      } catch (vanished) {
        // The browser may be slow to tell that a tap arrived: tapped again, it would be done twice.
        if (await this.page.evaluate(hasTapped).catch(() => false)) return;
        // What was meant has gone while the page moved on: it is looked for again on the page that came.
        if (Date.now() >= end) throw vanished;
      }
    }
  }

  private async meantField(label: string, fields: string): Promise<void> {
    const mark = () => this.page.evaluate(markField, { label, fields });
    await this.until(() => this.onceArrived(mark), `find the field 「${label}」`);
  }

  /** What `look` finds on the page once that has arrived; false before. */
  private async onceArrived(look: () => Promise<boolean>): Promise<boolean> {
    return (await this.page.evaluate(hasArrived)) && look();
  }

  /** Looks again after each frame in which the page has changed, until `look` is true. */
  private async until(look: () => Promise<boolean>, purpose: string): Promise<void> {
    const end = Date.now() + this.patienceMs;
    while (!(await look())) {
      const left = end - Date.now();
      if (left <= 0)
        throw new Error(
          `Waited in vain to ${purpose}. On the screen (${this.page.url()}):\n${await this.text()}\n${this.problems.join('\n')}`,
        );
      await this.page.evaluate(
        (limit) =>
          new Promise<void>((changed) => {
            const observer = new MutationObserver(() => changed());
            observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            setTimeout(changed, limit);
          }),
        Math.min(left, 500),
      );
    }
  }
}

function holds(shown: string, text: string | RegExp): boolean {
  return typeof text === 'string' ? shown.includes(text) : text.test(shown);
}
