import { creditCode, filledDraft, MONDAY, settleCity, submission } from '../journeys/city';
import type { CloudProcess } from './cloudProcess';
import type { Row } from './table';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the tick of the next ten minutes costs. */
async function nextTick(cloud: CloudProcess, now: number): Promise<{ reads: number; writes: number }> {
  await cloud.resetCounts();
  await cloud.setNow(now);
  const { database } = (await cloud.health()).counts;
  return { reads: database.reads, writes: database.writes };
}

function row(what: string, { reads, writes }: { reads: number; writes: number }, mostReads: number | null): Row {
  const reading = `${reads} read${reads === 1 ? ' ' : 's'}  ${writes} written`;
  if (mostReads === null) return { what, measured: reading, aim: '', met: null };
  return {
    what,
    measured: reading,
    aim: `${mostReads} read, nothing written`,
    met: reads <= mostReads && writes === 0,
  };
}

/** Operations of the database that a tick of the timer costs: with nothing to do, and with one thing. */
export async function measureTicks(cloud: CloudProcess): Promise<Row[]> {
  const city = await settleCity(cloud, MONDAY);
  const { caller } = await city.entrepreneur(1);
  const draft = await filledDraft(caller, creditCode(1));
  await caller.tell('filing.submit', submission(draft));
  // Three ticks send what waits and tidy up; at night nobody is told of anything more.
  const evening = MONDAY + 11 * HOUR;
  for (const minutes of [0, 10, 20]) await cloud.setNow(evening + minutes * MINUTE);
  const idle = await nextTick(cloud, evening + 30 * MINUTE);
  // The decision is due on Thursday; on Wednesday at eight the registrar is reminded.
  const wednesday = MONDAY + 2 * 24 * HOUR - HOUR;
  await cloud.setNow(wednesday - 10 * MINUTE);
  const reminding = await nextTick(cloud, wednesday);
  await cloud.setNow(wednesday + 10 * MINUTE);
  const after = await nextTick(cloud, wednesday + 20 * MINUTE);
  return [
    row('a tick with nothing to do', idle, 1),
    row('a tick that reminds one person of one case', reminding, null),
    row('the tick after it', after, 1),
  ];
}
