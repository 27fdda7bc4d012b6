import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { Templates } from './templates';

export interface TabBarItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationStyle?: 'default' | 'custom';
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  backgroundColor?: string;
  enablePullDownRefresh?: boolean;
}

interface Subpackage {
  root: string;
  pages: string[];
  independent?: boolean;
}

/** `app.json` of a build. */
export interface AppConfig {
  pages: string[];
  subPackages?: Subpackage[];
  subpackages?: Subpackage[];
  window?: WindowConfig;
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string; list: TabBarItem[] };
  permission?: Record<string, { desc: string }>;
  requiredPrivateInfos?: string[];
}

/** A built mini-program on disk: `dist/weapp`. */
export class WeappPackage {
  readonly config: AppConfig;
  /** Every page's route, without a slash at its start. */
  readonly routes: readonly string[];
  private readonly subpackages: readonly Subpackage[];
  private readonly scripts = new Map<string, vm.Script>();
  private readonly templatesByRoot = new Map<string, Templates>();

  constructor(readonly dist: string) {
    if (!existsSync(path.join(dist, 'app.json')))
      throw new Error(`No built mini-program in ${dist}: run \`node scripts/buildApp.mjs weapp\` first.`);
    const config: AppConfig = JSON.parse(this.read('app.json'));
    this.config = config;
    this.subpackages = config.subPackages ?? config.subpackages ?? [];
    this.routes = [
      ...config.pages,
      ...this.subpackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page))),
    ];
  }

  read(file: string): string {
    return readFileSync(path.join(this.dist, file), 'utf8');
  }

  has(file: string): boolean {
    return existsSync(path.join(this.dist, file));
  }

  isTab(route: string): boolean {
    return this.config.tabBar?.list.some((item) => item.pagePath === route) ?? false;
  }

  /** Whether a page can start without app.js: it sits in an independent subpackage. */
  isIndependent(route: string): boolean {
    return this.subpackageOf(route)?.independent ?? false;
  }

  subpackageOf(route: string): Subpackage | undefined {
    return this.subpackages.find((sub) => route.startsWith(`${sub.root.replace(/\/$/, '')}/`));
  }

  /** The window settings of a page, those of the app underneath. */
  window(route: string): WindowConfig {
    const own: WindowConfig = this.has(`${route}.json`) ? JSON.parse(this.read(`${route}.json`)) : {};
    return { ...this.config.window, ...own };
  }

  templates(route: string): Templates {
    const root = this.isIndependent(route) ? (this.subpackageOf(route)?.root ?? '') : '';
    const known = this.templatesByRoot.get(root);
    if (known) return known;
    const read = new Templates(this.dist, root);
    this.templatesByRoot.set(root, read);
    return read;
  }

  /** A module of the bundle, compiled once and run in as many logic layers as there are. */
  script(file: string): vm.Script {
    const known = this.scripts.get(file);
    if (known) return known;
    const compiled = new vm.Script(`(function(require,module,exports){${this.read(file)}\n})`, {
      filename: path.join(this.dist, file),
    });
    this.scripts.set(file, compiled);
    return compiled;
  }
}
