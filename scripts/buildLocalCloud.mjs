// Bundles local-cloud and the demo's seed, so that `npm start` needs no TypeScript at run time:
// local-cloud/main.ts → dist/local-cloud/main.cjs, demo/main.ts → dist/demo/main.cjs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensureInstalled.mjs';

/**
 * @returns {Promise<{localCloud: string, demo: string | undefined}>} the bundles; no demo when there is no demo/main.ts
 */
export async function buildLocalCloud() {
  const { build } = await import('esbuild');
  const bundle = async (entry, outfile) => {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      charset: 'utf8',
      // libsql brings a binary. Names are not kept by helpers: the text of one function becomes a worker's program.
      external: ['libsql'],
      logLevel: 'warning',
    });
    return path.join(root, outfile);
  };
  const localCloud = await bundle('local-cloud/main.ts', 'dist/local-cloud/main.cjs');
  const demo = existsSync(path.join(root, 'demo', 'main.ts'))
    ? await bundle('demo/main.ts', 'dist/demo/main.cjs')
    : undefined;
  return { localCloud, demo };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(
    Object.values(await buildLocalCloud())
      .filter(Boolean)
      .join('\n'),
  );
