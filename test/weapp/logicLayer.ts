import path from 'node:path';
import {
  makeAnswering,
  WxFailure,
  textOption,
  type WxAnswering,
  type WxFunctions,
  type WxOptions,
} from './platform/wxCall';
import { deviceFunctions, type EnterOptions } from './platform/device';
import { selectorFunctions } from './platform/selectors';
import type { PhoneFiles } from './platform/phoneFiles';
import { Realm } from './realm';
import { RunningPage, type SetDataRecord } from './runningPage';
import type { WeappPackage } from './weappPackage';

/** Ten pages on top of one another is what WeChat opens (2026-11). */
const DEEPEST_STACK = 10;

export interface ViewListener {
  openedPage(page: RunningPage): void;
  patchedPage(page: RunningPage, record: SetDataRecord): void;
  closedPage(page: RunningPage): void;
  shownPage(page: RunningPage | undefined): void;
}

interface LogicLayerSide {
  app: WeappPackage;
  files: PhoneFiles;
  /** The phone's clock (ms), where it is not the machine's. */
  now?: (() => number) | undefined;
  /** The phone's own functions, those of the logic layer aside. */
  functions: (answering: WxAnswering, layer: LogicLayer) => WxFunctions;
  changed: () => void;
  /** Screens that show the pages. */
  views: ReadonlySet<ViewListener>;
  /** Gets what the mini-program's code throws and what it writes to `console.error`. */
  report: (error: unknown) => void;
}

/** Splits `pages/a/index?x=1`. WeChat does not decode what stands in the query: the page has to. */
export function splitUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const query: Record<string, string> = {};
  for (const pair of search.split('&').filter((part) => part !== '')) {
    const at = pair.indexOf('=');
    query[at < 0 ? pair : pair.slice(0, at)] = at < 0 ? '' : pair.slice(at + 1);
  }
  return { route, query };
}

