// The walks of the model as a program of its own (scripts/model.mjs): in jest's sandbox they take half as long again.
import { writeFileSync } from 'node:fs';
import { gatherCast } from './cast';
import { Coverage } from './coverage';
import { ModelCloud } from './modelCloud';
import { PARTS, type Extent } from './parts';

/** What became of each part, by its name: null, or what did not hold. */
export type ModelReport = Record<string, string | null>;

const whole = (name: string, usual: number) => Number(process.env[name] ?? usual);

async function walkAll(extent: Extent): Promise<ModelReport> {
  const cloud = await ModelCloud.start();
  const cast = await gatherCast(cloud, Date.parse('2026-03-01T09:00:00+08:00'));
  const parts = { cloud, cast, coverage: new Coverage() };
  const report: ModelReport = {};
  for (const [name, walk] of Object.entries(PARTS)) {
    report[name] = await walk(parts, extent).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    console.log(`${report[name] === null ? '✓' : '✕'} ${name}${report[name] === null ? '' : `\n${report[name]}`}`);
  }
  const { user, system } = process.cpuUsage();
  const spent = `${process.uptime().toFixed(0)} s (${((user + system) / 1e6).toFixed(0)} s of CPU)`;
  // The coverage is part of the result, whether the walks failed or not.
  console.log(`\nseed ${extent.seed}, ${spent}. ${parts.coverage.summary()}\n${parts.coverage.table()}\n`);
  await cloud.close();
  return report;
}

const extent = { commands: whole('MODEL_COMMANDS', 20_000), seed: whole('MODEL_SEED', 20_261_122) };
void walkAll(extent).then((report) => {
  const file = process.env['MODEL_REPORT'];
  if (file) writeFileSync(file, JSON.stringify(report));
  process.exit(Object.values(report).every((problem) => problem === null) ? 0 : 1);
});
