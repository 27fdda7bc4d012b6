import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { WeappPackage } from './weappPackage';

const root = path.resolve(__dirname, '../..');
const FOLDERS = { weapp: 'dist/weapp', fixture: 'dist/fixture' };

/** The built mini-program, or the small app that the runtime is proved on; built first unless it is up to date. */
export function builtPackage(name: keyof typeof FOLDERS): WeappPackage {
  const run = spawnSync(process.execPath, [path.join(root, 'scripts/buildApp.mjs'), name], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return new WeappPackage(path.join(root, FOLDERS[name]));
}
