import type { TickReport } from '@/server/timer/tick';
import { filledDraft, MONDAY, settleCity, submission } from '../journeys/city';
import { CloudProcess } from './cloudProcess';
import { told, type Row } from './table';

/** Filings whose notices wait for the relay: each tells its applicant and the registrar. */
const FILINGS = 250;

interface Measured {
  reads: number;
  writes: number;
  sendings: number;
  seconds: number;
}

/** One tick of the timer, with what it cost. */
async function tick(cloud: CloudProcess): Promise<Measured & { report: TickReport }> {
  await cloud.resetCounts();
  const started = performance.now();
  const answer = await fetch(`${cloud.url}/timer/timer/clocks`, { method: 'POST' });
  const seconds = (performance.now() - started) / 1000;
  const { result } = (await answer.json()) as { result: TickReport };
  const { database, openInterfaces } = (await cloud.health()).counts;
  const sendings = openInterfaces['subscribeMessage.send'] ?? 0;
  return { reads: database.reads, writes: database.writes, sendings, seconds, report: result };
}

async function agree(cloud: CloudProcess, openid: string, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await fetch(`${cloud.url}/phone/${openid}/consent`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ templateIds: { 'bench-progress': 'accept', 'bench-todo': 'accept' } }),
    });
  }
}

/** Notices relayed a second, and what each costs; what a tick costs that finds nothing to do. */
export async function measureNotices(root: string, quick: boolean): Promise<Row[]> {
  // What a deployment would set: filled in for `{{env.TEMPLATES}}` of cloudbaserc.json.
  process.env.TEMPLATES = 'progress=bench-progress,todo=bench-todo';
  const cloud = await CloudProcess.start({ root, instances: 2 });
  try {
    const city = await settleCity(cloud, MONDAY);
    const filings = quick ? 50 : FILINGS;
    for (let n = 0; n < filings / 5; n += 1) {
      const { caller, creditCode } = await city.entrepreneur(n + 1);
      for (let i = 0; i < 5; i += 1) {
        await caller.tell('filing.submit', submission(await filledDraft(caller, creditCode)));
      }
      await agree(cloud, caller.openid, 6);
    }
    await agree(cloud, city.registrar.openid, 2 * filings);
    const busy = await tick(cloud);
    const idle = await tick(cloud);
    const relayed = busy.report.relayed ?? { sent: 0 };
    const each = (count: number) => (count / busy.sendings).toFixed(2);
    return [
      told(`notices relayed a second (${busy.sendings} in one tick)`, (busy.sendings / busy.seconds).toFixed(0)),
      told('  of them shown on a phone', String(relayed.sent)),
      told('  database reads for each', each(busy.reads - idle.reads)),
      told('  database writes for each', each(busy.writes - idle.writes)),
      told('a tick with nothing to do', `${idle.reads} reads, ${idle.writes} written`),
    ];
  } finally {
    await cloud.close();
  }
}
