import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFinal, STAGES } from '@/domain/cases/stages';
import { canReach } from './laws';
import { PARTS } from './parts';
import type { ModelReport } from './program';

const ROOT = join(__dirname, '..', '..');
const LIMIT_MS = 24 * 3_600_000;

let report: ModelReport;

/** Walks in a process of its own, and lets what it prints through. */
function walkAll(file: string): Promise<void> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'model.mjs')], {
    cwd: ROOT,
    env: { ...process.env, MODEL_REPORT: file },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((ended) => child.on('close', () => ended()));
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhihe-model-'));
  try {
    await walkAll(join(folder, 'report.json'));
    report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as ModelReport;
  } finally {
    rmSync(folder, { recursive: true });
  }
}, LIMIT_MS);

describe('the life of a case, walked at random', () => {
  it('can end from every stage, and end up in the archive, by the table alone', () => {
    const ends = STAGES.filter(isFinal);
    for (const stage of STAGES) expect([stage, canReach(stage, ends)]).toEqual([stage, true]);
    for (const stage of ends) expect([stage, canReach(stage, ['ARCHIVED'])]).toEqual([stage, true]);
  });

  it.each(Object.keys(PARTS))('%s', (name) => expect(report[name]).toBeNull());
});
