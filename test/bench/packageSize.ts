import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { measureBuild, type BuildSizes } from '../weapp/sizes';
import { buildHelloWorld } from './helloWorld';
import { told, type Row } from './table';

/** The main package at most, in bytes: it is loaded before the first page is seen. */
const AIM_BYTES = 450_000;

const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;

function sizesOf(dist: string): BuildSizes {
  const config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as { pages: string[] };
  return measureBuild({ config, dist });
}

/** What a browser loads of the H5 build before any page's own part: script and style, and what pages share, compressed as they travel. */
function compressedH5(root: string): number {
  const folder = path.join(root, 'dist', 'h5');
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/app\/((?:js|css)\/[^"]+)"/g)].map(([, file]) => file ?? '');
  files.push(...readdirSync(path.join(folder, 'js')).flatMap((file) => (/^shared\./.test(file) ? [`js/${file}`] : [])));
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
}

/** Bytes of the mini-program as it is built now, against a hello world of the same configuration. */
export function measurePackage(root: string): Row[] {
  const product = sizesOf(path.join(root, 'dist', 'weapp'));
  const hello = sizesOf(buildHelloWorld(root));
  const largest = Object.entries(product.subpackages).sort(([, a], [, b]) => b - a)[0];
  return [
    {
      what: 'weapp: main package',
      measured: bytes(product.main),
      aim: `at most ${bytes(AIM_BYTES)}`,
      met: product.main <= AIM_BYTES,
    },
    told('  of a hello world of the same configuration', bytes(hello.main)),
    told('  ratio', (product.main / hello.main).toFixed(2)),
    ...(largest ? [told(`  largest subpackage (${largest[0]})`, bytes(largest[1]))] : []),
    told('  all packages', bytes(product.whole)),
    told('h5: loaded before any page, compressed', bytes(compressedH5(root))),
  ];
}
