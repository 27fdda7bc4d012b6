import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { PHONE_WINDOW } from '../../h5/chromium';
import { markTapped, readPage } from '../../h5/inPage';
import type { ViewListener } from '../logicLayer';
import type { Phone } from '../phone';
import type { RunningPage, SetDataRecord } from '../runningPage';
import type { Surroundings, ViewEvent, WeappView } from './viewMessages';
import { readMarkup } from './weappMarkup';

/** Where the view's page seems to live; every request to it is answered from here. */
const ORIGIN = 'http://weapp.test';
const MEDIA_TYPES: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  gif: 'image/gif',
};

let bundled: Promise<string> | undefined;

function viewBundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(__dirname, 'viewLayer.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome110',
    logLevel: 'error',
  }).then((result) => result.outputFiles[0]?.text ?? '');
  return bundled;
}

/**
 * The screen of a phone: the pages of the built mini-program as WeChat's engine renders them in Chromium, with real taps. It follows the phone's
 * logic layer; what is done on it goes there.
 */
export class WeappScreen implements ViewListener {
  /** Errors of the view. */
  readonly problems: string[] = [];
  /** Everything sent to the page so far has arrived there when this is done. */
  private queue: Promise<void> = Promise.resolve();
  private readonly opened = new Set<number>();

