import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { WeappPackage } from './weappPackage';

/** WeChat's limits of a package's size (2026-11). */
export const PACKAGE_LIMIT_BYTES = 2 * 1024 * 1024;
export const WHOLE_LIMIT_BYTES = 30 * 1024 * 1024;

export interface BuildSizes {
  /** Everything outside of the subpackages. */
  main: number;
  /** By root. */
  subpackages: Record<string, number>;
  whole: number;
}

/** Kinds of files that WeChat uploads; licences and maps stay behind. */
const UPLOADED = /\.(js|json|wxml|wxss|wxs|png|jpe?g|gif|svg|webp|ttf|woff2?)$/;

function* filesIn(folder: string, relative = ''): Generator<{ file: string; bytes: number }> {
  for (const entry of readdirSync(path.join(folder, relative), { withFileTypes: true })) {
    const file = path.posix.join(relative, entry.name);
    if (entry.isDirectory()) yield* filesIn(folder, file);
    else if (UPLOADED.test(file) && file !== 'project.config.json')
      yield { file, bytes: statSync(path.join(folder, file)).size };
  }
}

/** Bytes of the main package and of each subpackage of a build. */
export function measureBuild(app: Pick<WeappPackage, 'config' | 'dist'>): BuildSizes {
  const roots = (app.config.subPackages ?? app.config.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes: BuildSizes = { main: 0, subpackages: Object.fromEntries(roots.map((root) => [root, 0])), whole: 0 };
  for (const { file, bytes } of filesIn(app.dist)) {
    const root = roots.find((one) => file.startsWith(`${one}/`));
    if (root === undefined) sizes.main += bytes;
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + bytes;
    sizes.whole += bytes;
  }
  return sizes;
}
