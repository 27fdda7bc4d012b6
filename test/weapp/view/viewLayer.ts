import * as glassEasel from 'glass-easel';
import { MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter';
import { defineBuiltIns } from './builtIns';
import { PhoneFrame } from './phoneFrame';
import type { ViewEvent, WeappView } from './viewMessages';

// The view layer of the built mini-program, in a browser: WeChat's open component engine renders the bundle's own WXML, and sends what a
// person does to the logic layer. Bundled by esbuild and loaded into an empty page (weappScreen.ts).

glassEasel.globalOptions.writeIdToDOM = true;
glassEasel.globalOptions.idPrefixGenerator = () => '';
glassEasel.globalOptions.throwGlobalError = false;
glassEasel.addGlobalErrorListener((error) => {
  console.error('The view failed:', error instanceof Error ? (error.stack ?? error.message) : String(error));
  return false;
});

const environment = new MiniProgramEnv();
const context = new glassEasel.CurrentWindowBackendContext();
const backend = environment.associateBackend(context);
context.onEvent((target, type, detail, options) => {
  glassEasel.Event.triggerEvent(target, type, detail, options);
  return undefined;
});

const frame = new PhoneFrame();
const roots = new Map<number, { root: Root; host: HTMLElement; route: string }>();
const styles = new Map<string, HTMLStyleElement>();
const defined = new Set<string>();
let space: CodeSpace;
let shown = 0;

/** Touches as they are now, in the coordinates of the element under the finger: a canvas needs those. */
let touches: unknown[] = [];
for (const type of ['touchstart', 'touchmove', 'touchend'])
  window.addEventListener(
    type,
    (event) => {
      if (!(event instanceof TouchEvent)) return;
      touches = Array.from(event.changedTouches).map((touch) => {
        const box = touch.target instanceof Element ? touch.target.getBoundingClientRect() : new DOMRect();
        const { identifier, clientX, clientY, pageX, pageY } = touch;
        return { identifier, clientX, clientY, pageX, pageY, x: clientX - box.left, y: clientY - box.top };
      });
    },
    { capture: true, passive: true },
  );

function aimOf(value: unknown): ViewEvent['target'] {
  const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : '';
  const dataset: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'dataset') : {};
  return { id: String(id ?? ''), dataset: typeof dataset === 'object' && dataset !== null ? { ...dataset } : {} };
}

function send(event: { type: string; target: unknown; currentTarget: unknown; detail: unknown }): void {
  const isTouch = event.type.startsWith('touch');
  void window.weappEvent({
    page: shown,
    type: event.type,
    target: aimOf(event.target),
    currentTarget: aimOf(event.currentTarget),
    detail: isTouch ? {} : (event.detail ?? {}),
    touches: isTouch ? touches : [],
  });
}

function define(path: string, isComponent: boolean, data: Record<string, unknown>): void {
  if (defined.has(path)) return;
  defined.add(path);
  space.componentEnv(path, ({ Component }) => {
    Component({
      data,
      properties: isComponent ? { i: { type: Object, value: {} }, l: { type: String, value: '' } } : {},
      options: isComponent ? { virtualHost: true } : {},
      methods: { eh: send },
    });
  });
}

function showOnly(id: number | null): void {
  shown = id ?? 0;
  const route = roots.get(shown)?.route;
  for (const [one, { host }] of roots) host.hidden = one !== shown;
  // A page's style is its own: it must not reach the pages beneath.
  for (const [of, style] of styles) style.disabled = of !== 'app' && of !== route;
}

window.weappView = {
  begin(markup) {
    const groups = new Function(`return ${markup.templates}`)() as Record<
      string,
      glassEasel.template.ComponentTemplate['content']
    >;
    const template = (path: string) =>
      ({ groupList: groups, content: groups[path] }) as glassEasel.template.ComponentTemplate;
    const builtIns = defineBuiltIns(environment.getGlobalCodeSpace().getComponentSpace(), template('__slot'));
    space = environment.createCodeSpace('', true);
    for (const [tag, definition] of builtIns) space.getComponentSpace().setGlobalUsingComponent(tag, definition);
    for (const [path, config] of Object.entries(markup.configs)) space.addComponentStaticConfig(path, config as object);
    for (const path of Object.keys(groups)) space.addCompiledTemplate(path, template(path));
    for (const [route, text] of Object.entries(markup.styles)) {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.append(style);
      styles.set(route, style);
    }
    if (groups.comp) define('comp', true, {});
  },
  open({ id, route, data }) {
    define(route, false, {});
    const root = backend.createRoot('page', space, route);
    const host = document.createElement('div');
    host.className = 'wx-page';
    const place = document.createElement('div');
    host.append(place);
    frame.window.append(host);
    root.attach(
      host as unknown as glassEasel.GeneralBackendElement,
      place as unknown as glassEasel.GeneralBackendElement,
    );
    roots.set(id, { root, host, route });
    root.get().setData(data);
    showOnly(id);
  },
  patch({ id, patch }) {
    const changed: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(patch)) changed[key.replace(/\.\[/g, '[')] = value;
    roots.get(id)?.root.get().setData(changed);
  },
  close({ id }) {
    const page = roots.get(id);
    page?.root.release();
    page?.host.remove();
    roots.delete(id);
  },
  show({ id }) {
    showOnly(id);
  },
  surround(around) {
    frame.draw(around);
  },
  paint({ id, picture }) {
    const canvas = roots.get(shown)?.host.querySelector<HTMLElement>(`wx-canvas[id$="${CSS.escape(id)}"]`);
    if (canvas) canvas.style.backgroundImage = `url(${picture})`;
  },
} satisfies WeappView;
