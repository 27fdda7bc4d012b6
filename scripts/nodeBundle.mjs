// Bundles one entry for Node as the cloud functions are bundled: `node scripts/nodeBundle.mjs <entry> <outfile>`.
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './ensureInstalled.mjs';

/** The runtime chosen for deployed functions ("Nodejs18.15" in cloudbaserc.json). */
const FUNCTION_TARGET = 'node18';

/**
 * Bundles `entry` and everything it imports, the real wx-server-sdk included, into one file that needs no node_modules beside it.
 * Names of functions and classes stay (`keepNames`), so that an error's stack can be read in the cloud's log; identifiers are not shortened.
 * @param {string} entry
 * @param {string} outfile
 * @returns {Promise<number>} bytes of the bundle
 */
export async function bundleFunction(entry, outfile) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: FUNCTION_TARGET,
    // Its ES module finds its data by import.meta.url, which a CommonJS bundle has not.
    alias: { pdfkit: path.join(root, 'node_modules', 'pdfkit', 'js', 'pdfkit.js') },
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return statSync(outfile).size;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [entry, outfile] = process.argv.slice(2);
  if (!entry || !outfile) {
    console.error('Usage: node scripts/nodeBundle.mjs <entry> <outfile>');
    process.exit(1);
  }
  console.log(`${await bundleFunction(path.resolve(entry), path.resolve(outfile))} bytes`);
}
