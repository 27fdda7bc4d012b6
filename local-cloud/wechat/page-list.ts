import { existsSync, readFileSync } from 'node:fs';
import { isObject, listAt, textAt } from '../json';
import { WeChatRefusal } from './refusal';

/** Pages of the mini-program as its built `app.json` declares them; null when there is no build to read. */
export function readPages(appJson: string): Set<string> | null {
  if (!existsSync(appJson)) return null;
  const app: unknown = JSON.parse(readFileSync(appJson, 'utf8'));
  if (!isObject(app)) return null;
  const pages = new Set(listAt(app, 'pages').map(String));
  for (const part of [...listAt(app, 'subPackages'), ...listAt(app, 'subpackages')]) {
    if (!isObject(part)) continue;
    for (const page of listAt(part, 'pages')) pages.add(`${textAt(part, 'root').replace(/\/$/, '')}/${String(page)}`);
  }
  return pages;
}

/**
 * Checks a page's path, without its query: `pages/index/index`, no slash before it.
 * @throws WeChatRefusal 41030 when it is malformed or not among `pages`
 */
export function checkPage(path: string, pages: Set<string> | null): void {
  const known = pages ? pages.has(path) : /^[A-Za-z0-9_\-/]+$/.test(path) && !path.startsWith('/');
  if (!known) throw new WeChatRefusal(41030, `invalid page: \`${path.slice(0, 100)}\``);
}
