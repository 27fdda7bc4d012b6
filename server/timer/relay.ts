import { sendSubscribeMessage } from '../platform/openInterfaces';
import type { NoticeDoc } from '../store/documents';
import { list, updateIf } from '../store/queries';
import { claimOf, OVER, relayAfter, type Relay } from './relayStates';
import type { TickSurroundings } from './surroundings';

/** Notices read at once, and messages on their way at the same time. */
const BATCH = 50;
const AT_ONCE = 5;

export interface RelayReport {
  sent: number;
  inboxOnly: number;
  gaveUp: number;
  /** Tried and to be tried again. */
  postponed: number;
}

async function relayOne(
  notice: NoticeDoc,
  { now, templates, report }: TickSurroundings,
): Promise<Relay['state'] | null> {
  const expected = { 'relay.state': 'waiting', 'relay.tries': notice.relay.tries };
  const templateId = notice.relay.template === null ? undefined : templates[notice.relay.template];
  if (templateId === undefined) {
    const relay: Relay = { ...notice.relay, state: 'inboxOnly', nextAt: OVER, lastError: 'no template is set for it' };
    return (await updateIf('notices', notice._id, expected, { relay })) ? relay.state : null;
  }
  const claimed = claimOf(notice.relay, now);
  if (!(await updateIf('notices', notice._id, expected, { relay: claimed }))) return null;
  const { to: openid, page } = notice;
  const relay = relayAfter(claimed, await sendSubscribeMessage({ openid, templateId, page, data: claimed.data }));
  if (relay.state === 'gaveUp') report('relay', new Error(`notice ${notice._id}: ${relay.lastError ?? ''}`));
  const mine = { 'relay.state': 'waiting', 'relay.tries': claimed.tries };
  await updateIf('notices', notice._id, mine, { relay });
  return relay.state;
}

/**
 * Sends the messages that are due. A notice is claimed before it is sent, so that two ticks at the same time send it
 * once; when a tick dies in between, the next one after the pause sends it.
 */
export async function relayNotices(surroundings: TickSurroundings): Promise<RelayReport> {
  const report: RelayReport = { sent: 0, inboxOnly: 0, gaveUp: 0, postponed: 0 };
  while (surroundings.hasTime()) {
    const due = await list('notices', {
      where: { 'relay.state': 'waiting', 'relay.nextAt': { lte: surroundings.now } },
      orderBy: ['relay.nextAt', 'asc'],
      limit: BATCH,
    });
    for (let first = 0; first < due.length; first += AT_ONCE) {
      const some = due.slice(first, first + AT_ONCE);
      for (const state of await Promise.all(some.map((notice) => relayOne(notice, surroundings)))) {
        if (state === 'waiting') report.postponed += 1;
        else if (state !== null) report[state] += 1;
      }
    }
    if (due.length < BATCH) break;
  }
  return report;
}
