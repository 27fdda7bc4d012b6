// Bundles each cloud function, the real wx-server-sdk included, into the one file that is deployed:
// cloudfunctions/<name>/src/index.ts → cloudfunctions/<name>/index.js. Bundled, a cold start takes about half as long as with node_modules.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensureInstalled.mjs';

/** The runtime chosen for deployed functions ("Nodejs18.15" in cloudbaserc.json). */
export const FUNCTION_TARGET = 'node18';

/** Names of the cloud functions: each folder of cloudfunctions/ that has sources. */
export function functionNames() {
  const folder = path.join(root, 'cloudfunctions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'src', 'index.ts')))
    .sort();
}

/**
 * Settings for one bundle that runs in Node; also used for local-cloud and the demo's seed.
 * Names of functions and classes stay (`keepNames`), so that an error's stack can be read in the cloud's log; identifiers are not shortened.
 * @returns {import('esbuild').BuildOptions}
 */
export function nodeBundle(entry, outfile, target = FUNCTION_TARGET) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target,
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
}

/**
 * Builds every cloud function.
 * @returns {Promise<Array<{name: string, bytes: number}>>} size of each bundle
 */
export async function buildFunctions() {
  const { build } = await import('esbuild');
  return Promise.all(
    functionNames().map(async (name) => {
      const outfile = path.join(root, 'cloudfunctions', name, 'index.js');
      await build(nodeBundle(path.join('cloudfunctions', name, 'src', 'index.ts'), outfile));
      return { name, bytes: statSync(outfile).size };
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, bytes } of await buildFunctions())
    console.log(`cloudfunctions/${name}/index.js  ${bytes.toLocaleString('en')} bytes`);
}
