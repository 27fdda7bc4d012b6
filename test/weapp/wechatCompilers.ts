import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const PLATFORM_FOLDERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'mac', linux: 'linux', win32: 'windows' };
const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024;

/** WeChat's own compilers, wcc for WXML and wcsc for WXSS, which come with Taro's package `miniprogram-compiler`. */
function compilerFile(name: 'wcc' | 'wcsc'): string {
  const folder = PLATFORM_FOLDERS[process.platform];
  if (folder === undefined) throw new Error(`WeChat's compilers do not run on ${process.platform}.`);
  const home = path.dirname(createRequire(__filename).resolve('miniprogram-compiler/package.json'));
  const file = path.join(home, 'bin', folder, process.platform === 'win32' ? `${name}.exe` : name);
  // The package comes without the right to run them.
  chmodSync(file, 0o755);
  return file;
}

function filesOf(dist: string, extension: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

function run(compiler: 'wcc' | 'wcsc', dist: string, values: string[]): string {
  const result = spawnSync(compilerFile(compiler), values, {
    cwd: dist,
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT_BYTES,
  });
  if (result.status !== 0) throw new Error(`${compiler} refuses the build: ${result.stderr || String(result.error)}`);
  return result.stdout;
}

/** Compiles every WXML and WXS file. @throws Error with the compiler's message: file, line and what is wrong */
export function compileWxml(dist: string): string {
  return run('wcc', dist, ['-d', '-cc', '0', ...filesOf(dist, '.wxml'), ...filesOf(dist, '.wxs'), '-gn', '$gwx']);
}

/** Compiles every WXSS file. @throws Error with the compiler's message */
export function compileWxss(dist: string): string {
  const files = filesOf(dist, '.wxss');
  return run('wcsc', dist, ['-db', '-pc', String(files.length), ...files]);
}
