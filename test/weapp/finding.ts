import { pathsIn, textOf, type TreeNode } from './dataTree';
import type { Templates } from './templates';

/** A way from the page to an element, root first. */
export type Path = readonly TreeNode[];

export function last(path: Path): TreeNode {
  const node = path.at(-1);
  if (!node) throw new Error('An empty path has no element.');
  return node;
}

/** A page as a person looks at it: what can be read, and where. */
export class Sight {
  private readonly paths: Path[];

  constructor(
    nodes: readonly TreeNode[],
    private readonly templates: Templates,
  ) {
    const all = [...pathsIn(nodes)];
    // A layer with a question lies in front of the page: what is asked for is looked for there.
    const dialog = all.filter((path) => this.attribute(path, 'aria-role') === 'dialog').at(-1);
    this.paths = dialog ? all.filter((path) => path.includes(last(dialog))) : all;
  }

  /**
   * The element that a person means who says `text`: the innermost whose whole text (or spoken name, where it has no text) it is, else the
   * innermost that contains it. The first in reading order.
   */
  byText(text: string, within: readonly Path[] = this.paths): Path | null {
    const outermost = within.find((path) => this.readable(last(path)) === text);
    if (outermost) {
      const same = within.filter((path) => path.includes(last(outermost)) && this.readable(last(path)) === text);
      return same.reduce((deepest, path) => (path.length > deepest.length ? path : deepest), outermost);
    }
    const contains = (node: TreeNode): boolean => this.readable(node).includes(text);
    return within.find((path) => contains(last(path)) && !(last(path).cn ?? []).some(contains)) ?? null;
  }

  /** The field of one of these tags with this label: spoken name, name, placeholder or id; or the text that stands before it. */
  field(label: string, tags: ReadonlySet<string>): Path | null {
    const isField = (path: Path): boolean => tags.has(this.templates.tag(last(path)));
    for (const about of this.labelled(label)) {
      const inside = this.paths.filter((path) => path.includes(last(about)) && isField(path));
      if (inside[0]) return inside[0];
      const after = this.nearest(about, isField);
      if (after) return after;
    }
    return null;
  }

  /** The option with this text that belongs to this label, where another question on the page has the same options. */
  option(label: string, option: string): Path | null {
    for (const about of this.labelled(label)) {
      const found = this.nearest(about, (path) => this.readable(last(path)) === option);
      if (found)
        return (
          this.byText(
            option,
            this.paths.filter((path) => path.includes(last(found))),
          ) ?? found
        );
    }
    return null;
  }

  firstOf(tag: string): Path | null {
    return this.paths.find((path) => this.templates.tag(last(path)) === tag) ?? null;
  }

  /** Elements that carry a label: those named so first, then texts. */
  private labelled(label: string): Path[] {
    const id = `f-${label.replace(/\./g, '-')}`;
    const isNamed = (path: Path): boolean =>
      [
        last(path).uid,
        this.attribute(path, 'aria-label'),
        this.attribute(path, 'name'),
        this.attribute(path, 'placeholder'),
      ].some((name) => name === label || name === id);
    return [...this.paths.filter(isNamed), ...this.paths.filter((path) => this.readable(last(path)) === label)];
  }

  /** The first element after `about`, in the smallest part of the page around it that has one. */
  private nearest(about: Path, wanted: (path: Path) => boolean): Path | null {
    const start = this.paths.indexOf(about);
    for (let length = about.length - 1; length > 0; length--) {
      const around = about[length - 1];
      const found = this.paths.find(
        (path, at) => at > start && around !== undefined && path.includes(around) && wanted(path),
      );
      if (found) return found;
    }
    return null;
  }

  private attribute(path: Path, name: string): string {
    return this.templates.text(last(path), name);
  }

  private readable(node: TreeNode): string {
    return textOf(node).trim() || this.templates.text(node, 'aria-label').trim();
  }
}

/** All that can be read on a page: texts, and what stands in its fields. */
export function readPage(
  nodes: readonly TreeNode[],
  templates: Templates,
  valueIn: (node: TreeNode) => string,
): string {
  const parts: string[] = [];
  for (const path of pathsIn(nodes)) {
    const node = last(path);
    if (node.v !== undefined) parts.push(node.v);
    const tag = templates.tag(node);
    if (tag === 'input' || tag === 'textarea') parts.push(valueIn(node) || templates.text(node, 'placeholder'));
  }
  return parts.join('\n');
}
