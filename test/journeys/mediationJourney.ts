import type { OpenApp } from './builds';
import type { City } from './city';
import { walkToArchive } from './mediationClose';
import { walkToMediator } from './mediationOpening';
import { walkTheTable } from './mediationTable';
import { settleMediation, type Look } from './mediationPeople';

const nobodyLooks: Look = () => Promise.resolve();

/** The whole mediation between two respondents and an applicant, each step in the hands of who takes it. */
export async function walkThroughMediation(city: City, open: OpenApp, look: Look = nobodyLooks): Promise<void> {
  const walk = await settleMediation(city, open, look);
  try {
    await walkToMediator(walk);
    await walkTheTable(walk);
    await walkToArchive(walk);
  } finally {
    await walk.close();
  }
}
