import path from 'node:path';
import { parseArgs } from 'node:util';
import { CloudProcess } from './cloudProcess';
import { measureColdStart } from './coldStart';
import { measureFilings } from './filings';
import { measureLife } from './lifeOfCase';
import { measureListPages } from './listPages';
import { measureNotices } from './notices';
import { measureOperations } from './operations';
import { measurePackage } from './packageSize';
import { printTable } from './table';
import { measureTicks } from './ticks';

/** The bundle lies in dist/bench. */
const root = path.resolve(__dirname, '..', '..');

/** Parts of the benchmark by name, each with the title of its table. */
const PARTS = {
  package: 'Size of the app',
  journey: 'Billed operations of the journey',
  life: 'Billed operations of the whole life of a case',
  ticks: 'Operations of a tick of the timer',
  cold: 'Cold start and memory of `api`',
  lists: 'Pages of lists, of 1,000 cases against many',
  filings: 'Filing under load',
  notices: 'Relaying notices',
} as const;
type Part = keyof typeof PARTS;

async function measure(quick: boolean, only: readonly Part[]): Promise<void> {
  const wanted = (part: Part) => only.length === 0 || only.includes(part);
  if (wanted('package')) printTable(PARTS.package, measurePackage(root));
  if (wanted('journey') || wanted('cold')) {
    const cloud = await CloudProcess.start({ root, instances: 1 });
    try {
      const journey = await measureOperations(cloud);
      if (wanted('journey')) printTable(PARTS.journey, journey);
      if (wanted('cold')) printTable(PARTS.cold, measureColdStart(root, quick, cloud));
    } finally {
      await cloud.close();
    }
  }
  if (wanted('life')) {
    const cloud = await CloudProcess.start({ root, instances: 1 });
    try {
      printTable(PARTS.life, await measureLife(cloud));
    } finally {
      await cloud.close();
    }
  }
  if (wanted('ticks')) {
    const cloud = await CloudProcess.start({ root, instances: 1 });
    try {
      printTable(PARTS.ticks, await measureTicks(cloud));
    } finally {
      await cloud.close();
    }
  }
  if (wanted('lists')) printTable(PARTS.lists, await measureListPages(root, quick));
  if (wanted('notices')) printTable(PARTS.notices, await measureNotices(root, quick));
  if (wanted('filings')) printTable(PARTS.filings, await measureFilings(root, quick));
}

function isPart(name: string): name is Part {
  return name in PARTS;
}

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const only = values.only.split(',').filter((name) => name !== '');
const unknown = only.find((name) => !isPart(name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
measure(values.quick, only.filter(isPart)).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
