import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentClock } from '../clock';
import { FunctionPool, IDLE_LIMIT_MS } from './pool';

const folder = mkdtempSync(join(tmpdir(), 'pool-'));
const entry = join(folder, 'index.js');
let started = 0;
let pool: FunctionPool;

const makePool = (file: string, maxInstances: number) =>
  new FunctionPool({
    declaration: { name: 'f', entry: file, timeoutSeconds: 5, memoryMb: 64, env: {}, openInterfaces: [], triggers: [] },
    clock: new EnvironmentClock().shared,
    env: { FIXED: 'yes' },
    maxInstances,
    onColdStart: () => (started += 1),
    onLog: () => undefined,
  });
const run = (event: object, env: Record<string, string | null> = {}) =>
  pool.run({ kind: 'call', event: JSON.stringify(event), context: {}, env });

beforeAll(() => {
  const source = `let calls = 0;
    exports.main = async ({ ms }) => {
      calls += 1;
      await new Promise((done) => setTimeout(done, ms ?? 0));
      return { calls, fixed: process.env.FIXED, now: process.env.NOW, path: process.env.PATH };
    };`;
  writeFileSync(entry, source);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  started = 0;
  pool = makePool(entry, 2);
});
afterEach(() => pool.close());

it('starts an instance for a call, uses it again, and another only when it is busy', async () => {
  await run({});
  await run({});
  expect([started, pool.size]).toEqual([1, 1]);
  await Promise.all([run({ ms: 30 }), run({ ms: 30 }), run({ ms: 30 })]);
  expect([started, pool.size]).toEqual([2, 2]);
});

it('an instance has variables of its own, and those of a call leave with it', async () => {
  const text = (outcome: unknown) => JSON.parse((outcome as { text: string }).text) as object;
  expect(text(await run({}, { NOW: 'a' }))).toEqual({ calls: 1, fixed: 'yes', now: 'a' });
  expect(text(await run({}, { NOW: null }))).toEqual({ calls: 2, fixed: 'yes' });
});

it('retires what has been idle for long, not what was just used', async () => {
  await Promise.all([run({ ms: 20 }), run({ ms: 20 })]);
  pool.retireIdle();
  expect(pool.size).toBe(2);
  pool.retireIdle(Date.now() + IDLE_LIMIT_MS + 1);
  expect(pool.size).toBe(0);
  expect(await run({})).toMatchObject({ kind: 'result' });
});

it('a file that is missing or does not export main fails each call and says why', async () => {
  await pool.close();
  const empty = join(folder, 'empty.js');
  writeFileSync(empty, 'exports.handler = () => 1;');
  pool = makePool(empty, 1);
  expect(await run({})).toMatchObject({ kind: 'thrown', message: expect.stringContaining('`main`') as string });
  await pool.close();
  pool = makePool(join(folder, 'absent.js'), 1);
  expect(await run({})).toMatchObject({ kind: 'thrown', message: expect.stringContaining('absent.js') as string });
});

it('closing ends calls under way, and waiting ones are refused', async () => {
  const one = makePool(entry, 1);
  const call = { kind: 'call', event: '{"ms":60000}', context: {}, env: {} } as const;
  const running = one.run(call);
  const refused = expect(one.run(call)).rejects.toThrow('closing');
  await one.close();
  expect(await running).toMatchObject({ kind: 'crashed' });
  await refused;
  await expect(one.run(call)).rejects.toThrow('closing');
});
