import { TmplGroup } from 'glass-easel-template-compiler';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import type { WeappPackage } from '../weappPackage';
import { BUILT_IN_TAGS } from './tags';

const TAGS = [...BUILT_IN_TAGS].sort((a, b) => b.length - a.length).join('|');
const TAG_IN_WXML = new RegExp(`(</?)(${TAGS})(?=[\\s>/])`, 'g');
const TAG_IN_SELECTOR = new RegExp(`(^|[\\s>+~,(])(${TAGS})(?=$|[\\s>+~,.:#[)])`, 'g');
const EVENT_WITHOUT_COLON = /(\s)(capture-bind|capture-catch|mut-bind|bind|catch)(?!:)([a-z]+)=/g;

/** What the view needs of a build. */
export interface WeappMarkup {
  /** JavaScript of the compiled templates. */
  templates: string;
  /** Static configuration by component path. */
  configs: Record<string, unknown>;
  /** CSS by page route; that of `app` is for all. */
  styles: Record<string, string>;
}

/** A WXSS file with what it imports in the place of each `@import`, as WeChat's compiler puts it together. */
function withImports(app: WeappPackage, file: string): postcss.Root {
  const sheet = postcss.parse(app.read(file));
  sheet.walkAtRules('import', (rule) => {
    const target = /["']([^"']+)["']/.exec(rule.params)?.[1];
    if (target === undefined) throw new Error(`${file}: an @import without a file: ${rule.params}`);
    const from = target.startsWith('/') ? '' : path.posix.dirname(file);
    rule.replaceWith(withImports(app, path.posix.join(from, target)).nodes);
  });
  return sheet;
}

/** WXSS as the browser reads it: rpx as a share of the width, the app's tags under their names here. */
export function cssOf(sheet: postcss.Root): string {
  sheet.walkRules((rule) => {
    rule.selector = rule.selector
      .replace(TAG_IN_SELECTOR, '$1wx-$2')
      .replace(/(^|[\s>+~,(])page(?=$|[\s>+~,.:#[)])/g, '$1.wx-page');
  });
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/(-?\d*\.?\d+)rpx/g, 'calc($1 * 100vw / 750)');
  });
  return sheet.toString();
}

/** Compiles the WXML and WXS of a build with WeChat's own template compiler. @throws Error with its complaints */
export function readMarkup(app: WeappPackage): WeappMarkup {
  const group = new TmplGroup();
  const configs: Record<string, unknown> = {};
  const styles: Record<string, string> = {};
  const files = readdirSync(app.dist, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  for (const file of files) {
    if (file.endsWith('.wxml')) {
      const wxml = app.read(file).replace(EVENT_WITHOUT_COLON, '$1$2:$3=').replace(TAG_IN_WXML, '$1wx-$2');
      const complaints: unknown = group.addTmpl(file.slice(0, -'.wxml'.length), wxml);
      const errors = (Array.isArray(complaints) ? complaints : []).filter(
        (one: { isError?: boolean }) => one.isError === true,
      );
      if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
    } else if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), app.read(file));
    else if (file.endsWith('.json') && !/^(app|project|sitemap)\b/.test(file))
      configs[file.slice(0, -'.json'.length)] = JSON.parse(app.read(file));
  }
  for (const name of ['app', ...app.routes])
    if (app.has(`${name}.wxss`)) styles[name] = cssOf(withImports(app, `${name}.wxss`));
  group.addTmpl('__slot', '<slot />');
  return { templates: group.getTmplGenObjectGroups(), configs, styles };
}
