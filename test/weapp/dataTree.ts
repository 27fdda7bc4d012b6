/** A value as it crosses between the two layers of a mini-program: JSON, nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** An element of a page, as Taro writes it into the page's data (`root.cn…`); the WXML templates render it. */
export interface TreeNode {
  /** Number of the element in its page; an event names it. */
  sid: string;
  /** Name of the template that draws it (`tmpl_0_<nn>`). */
  nn: string;
  /** `id` in the source, if it has one. */
  uid?: string;
  /** Text of a text node. */
  v?: string;
  cn?: TreeNode[];
  /** Class names. */
  cl?: string;
  /** Inline style. */
  st?: string;
  [property: string]: Json | TreeNode[] | undefined;
}

export function isTreeNode(value: unknown): value is TreeNode {
  return typeof value === 'object' && value !== null && 'sid' in value && 'nn' in value;
}

/** Puts `value` at a path in the way of setData: `root.cn.[0].cn[1].v`. */
export function putAt(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '');
  const last = keys.pop();
  if (last === undefined) return;
  let holder: object = data;
  keys.forEach((key, index) => {
    let next: unknown = Reflect.get(holder, key);
    if (typeof next !== 'object' || next === null) {
      next = /^\d+$/.test(keys[index + 1] ?? last) ? [] : {};
      Reflect.set(holder, key, next);
    }
    holder = next as object;
  });
  Reflect.set(holder, last, value);
}

/** The elements right under a page. */
export function roots(data: Record<string, unknown>): TreeNode[] {
  const root = data.root;
  const children: unknown = typeof root === 'object' && root !== null ? Reflect.get(root, 'cn') : undefined;
  return Array.isArray(children) ? children.filter(isTreeNode) : [];
}

/** Every element with the way to it (root first, itself last), in the order in which a person reads. */
export function* pathsIn(nodes: readonly TreeNode[], above: readonly TreeNode[] = []): Generator<TreeNode[]> {
  for (const node of nodes) {
    const path = [...above, node];
    yield path;
    yield* pathsIn(node.cn ?? [], path);
  }
}

/** All text in an element, put together. */
export function textOf(node: TreeNode): string {
  return (node.v ?? '') + (node.cn ?? []).map(textOf).join('');
}

/** Number of elements and greatest depth; WeChat's audit asks for under 1,000 and under 30. */
export function measureTree(nodes: readonly TreeNode[]): { nodes: number; depth: number } {
  let count = 0;
  let depth = 0;
  for (const path of pathsIn(nodes)) {
    count += 1;
    depth = Math.max(depth, path.length);
  }
  return { nodes: count, depth };
}
