import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import Libsql from 'libsql';
import { openDatabase, type LocalDatabase } from '@/local-cloud/database';
import { declarationOf, type ShortDeclaration } from './bareServer';
import { DURABLE } from './fixtures/durability/durable';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'database-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const open = (file: string, short: ShortDeclaration): LocalDatabase =>
  openDatabase({ file: join(folder, file), declaration: declarationOf(short), uncovered: 'refuse', now: () => 0 });

async function add(local: LocalDatabase, document: object): Promise<Record<string, unknown>> {
  return local.answer('database.insertDocument', { collectionName: 'cases', data: [JSON.stringify(document)] });
}
async function find(local: LocalDatabase, query: object, collectionName = 'cases'): Promise<string[]> {
  const request = { collectionName, query: JSON.stringify(query), limit: 1000 };
  const answer = (await local.answer('database.getDocument', request)) as {
    data?: { list: string[] };
    message?: string;
  };
  if (!answer.data) throw new Error(answer.message);
  return answer.data.list;
}

describe('a file', () => {
  it('keeps documents, indexes and made collections between runs', async () => {
    const declared = { cases: { 'by_number!': ['number'], by_tag: ['tags'] } };
    const first = open('kept.db', declared);
    await add(first, { _id: 'a', number: 1, tags: ['x', 'y'] });
    await first.answer('database.addCollection', { collectionName: 'made' });
    await first.answer('database.insertDocument', { collectionName: 'made', data: ['{"_id":"m"}'] });
    first.close();
    const second = open('kept.db', declared);
    expect(await find(second, { tags: 'y' })).toEqual(['{"_id":"a","number":1,"tags":["x","y"]}']);
    // Known to hold lists, though no list was written in this run.
    expect(second.explain({ collectionName: 'cases', query: '{"tags":"y"}' })).toEqual({
      index: 'by_tag',
      ranges: 1,
      exact: false,
      merged: false,
    });
    expect(await find(second, { _id: 'm' }, 'made')).toEqual(['{"_id":"m"}']);
    expect(await add(second, { number: 1 })).toMatchObject({ message: expect.stringContaining('E11000') as string });
    second.close();
  });

  it('fills a newly declared index from its documents, and drops one that is declared no more', async () => {
    const first = open('rebuilt.db', { cases: { by_old: ['old'] } });
    for (let number = 0; number < 2500; number += 1)
      void add(first, { _id: `n${number}`, old: number % 2, fresh: [number % 5] });
    expect(await find(first, { old: 0, _id: 'n4' })).toHaveLength(1);
    first.close();
    const second = open('rebuilt.db', { cases: { by_fresh: ['fresh', '-_id'] } });
    expect(await find(second, { fresh: 3 })).toHaveLength(500);
    await expect(find(second, { old: 1 })).rejects.toThrow('no index of the collection "cases" covers');
    second.close();
    // The same name with other keys is another index.
    const third = open('rebuilt.db', { cases: { by_fresh: ['old'] } });
    expect(third.explain({ collectionName: 'cases', query: '{"old":1}' }).index).toBe('by_fresh');
    expect(await find(third, { old: 1, _id: 'n3' })).toHaveLength(1);
    third.close();
  });

  it('refuses a new unique index that its documents break, and stays as it was', async () => {
    const first = open('broken.db', { cases: {} });
    await add(first, { _id: 'a', number: 1 });
    await add(first, { _id: 'b', number: 1 });
    first.close();
    expect(() => open('broken.db', { cases: { 'by_number!': ['number'] } })).toThrow(
      'E11000 duplicate key error collection: cases index: by_number',
    );
    const again = open('broken.db', { cases: {} });
    expect(await find(again, { _id: 'b' })).toHaveLength(1);
    again.close();
  });

  it('is opened by one at a time', () => {
    const first = open('single.db', { cases: {} });
    expect(() => open('single.db', { cases: {} })).toThrow('is another local cloud running on it?');
    first.close();
    open('single.db', { cases: {} }).close();
  });

  it('of another format is refused, not guessed at', () => {
    const sqlite = new Libsql(join(folder, 'old.db'));
    sqlite.exec('PRAGMA user_version = 99');
    sqlite.close();
    expect(() => open('old.db', { cases: {} })).toThrow('has format 99');
  });
});

/** A program of the fixtures as one file that plain node runs. */
async function bundled(name: string): Promise<string> {
  const outfile = join(folder, `${name}.cjs`);
  await build({
    entryPoints: [join(__dirname, `fixtures/durability/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: ['libsql'],
    alias: { '@': join(__dirname, '../..') },
  });
  return outfile;
}
const environment = { ...process.env, NODE_PATH: join(__dirname, '../../node_modules') };

describe('a disk that is full', () => {
  it('refuses what it cannot keep, keeps what it has answered, and goes on reading', async () => {
    const file = join(folder, 'full.db');
    // A limit on the size of files stands for the full disk: 3 MB.
    const command = `ulimit -f 3000; exec "${process.execPath}" "${await bundled('fullDisk')}" "${file}"`;
    const output = execFileSync('bash', ['-c', command], { env: environment, encoding: 'utf8' });
    const { said, read } = JSON.parse(output) as { said: [string, string][]; read: Record<string, number> };
    expect(said.filter(([, code]) => code === 'ok').length).toBeGreaterThan(10);
    expect(said.filter(([, code]) => code === 'SYS_ERR').length).toBeGreaterThanOrEqual(9);
    for (const [name, code] of said) expect([name, read[name]]).toEqual([name, code === 'ok' ? 1 : 0]);
    const local = openDatabase({ file, declaration: DURABLE, uncovered: 'refuse', now: () => 0 });
    for (const [name, code] of said) expect(await find(local, { name }, 'singles')).toHaveLength(code === 'ok' ? 1 : 0);
    local.close();
  });
});

describe('a kill in the middle of writing', () => {
  it('loses nothing that was answered, and leaves no half of a transaction', async () => {
    const script = await bundled('writer');
    for (const until of [300, 1200]) {
      const file = join(folder, `killed-${until}.db`);
      const answered = await writeAndKill(script, file, until);
      expect(answered.length).toBe(until);
      const local = openDatabase({ file, declaration: DURABLE, uncovered: 'refuse', now: () => 0 });
      for (const line of answered) {
        const kind = line.slice(0, line.indexOf(' '));
        const name = line.slice(kind.length + 1);
        if (kind === 'single') expect(await find(local, { name }, 'singles')).toHaveLength(1);
        else expect(await find(local, { pair: name }, 'pairs')).toHaveLength(2);
      }
      // Also of what was not answered any more: whole pairs only, and index and documents agree.
      const request = { collectionName: 'pairs', order: '{"_id":-1}', limit: 1000 };
      const all = (await local.answer('database.getDocument', request)) as { data: { list: string[] } };
      for (const text of all.data.list) {
        const { pair, name } = JSON.parse(text) as { pair: string; name: string };
        expect(await find(local, { pair }, 'pairs')).toHaveLength(2);
        expect(await find(local, { name }, 'pairs')).toHaveLength(1);
      }
      local.close();
    }
  });
});

/** Runs the writer, kills it (SIGKILL) when it has said so many lines, and answers the whole lines that it said. */
async function writeAndKill(script: string, file: string, until: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environment,
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === until) child.kill('SIGKILL');
  }
  // The last line may have been cut off.
  return lines.slice(0, until);
}
