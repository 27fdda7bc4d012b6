import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalCloud } from '@/local-cloud/index';
import { builtPackage } from '../weapp/builtPackage';
import { Phone } from '../weapp/phone';
import { WeappInHand } from '../weapp/weappInHand';

const TABS = ['首页', '案件', '消息', '我的'];
/** The rows of 我的 that lead somewhere, whoever has them: read from the page, so that none is forgotten. */
const ROWS = ['PostLinks.tsx', 'index.tsx'].flatMap((file) => {
  const source = readFileSync(join(__dirname, '..', '..', 'src', 'pages', 'me', file), 'utf8');
  const rows = source.matchAll(/<LinkRow\s+id="[^"]+"\s+label=(?:"([^"]+)"|\{[^}]*\? '([^']+)' : '([^']+)'\})/g);
  return [...rows].flatMap(([, ...labels]) => labels.filter(Boolean));
});
/** Turns of the loop without a call under way after which a page has what it asked for. */
const CALM_TURNS = 5;
const PATIENCE = 20_000;

/** Waits until the page has all its answers. */
async function settled(phone: Phone): Promise<void> {
  for (let calm = 0; calm < CALM_TURNS; calm = phone.pending.length === 0 ? calm + 1 : 0) {
    await new Promise((turn) => setImmediate(turn));
  }
}

/** What was refused since the call with this number, with where the person was. */
function refusedSince(phone: Phone, first: number, where: string): string[] {
  return phone.calls.slice(first).flatMap(({ data, result }) => {
    const refused = typeof result === 'object' && result !== null && Reflect.get(result, 'ok') === false;
    const procedure: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'procedure') : '';
    return refused ? [`${where}: ${String(procedure)} ${JSON.stringify(Reflect.get(result, 'error'))}`] : [];
  });
}

/** Somebody opens each tab, then each row of 我的: what they were refused, and how many pages they saw. */
export async function openEverything(cloud: LocalCloud, openid: string): Promise<{ refused: string[]; pages: number }> {
  const phone = new Phone({ app: builtPackage('weapp'), gateway: cloud.url, openid, now: () => cloud.now() });
  const hand = new WeappInHand(phone, 'pages/scan/index');
  const refused: string[] = [];
  let pages = 0;
  const look = async (name: string, touch: () => Promise<void>, isThere: () => boolean): Promise<void> => {
    const first = phone.calls.length;
    await touch();
    await phone.changes.until(isThere, () => `${openid}: ${name} leads nowhere`, PATIENCE);
    await settled(phone);
    refused.push(...refusedSince(phone, first, `${openid} ${name}`));
    pages += 1;
  };
  phone.launch();
  await settled(phone);
  for (const tab of TABS)
    await look(
      tab,
      () => hand.tap(tab),
      () => true,
    );
  const shown = hand.readNow().split('\n');
  const post = shown.find((line) => line.startsWith('我的职务：'));
  for (const row of ROWS.filter((each) => shown.includes(each))) {
    const me = hand.page;
    // Nobody is back before the page is drawn: Taro would take the wrong one away.
    await look(
      row,
      // What somebody uses the app as may be called like a row.
      () => (post && shown.filter((line) => line === row).length > 1 ? hand.choose(post, row) : hand.tap(row)),
      () => hand.page !== me && hand.page.nodes.length > 0,
    );
    await hand.back();
    await phone.changes.until(
      () => hand.page === me,
      () => `${openid} does not come back from ${row}`,
      PATIENCE,
    );
  }
  await hand.close();
  return { refused, pages };
}
