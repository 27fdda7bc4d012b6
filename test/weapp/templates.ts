import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Json, TreeNode } from './dataTree';

/** What the WXML says about one kind of element: its tag, where its attributes come from, and which events it sends. */
export interface ElementTemplate {
  tag: string;
  /** Attribute → key of the data node and the default that the template names. */
  attributes: Map<string, { key: string; fallback: Json | undefined }>;
  /** Event type → whether it goes on to the elements above. */
  events: Map<string, 'bind' | 'catch'>;
}

/** A value written in WXML: true, `!1`, a number or a quoted text. */
function literal(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  if (trimmed === 'true' || trimmed === '!0') return true;
  if (trimmed === 'false' || trimmed === '!1') return false;
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  const quoted = /^'([^']*)'$/.exec(trimmed);
  return quoted ? (quoted[1] ?? '') : undefined;
}

function readTag(tag: string, attributes: string): ElementTemplate {
  const template: ElementTemplate = { tag, attributes: new Map(), events: new Map() };
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const event = /^(capture-bind|capture-catch|mut-bind|bind|catch):?(\w+)$/.exec(name);
    if (event && value === 'eh') {
      template.events.set((event[2] ?? '').toLowerCase(), (event[1] ?? '').endsWith('catch') ? 'catch' : 'bind');
      continue;
    }
    const withDefault = /^\{\{xs\.b\(i\.(\w+),(.*)\)\}\}$/.exec(value) ?? /^\{\{i\.(\w+)(?:\|\|(.*))?\}\}$/.exec(value);
    if (withDefault?.[1] !== undefined)
      template.attributes.set(name, { key: withDefault[1], fallback: literal(withDefault[2]) });
  }
  return template;
}

/**
 * The element templates of a build, read from its base.wxml. Taro shortens attribute names (`p7`) and drops events from
 * elements that have no handler; reading the WXML keeps the tests to what a phone would really see and send.
 */
export class Templates {
  private readonly byName = new Map<string, ElementTemplate>();

  constructor(dist: string, root = '') {
    const wxml = readFileSync(path.join(dist, root, 'base.wxml'), 'utf8');
    const pattern = /<template name="tmpl_0_([\w-]+)">\s*<([\w-]+)\s*([^>]*?)\/?>/g;
    for (const [, name = '', tag = '', attributes = ''] of wxml.matchAll(pattern))
      if (tag !== 'template') this.byName.set(name, readTag(tag, attributes));
    if (this.byName.size === 0) throw new Error(`No element template in ${path.join(dist, root, 'base.wxml')}.`);
  }

  /** The template of an element, or undefined for text and blocks. */
  of(node: TreeNode): ElementTemplate | undefined {
    // An input has one template while it has the keyboard and another without.
    return this.byName.get(node.nn) ?? this.byName.get(`${node.nn}_blur`);
  }

  tag(node: TreeNode): string {
    return this.of(node)?.tag ?? '';
  }

  /** What the phone's component gets for an attribute: the node's value, or the template's default. */
  attribute(node: TreeNode, name: string): Json | undefined {
    const source = this.of(node)?.attributes.get(name);
    if (!source) return undefined;
    const value = node[source.key];
    return value === undefined ? source.fallback : (value as Json);
  }

  text(node: TreeNode, name: string): string {
    const value = this.attribute(node, name);
    return value === undefined || value === null ? '' : String(value);
  }

  flag(node: TreeNode, name: string): boolean {
    const value = this.attribute(node, name);
    // Taro writes '' where an attribute was taken away again, which the phone's components read as false.
    return value === true || value === 'true';
  }
}
