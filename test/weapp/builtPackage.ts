import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { WeappPackage } from './weappPackage';

const root = path.resolve(__dirname, '../..');
const FOLDERS = { weapp: 'dist/weapp', h5: 'dist/h5', fixture: 'dist/fixture', 'fixture-h5': 'dist/fixture-h5' };

/** Folder of a build, the product's or that of the small app that the drivers are proved on; built first unless it is up to date. Under `npm test` the builds have been made before. */
export function builtFolder(name: keyof typeof FOLDERS): string {
  if (process.env.ZHIHE_BUILT === '1') return path.join(root, FOLDERS[name]);
  const run = spawnSync(process.execPath, [path.join(root, 'scripts/buildApp.mjs'), name], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return path.join(root, FOLDERS[name]);
}

/** A built mini-program. */
export function builtPackage(name: 'weapp' | 'fixture'): WeappPackage {
  return new WeappPackage(builtFolder(name));
}