  private constructor(
    private readonly phone: Phone,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Puts a screen on a phone. Pages that are open already are shown; so are those of later launches. */
  static async attach(phone: Phone, browser: Browser): Promise<WeappScreen> {
    const context = await browser.newContext({
      viewport: PHONE_WINDOW,
      deviceScaleFactor: 2,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
    });
    const screen = new WeappScreen(phone, context, await context.newPage());
    await screen.start();
    return screen;
  }

  /** The view shows all that the logic layer has said so far. */
  async settled(): Promise<void> {
    await this.queue;
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** What can be read on the screen. */
  async text(): Promise<string> {
    this.surround();
    await this.settled();
    return this.page.evaluate(readPage);
  }

  /** Taps with a finger what shows `text`. */
  async tap(text: string): Promise<void> {
    this.surround();
    await this.settled();
    if (!(await this.page.evaluate(markTapped, { text })))
      throw new Error(`There is no 「${text}」 to tap on the screen:\n${await this.text()}`);
    await this.page.locator('[data-meant]').tap({ timeout: 5000 });
    await this.settled();
  }

  /** Keeps a picture of the screen in test-output/, drawn canvases included. */
  async screenshot(name: string): Promise<Buffer> {
    const folder = path.resolve(__dirname, '../../../test-output');
    mkdirSync(folder, { recursive: true });
    this.surround();
    for (const [sid, canvas] of this.phone.running.top?.canvases ?? [])
      this.call('paint', { id: this.idOf(sid), picture: canvas.toDataURL() });
    await this.settled();
    return this.page.screenshot({ path: path.join(folder, `${name}.png`) });
  }

  /** @throws Error when the view has had errors */
  async close(): Promise<void> {
    this.phone.views.delete(this);
    await this.queue;
    await this.context.close();
    if (this.problems.length > 0) throw new Error(`The view had errors:\n${this.problems.join('\n')}`);
  }

  // What the logic layer tells.

  openedPage(page: RunningPage): void {
    this.opened.add(page.id);
    this.call('open', { id: page.id, route: page.route, data: structuredClone(page.wholeData) });
    this.surround();
  }

  patchedPage(page: RunningPage, record: SetDataRecord): void {
    if (this.opened.has(page.id)) this.call('patch', { id: page.id, patch: record.patch });
  }

  closedPage(page: RunningPage): void {
    this.opened.delete(page.id);
    this.call('close', { id: page.id });
  }

  shownPage(page: RunningPage | undefined): void {
    this.call('show', { id: page?.id ?? null });
    this.surround();
  }

  private async start(): Promise<void> {
    this.page.on('pageerror', (error) => this.problems.push(error.stack ?? error.message));
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} ${message.location().url}`);
    });
    await this.page.route(`${ORIGIN}/**`, (route) => this.serve(route));
    await this.page.exposeFunction('weappEvent', (event: ViewEvent) => this.take(event));
    await this.page.exposeFunction('weappChrome', (what: { back?: true; tab?: string; answer?: string }) =>
      this.takeChrome(what),
    );
    await this.page.goto(`${ORIGIN}/`);
    await this.page.addScriptTag({ content: await viewBundle() });
    this.call('begin', readMarkup(this.phone.setup.app));
    if (this.phone.isRunning) for (const page of this.phone.running.openPages) this.openedPage(page);
    this.phone.views.add(this);
    await this.settled();
  }

  /** Sends a message to the view, after all those before it. */
  private call<Name extends keyof WeappView>(name: Name, message: Parameters<WeappView[Name]>[0]): void {
    this.queue = this.queue
      .then(() =>
        this.page.evaluate(
          ([to, what]) => (window.weappView[to as keyof WeappView] as (given: unknown) => void)(what),
          [name, message] as const,
        ),
      )
      .catch((error: unknown) => void this.problems.push(`${name}: ${String(error)}`));
  }

  private surround(): void {
    if (!this.phone.isRunning) return;
    const { running, overlays, setup } = this.phone;
    const route = running.top?.route ?? '';
    const { tabBar } = setup.app.config;
    const around: Surroundings = {
      title: running.top?.title ?? '',
      background: setup.app.window(route).navigationBarBackgroundColor ?? '#ffffff',
      canGoBack: running.routes.length > 1,
      tabs:
        tabBar && setup.app.isTab(route)
          ? {
              items: tabBar.list,
              current: route,
              color: tabBar.color ?? '#000',
              selectedColor: tabBar.selectedColor ?? '#07c160',
            }
          : null,
      dialog: overlays.dialog
        ? { kind: overlays.dialog.kind, texts: overlays.dialog.texts, buttons: overlays.dialog.buttons }
        : null,
      toast: overlays.toast ?? null,
      loading: overlays.loading ?? null,
    };
    this.call('surround', around);
  }

  private take(event: ViewEvent): void {
    const { running } = this.phone;
    const page = running.openPages.find((one) => one.id === event.page);
    if (!page) return;
    const given = { ...event, page: undefined, timeStamp: 0, mark: {}, changedTouches: event.touches, mp: true };
    const deliver = (): void => void page.call('eh', running.realm.into(given));
    if (event.type === 'tap') {
      this.phone.overlays.toast = undefined;
      running.asTap(deliver);
    } else deliver();
    this.phone.changes.notify();
  }

  private takeChrome(what: { back?: true; tab?: string; answer?: string }): void {
    const { running, overlays } = this.phone;
    if (what.back) running.back();
    if (what.tab !== undefined) running.switchTab(what.tab);
    if (what.answer !== undefined) overlays.dialog?.answer(what.answer);
    this.surround();
  }

  private idOf(sid: string): string {
    for (const node of this.phone.running.top?.everyNode() ?? []) if (node.sid === sid) return node.uid ?? node.sid;
    return sid;
  }

  /** Files of the package and of the phone; everything else is not there. */
  private serve(route: Route): Promise<void> {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">',
      });
    const contentType = MEDIA_TYPES[pathname.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    const onPhone = pathname.startsWith('/wxfile/') ? `wxfile://${pathname.slice('/wxfile/'.length)}` : null;
    if (onPhone !== null && this.phone.files.has(onPhone))
      return route.fulfill({ contentType, body: this.phone.files.read(onPhone) });
    const file = path.join(this.phone.setup.app.dist, decodeURIComponent(pathname));
    if (file.startsWith(this.phone.setup.app.dist) && existsSync(file))
      return route.fulfill({ contentType, body: readFileSync(file) });
    return route.fulfill({ status: 404, body: '' });
  }
}