/** One process of the mini-program: its code without a DOM, its pages, and the way from page to page. */
export class LogicLayer {
  readonly realm: Realm;
  private readonly wx: WxFunctions;
  private stack: RunningPage[] = [];
  /** Pages of the tab bar stay alive behind one another. */
  private readonly tabs = new Map<string, RunningPage>();
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly definitions = new Map<string, object>();
  private appObject: Record<string, unknown> | undefined;
  private loading = '';
  private enter: EnterOptions = { path: '', query: {}, scene: 1001 };
  private tapping = false;
  private ended = false;
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly side: LogicLayerSide) {
    const wx: WxFunctions = {};
    this.wx = wx;
    this.realm = new Realm(this.globals(wx), side.now);
    const answering = makeAnswering(this.realm, side.report);
    Object.assign(
      wx,
      { env: this.realm.into({ USER_DATA_PATH: 'wxfile://usr' }), canIUse: (name: string) => this.canUse(name) },
      deviceFunctions(
        () => this.enter,
        (value) => this.realm.into(value),
      ),
      selectorFunctions(
        {
          nodes: () => this.top?.nodes ?? [],
          isCanvas: (node) => this.top?.templates.tag(node) === 'canvas',
          canvases: {
            get: (sid) => this.top?.canvases.get(sid),
            set: (sid, canvas) => void this.top?.canvases.set(sid, canvas),
          },
          files: side.files,
        },
        answering,
      ),
      this.navigation(answering),
      side.functions(answering, this),
    );
  }

  /** The page that the person sees. */
  get top(): RunningPage | undefined {
    return this.stack.at(-1);
  }

  /** Every page that is alive: the stack, and the tab pages behind it. */
  get openPages(): RunningPage[] {
    return [...new Set([...this.tabs.values(), ...this.stack])];
  }

  get routes(): string[] {
    return this.stack.map((page) => page.route);
  }

  /** Whether the code that runs now was called by a tap. */
  get inTap(): boolean {
    return this.tapping;
  }

  /** Starts the app at a page, as WeChat does from its list, a code or a card. */
  launch(enter: EnterOptions): void {
    this.enter = enter;
    if (!this.side.app.isIndependent(enter.path)) this.startApp();
    this.open(enter.path, enter.query);
  }

  /** Comes back to the running app at a page: a code scanned while it was in the background. */
  reenter(enter: EnterOptions): void {
    this.enter = enter;
    this.callApp('onShow', this.realm.into(enter));
    this.closeAll();
    this.open(enter.path, enter.query);
  }

  /** Hides the app and shows it again, as a person does who looks at something else. */
  background(): void {
    this.top?.call('onHide');
    this.callApp('onHide');
    this.callApp('onShow', this.realm.into(this.enter));
    this.top?.call('onShow');
  }

  /** Ends the process: timers stop, nothing of it answers any more. */
  end(): void {
    this.ended = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    for (const page of this.openPages) for (const view of this.side.views) view.closedPage(page);
    this.stack = [];
    this.tabs.clear();
  }

  /** Runs handlers as the turn of a tap: for their time the platform allows what only a tap may do. */
  asTap(run: () => void): void {
    this.tapping = true;
    // What awaits within the same turn still counts; what waited for an answer does not.
    setTimeout(() => {
      this.tapping = false;
    }, 0);
    run();
  }

  back(delta = 1): void {
    if (this.stack.length <= 1) throw new WxFailure('cannot navigate back at first page.');
    for (let count = Math.min(delta, this.stack.length - 1); count > 0; count--) this.closeTop();
    this.showTop();
  }

  switchTab(route: string): void {
    if (!this.side.app.isTab(route)) throw new WxFailure('can not switch to no-tabBar page');
    const hidden = this.top;
    for (const page of this.stack) if (!this.side.app.isTab(page.route)) this.unload(page);
    if (hidden && this.side.app.isTab(hidden.route)) hidden.call('onHide');
    this.stack = [];
    const alive = this.tabs.get(route);
    if (!alive) return void this.open(route, {});
    this.stack = [alive];
    this.showTop();
  }

  private globals(wx: WxFunctions): Record<string, unknown> {
    const timer =
      (start: (work: () => void, ms?: number) => NodeJS.Timeout) =>
      (work: (...values: unknown[]) => void, ms?: number, ...values: unknown[]): number => {
        const handle = start(() => {
          if (this.ended) return;
          try {
            work(...values);
          } catch (error) {
            this.side.report(error);
          }
        }, ms);
        this.timers.add(handle);
        return Number(handle);
      };
    const stop = (handle: number | undefined): void => {
      if (handle !== undefined) clearTimeout(handle);
    };
    const write = (...values: unknown[]): void => this.side.report(values.map(String).join(' '));
    return {
      wx,
      console: {
        log: () => undefined,
        info: () => undefined,
        debug: () => undefined,
        warn: () => undefined,
        error: write,
      },
      setTimeout: timer(setTimeout),
      setInterval: timer(setInterval),
      clearTimeout: stop,
      clearInterval: stop,
      App: (definition: Record<string, unknown>) => {
        this.appObject = definition;
      },
      Page: (definition: object) => void this.definitions.set(this.loading, definition),
      Component: (definition: object) => void this.definitions.set(this.loading, definition),
      Behavior: (definition: object) => definition,
      getApp: () => this.appObject,
      getCurrentPages: () => this.realm.list(this.stack.map((page) => page.instance)),
      requirePlugin: () => ({}),
      global: {},
    };
  }

  private navigation({ later }: WxAnswering): WxFunctions {
    const to = (options: WxOptions) => splitUrl(textOption(options, 'url'));
    return {
      navigateTo: later('navigateTo', (options) => {
        const { route, query } = to(options);
        if (this.side.app.isTab(route)) throw new WxFailure('can not navigateTo a tabbar page');
        if (this.stack.length >= DEEPEST_STACK) throw new WxFailure('webview count limit exceed');
        this.mustExist(route);
        this.top?.call('onHide');
        this.open(route, query);
        return {
          eventChannel: { on: () => undefined, once: () => undefined, off: () => undefined, emit: () => undefined },
        };
      }),
      redirectTo: later('redirectTo', (options) => {
        const { route, query } = to(options);
        if (this.side.app.isTab(route)) throw new WxFailure('can not redirectTo a tabbar page');
        this.mustExist(route);
        this.closeTop();
        this.open(route, query);
        return {};
      }),
      reLaunch: later('reLaunch', (options) => {
        const { route, query } = to(options);
        this.mustExist(route);
        this.closeAll();
        this.open(route, query);
        return {};
      }),
      switchTab: later('switchTab', (options) => {
        const { route } = to(options);
        this.mustExist(route);
        this.switchTab(route);
        return {};
      }),
      navigateBack: later('navigateBack', (options) => {
        this.back(typeof options.delta === 'number' ? options.delta : 1);
        return {};
      }),
      setNavigationBarTitle: later('setNavigationBarTitle', (options) => {
        if (this.top) this.top.title = textOption(options, 'title');
        this.side.changed();
        return {};
      }),
      setNavigationBarColor: later('setNavigationBarColor', () => ({})),
      stopPullDownRefresh: later('stopPullDownRefresh', () => ({})),
      startPullDownRefresh: later('startPullDownRefresh', () => {
        this.top?.call('onPullDownRefresh');
        return {};
      }),
      setTabBarBadge: later('setTabBarBadge', () => ({})),
      removeTabBarBadge: later('removeTabBarBadge', () => ({})),
      showTabBarRedDot: later('showTabBarRedDot', () => ({})),
      hideTabBarRedDot: later('hideTabBarRedDot', () => ({})),
      enableAlertBeforeUnload: later('enableAlertBeforeUnload', () => ({})),
      disableAlertBeforeUnload: later('disableAlertBeforeUnload', () => ({})),
      exitMiniProgram: later('exitMiniProgram', () => ({})),
    };
  }

  private mustExist(route: string): void {
    if (!this.side.app.routes.includes(route)) throw new WxFailure(`page "${route}" is not found`);
  }

  private canUse(name: string): boolean {
    return name.split('.')[0] === 'object' || this.wx[name.split('.')[0] ?? ''] !== undefined;
  }

  private startApp(): void {
    if (this.appObject) return;
    this.require('app.js');
    this.callApp('onLaunch', this.realm.into(this.enter));
    this.callApp('onShow', this.realm.into(this.enter));
  }

  private callApp(name: string, ...values: unknown[]): void {
    const method = this.appObject?.[name];
    if (typeof method !== 'function') return;
    try {
      Reflect.apply(method, this.appObject, values);
    } catch (error) {
      this.side.report(error);
    }
  }

  private require(file: string): unknown {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = this.modules.get(name);
    if (known) return known.exports;
    const module: { exports: unknown } = { exports: this.realm.into({}) };
    this.modules.set(name, module);
    const wrapper = this.realm.run(this.side.app.script(name));
    if (typeof wrapper !== 'function') throw new Error(`${name} did not compile to a module.`);
    const requireFrom = (target: string) => this.require(path.posix.join(path.posix.dirname(name), target));
    Reflect.apply(wrapper, undefined, [requireFrom, module, module.exports]);
    return module.exports;
  }

  private open(route: string, query: Record<string, string>): void {
    this.mustExist(route);
    if (!this.side.app.isIndependent(route)) this.startApp();
    if (!this.definitions.has(route)) {
      this.loading = route;
      this.require(route);
    }
    const definition = this.definitions.get(route);
    if (!definition) throw new Error(`${route}.js registered no page.`);
    const page = new RunningPage({
      route,
      definition,
      options: query,
      window: this.side.app.window(route),
      templates: this.side.app.templates(route),
      report: this.side.report,
      createSelectorQuery: () => (this.wx.createSelectorQuery as () => unknown)(),
      onPatch: (patched, record) => {
        for (const view of this.side.views) view.patchedPage(patched, record);
        this.side.changed();
      },
    });
    this.stack.push(page);
    if (this.side.app.isTab(route)) this.tabs.set(route, page);
    for (const view of this.side.views) view.openedPage(page);
    page.call('onLoad', this.realm.into(query));
    page.call('onShow');
    setTimeout(() => {
      if (!this.ended) page.call('onReady');
    }, 0);
    this.side.changed();
  }

  private unload(page: RunningPage): void {
    page.call('onUnload');
    for (const view of this.side.views) view.closedPage(page);
  }

  private closeTop(): void {
    const page = this.stack.pop();
    if (!page) return;
    this.tabs.delete(page.route);
    this.unload(page);
  }

  private closeAll(): void {
    const all = new Set([...this.stack, ...this.tabs.values()]);
    this.stack = [];
    this.tabs.clear();
    for (const page of [...all].reverse()) this.unload(page);
  }

  private showTop(): void {
    this.top?.call('onShow');
    for (const view of this.side.views) view.shownPage(this.top);
    this.side.changed();
  }
}
