import { filledDraft, MONDAY, settleCity, submission, type Caller, type City } from '../journeys/city';
import { CloudProcess } from './cloudProcess';
import { sdkCallsASecond } from './sdkSpeed';
import { median, megabytes, told, type Row } from './table';

/** Filings that are submitted at the same moment. */
const AT_ONCE = 200;
const AIM_A_SECOND = 100;
/** Instances of `api`: with more, two cores are busier losing races for the next number than filing. */
const INSTANCES = 2;
/** A person may start and submit 60 filings in ten minutes: each of them has fewer. */
const DRAFTS_OF_ONE = 5;

interface Prepared {
  caller: Caller;
  draft: { caseId: string; version: number };
}

interface Burst {
  aSecond: number;
  /** Tries of a transaction that lost a race, all together. */
  lost: number;
  highestRss: number;
  /** The largest heap of an instance of `api`. */
  heap: number;
  /** Milliseconds of processor time of local-cloud for one filing. */
  processor: number;
}

async function prepare(city: City<CloudProcess>, first: number, count: number): Promise<Prepared[]> {
  const drafts: Prepared[] = [];
  for (let n = 0; n < count / DRAFTS_OF_ONE; n += 1) {
    const { caller, creditCode } = await city.entrepreneur(first + n);
    const made = Array.from({ length: DRAFTS_OF_ONE }, () => filledDraft(caller, creditCode));
    drafts.push(...(await Promise.all(made)).map((draft) => ({ caller, draft })));
  }
  return drafts;
}

/** Looks at the memory until it is told to stop; answers the highest that it saw. */
function watchMemory(cloud: CloudProcess): () => Promise<number> {
  let highest = 0;
  const look = async () => {
    highest = Math.max(highest, (await cloud.health()).memory.rss);
  };
  const watching = setInterval(() => void look(), 100);
  return async () => {
    clearInterval(watching);
    await look();
    return highest;
  };
}

async function burst(cloud: CloudProcess, drafts: readonly Prepared[]): Promise<Burst> {
  await cloud.resetCounts();
  const before = await cloud.health();
  const stopWatching = watchMemory(cloud);
  const started = performance.now();
  const answers = await Promise.allSettled(
    drafts.map(({ caller, draft }) => caller.tell('filing.submit', submission(draft), `submit-${draft.caseId}`)),
  );
  const seconds = (performance.now() - started) / 1000;
  const highestRss = await stopWatching();
  const after = await cloud.health();
  const numbers = new Set(
    answers.map((answer) => {
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value.number;
    }),
  );
  if (numbers.size !== drafts.length) throw new Error(`${numbers.size} numbers for ${drafts.length} filings`);
  const { actions } = after.counts;
  const spent = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
  return {
    aSecond: drafts.length / seconds,
    lost: (actions['database.startTransaction'] ?? 0) - (actions['database.commitTransaction'] ?? 0),
    highestRss,
    heap: Math.max(...(after.instanceHeaps['api'] ?? [])),
    processor: spent / 1000 / drafts.length,
  };
}

/** Durable filings a second: prepared drafts, all submitted at once, every answer on the disk; and what the machine needs. */
export async function measureFilings(root: string, quick: boolean): Promise<Row[]> {
  const cloud = await CloudProcess.start({ root, instances: INSTANCES });
  try {
    const resting = (await cloud.health()).memory.rss;
    const city = await settleCity(cloud, MONDAY);
    const count = quick ? 50 : AT_ONCE;
    const rounds = quick ? 2 : 4;
    const bursts: Burst[] = [];
    for (let round = 0; round < rounds; round += 1) {
      bursts.push(await burst(cloud, await prepare(city, 1 + round * 1000, count)));
    }
    // The first one warms up.
    const warm = bursts.slice(1);
    const of = (pick: (each: Burst) => number) => median(warm.map(pick));
    const rate = of(({ aSecond }) => aSecond);
    const calls = sdkCallsASecond(root, cloud);
    return [
      {
        what: `durable filings a second, ${count} at once, ${INSTANCES} instances`,
        measured: rate.toFixed(0),
        aim: `at least ${AIM_A_SECOND}`,
        met: rate >= AIM_A_SECOND,
      },
      told('  calls of the bare SDK a second, right after it', calls.toFixed(0)),
      told('  ratio', (rate / calls).toFixed(3)),
      told('  tries of a transaction for each filing', (1 + of(({ lost }) => lost) / count).toFixed(2)),
      told('  processor time of local-cloud for each filing', `${of(({ processor }) => processor).toFixed(1)} ms`),
      told('memory of local-cloud at rest', megabytes(resting)),
      told(`  under ${count} parallel filings`, megabytes(Math.max(...bursts.map((each) => each.highestRss)))),
      told('  heap of its largest instance of api, of that', megabytes(Math.max(...bursts.map(({ heap }) => heap)))),
    ];
  } finally {
    await cloud.close();
  }
}
