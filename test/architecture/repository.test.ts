import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** Files that are, or are about to be, in the repository: tracked ones and new ones that no ignore rule covers. */
function repositoryFiles(): string[] {
  const run = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`git ls-files failed: ${run.stderr}`);
  return run.stdout.split('\n').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

interface FunctionConfig {
  permissions?: { openapi?: string[] };
  triggers?: Array<{ name: string; type: string; config: string }>;
}

interface DeployedFunction {
  name: string;
  timeout?: number;
  memorySize?: number;
  runtime?: string;
  handler?: string;
}

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  overrides: Record<string, string>;
}

it('keeps every source file under 500 lines', () => {
  const long = repositoryFiles()
    .filter((file) => /\.(ts|tsx|mjs|cjs|scss)$/.test(file))
    .map((file) => ({ file, lines: read(file).split('\n').length }))
    .filter(({ lines }) => lines > 500);
  expect(long).toEqual([]);
});

it('pins every package to one exact version', () => {
  const manifest: Manifest = JSON.parse(read('package.json'));
  const loose = [manifest.dependencies, manifest.devDependencies, manifest.overrides]
    .flatMap((group) => Object.entries(group))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

it('has a lock file that names no registry, so that it installs from any', () => {
  expect(read('package-lock.json').match(/"resolved": "http[^"]*"/g)).toBeNull();
});

describe('cloud functions', () => {
  const names = readdirSync(path.join(root, 'cloudfunctions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  const declared = (): DeployedFunction[] => JSON.parse(read('cloudbaserc.json')).functions;

  it('exist', () => {
    expect(names).toEqual(expect.arrayContaining(['api', 'documents', 'timer']));
  });

  it.each(names)('%s has its sources in src/ and a config.json', (name) => {
    expect(existsSync(path.join(root, 'cloudfunctions', name, 'src', 'index.ts'))).toBe(true);
    // A folder that holds both index.ts and index.js fails to deploy.
    expect(existsSync(path.join(root, 'cloudfunctions', name, 'index.ts'))).toBe(false);
    const config: FunctionConfig = JSON.parse(read(`cloudfunctions/${name}/config.json`));
    // The cloud takes one timer a function, with seven fields.
    expect((config.triggers ?? []).length).toBeLessThanOrEqual(1);
    for (const trigger of config.triggers ?? []) expect(trigger.config.trim().split(/\s+/)).toHaveLength(7);
  });

  it.each(names)('%s is declared for deployment, on Node 18', (name) => {
    const entry = declared().find((deployed) => deployed.name === name);
    expect(entry).toMatchObject({ name, runtime: expect.stringMatching(/^Nodejs18/) });
    // The default of 3 seconds ends a cold start with a transaction in it.
    expect(entry?.timeout).toBeGreaterThanOrEqual(10);
  });

  it('are all there that cloudbaserc.json declares', () => {
    expect(declared().filter((deployed) => !names.includes(deployed.name))).toEqual([]);
  });

  it('declare every open interface that the server calls', () => {
    const called = new Set(
      repositoryFiles()
        .filter((file) => /^server\/.*\.ts$/.test(file) && !file.endsWith('.test.ts'))
        .flatMap((file) =>
          [...read(file).matchAll(/\bopenapi\.(\w+)\.(\w+)/g)].map(([, group, name]) => `${group}.${name}`),
        ),
    );
    const permitted = new Set(
      names.flatMap((name) => {
        const config: FunctionConfig = JSON.parse(read(`cloudfunctions/${name}/config.json`));
        return config.permissions?.openapi ?? [];
      }),
    );
    expect([...called].filter((name) => !permitted.has(name))).toEqual([]);
  });
});
