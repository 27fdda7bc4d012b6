import { pathsIn, type TreeNode } from '../dataTree';
import { InkCanvas } from './inkCanvas';
import type { PhoneFiles } from './phoneFiles';
import { WxFailure, textOption, type WxAnswering, type WxFunctions } from './wxCall';

/** Where an element is on the screen, in points. Without a view layer every element is said to be a signature pad's size. */
export interface Placed {
  left: number;
  top: number;
  width: number;
  height: number;
}

const UNMEASURED: Placed = { left: 16, top: 100, width: 343, height: 200 };

interface QuerySide {
  /** Elements of the page on top. */
  nodes: () => readonly TreeNode[];
  isCanvas: (node: TreeNode) => boolean;
  /** Canvases of the page on top, by element. */
  canvases: { get(sid: string): InkCanvas | undefined; set(sid: string, canvas: InkCanvas): void };
  files: PhoneFiles;
}

function matches(node: TreeNode, selector: string): boolean {
  const last =
    selector
      .trim()
      .split(/\s+|>>>/)
      .at(-1) ?? '';
  if (last.startsWith('#')) return node.uid === last.slice(1) || node.sid === last.slice(1);
  if (last.startsWith('.')) return (node.cl ?? '').split(/\s+/).includes(last.slice(1));
  throw new Error(`The test runtime finds elements by #id or .class, not by "${selector}".`);
}

interface Asked {
  selector: string | null;
  all: boolean;
  fields: Record<string, unknown>;
  then?: (result: unknown) => void;
}

/** `wx.createSelectorQuery` and what makes a picture of a canvas. */
export function selectorFunctions(side: QuerySide, { realm, later, report }: WxAnswering): WxFunctions {
  const canvasOf = (node: TreeNode): InkCanvas => {
    const known = side.canvases.get(node.sid);
    if (known) return known;
    const made = new InkCanvas(UNMEASURED.width, UNMEASURED.height);
    side.canvases.set(node.sid, made);
    return made;
  };

  function measured(node: TreeNode, fields: Record<string, unknown>): Record<string, unknown> {
    const right = UNMEASURED.left + UNMEASURED.width;
    const bottom = UNMEASURED.top + UNMEASURED.height;
    const result: Record<string, unknown> = { id: node.uid ?? node.sid, dataset: { sid: node.sid } };
    if (fields.rect === true || fields.size === true) Object.assign(result, UNMEASURED, { right, bottom });
    if (fields.scrollOffset === true)
      Object.assign(result, { scrollTop: 0, scrollLeft: 0, scrollHeight: 0, scrollWidth: 0 });
    if (fields.node === true && side.isCanvas(node)) result.node = canvasOf(node);
    return result;
  }

  function answer({ selector, all, fields }: Asked): unknown {
    if (selector === null) return { ...UNMEASURED, left: 0, top: 0, scrollTop: 0, scrollLeft: 0 };
    const found = [...pathsIn(side.nodes())]
      .flatMap((path) => path.slice(-1))
      .filter((node) => matches(node, selector));
    if (all) return found.map((node) => measured(node, fields));
    return found[0] ? measured(found[0], fields) : null;
  }

  function createSelectorQuery(): unknown {
    const asked: Asked[] = [];
    let current: { selector: string | null; all: boolean } = { selector: null, all: false };
    const ask = (fields: Record<string, unknown>) => (then?: (result: unknown) => void) => {
      asked.push({ ...current, fields, then });
      return query;
    };
    const query = {
      in: () => query,
      select: (selector: string) => {
        current = { selector, all: false };
        return query;
      },
      selectAll: (selector: string) => {
        current = { selector, all: true };
        return query;
      },
      selectViewport: () => {
        current = { selector: null, all: false };
        return query;
      },
      boundingClientRect: ask({ rect: true }),
      scrollOffset: ask({ scrollOffset: true }),
      node: ask({ node: true }),
      fields: (fields: Record<string, unknown>, then?: (result: unknown) => void) => ask(fields)(then),
      exec: (then?: (results: unknown) => void) => {
        setTimeout(() => {
          try {
            const results = asked.map((one) => realm.into(answer(one)));
            asked.forEach((one, index) => one.then?.(results[index]));
            then?.(realm.into(results));
          } catch (error) {
            report(error);
          }
        }, 0);
        return query;
      },
    };
    return query;
  }

  return {
    createSelectorQuery,
    createIntersectionObserver: () => {
      const observer = {
        relativeTo: () => observer,
        relativeToViewport: () => observer,
        observe: () => undefined,
        disconnect: () => undefined,
      };
      return observer;
    },
    canvasToTempFilePath: later('canvasToTempFilePath', (options) => {
      const canvas = options.canvas;
      if (!(canvas instanceof InkCanvas)) throw new WxFailure('fail canvas is empty');
      const type = textOption(options, 'fileType') || 'png';
      if (type !== 'png') throw new WxFailure(`the test canvas makes png, not ${type}`);
      return { tempFilePath: side.files.addTemporary(canvas.toBuffer(), 'canvas.png') };
    }),
    pageScrollTo: later('pageScrollTo', () => ({})),
    createOffscreenCanvas: ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) =>
      new InkCanvas(width, height),
    base64ToArrayBuffer: (text: string) => realm.into(Buffer.from(text, 'base64')),
    arrayBufferToBase64: (buffer: ArrayBuffer) => Buffer.from(new Uint8Array(buffer)).toString('base64'),
  };
}
