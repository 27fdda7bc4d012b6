import { pathsIn, putAt, roots, type TreeNode } from './dataTree';
import type { InkCanvas } from './platform/inkCanvas';
import type { Templates } from './templates';
import type { WindowConfig } from './weappPackage';

/** One setData of a page, as it crossed from the logic layer to the view. */
export interface SetDataRecord {
  bytes: number;
  keys: string[];
  patch: Record<string, unknown>;
}

/** WeChat refuses a setData of more than 1,024 KB (2026-11). */
export const SET_DATA_LIMIT_BYTES = 1024 * 1024;

interface PageSide {
  route: string;
  definition: object;
  /** Query as the platform hands it over: not decoded. */
  options: Record<string, string>;
  window: WindowConfig;
  templates: Templates;
  onPatch: (page: RunningPage, record: SetDataRecord) => void;
  report: (error: unknown) => void;
  createSelectorQuery: () => unknown;
}

let lastWebview = 0;

/** A page that is open: what Taro's runtime knows as `this` in its handlers, and its data as the view would show it. */
export class RunningPage {
  readonly id = (lastWebview += 1);
  readonly route: string;
  readonly options: Record<string, string>;
  readonly templates: Templates;
  readonly setDataLog: SetDataRecord[] = [];
  readonly canvases = new Map<string, InkCanvas>();
  title: string;
  /** The object that the mini-program's code gets as its page. */
  readonly instance: Record<string, unknown>;
  private readonly data: Record<string, unknown>;

  constructor(private readonly side: PageSide) {
    this.route = side.route;
    this.options = side.options;
    this.templates = side.templates;
    this.title = side.window.navigationBarTitleText ?? '';
    const initial: unknown = Reflect.get(side.definition, 'data');
    this.data = JSON.parse(JSON.stringify(initial ?? {})) as Record<string, unknown>;
    this.instance = {
      ...side.definition,
      route: side.route,
      __route__: side.route,
      is: side.route,
      options: side.options,
      data: this.data,
      __wxWebviewId__: this.id,
      setData: (patch: object, done?: () => void) => this.setData(patch, done),
      createSelectorQuery: side.createSelectorQuery,
      selectComponent: () => null,
      selectAllComponents: () => [],
      setUpdatePerformanceListener: () => undefined,
      getOpenerEventChannel: () => ({
        on: () => undefined,
        once: () => undefined,
        off: () => undefined,
        emit: () => undefined,
      }),
      getTabBar: () => null,
    };
  }

  /** The elements of the page. */
  get nodes(): TreeNode[] {
    return roots(this.data);
  }

  /** Every element, in reading order. */
  *everyNode(): Generator<TreeNode> {
    for (const path of pathsIn(this.nodes)) {
      const node = path.at(-1);
      if (node) yield node;
    }
  }

  /** All of the page's data, for the view to begin with. */
  get wholeData(): Record<string, unknown> {
    return this.data;
  }

  /** Calls a function of the page (`onLoad`, `eh` …) if it has it; what it throws is reported, as the platform does. */
  call(name: string, ...values: unknown[]): unknown {
    const method = this.instance[name];
    if (typeof method !== 'function') return undefined;
    try {
      return Reflect.apply(method, this.instance, values);
    } catch (error) {
      this.side.report(error);
      return undefined;
    }
  }

  has(name: string): boolean {
    return typeof this.instance[name] === 'function';
  }

  private setData(patch: object, done?: () => void): void {
    // Between the layers only JSON travels: functions and `undefined` get lost, as on a phone.
    const json = JSON.stringify(patch);
    const bytes = Buffer.byteLength(json);
    if (bytes > SET_DATA_LIMIT_BYTES)
      throw new Error(`setData of ${bytes} bytes: the platform takes ${SET_DATA_LIMIT_BYTES}.`);
    const copy = JSON.parse(json) as Record<string, unknown>;
    const record = { bytes, keys: Object.keys(copy), patch: copy };
    this.setDataLog.push(record);
    for (const [key, value] of Object.entries(JSON.parse(json) as Record<string, unknown>))
      putAt(this.data, key, value);
    if (done)
      setTimeout(() => {
        try {
          done.call(this.instance);
        } catch (error) {
          this.side.report(error);
        }
      }, 0);
    this.side.onPatch(this, record);
  }
}
