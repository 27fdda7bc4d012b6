import type { SendResult } from '../platform/openInterfaces';
import type { NoticeDoc } from '../store/documents';

const MINUTE = 60_000;
/** How long to wait after each try that failed for no fault of ours; after the last one the message stays in the inbox. */
export const PAUSES = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;
/** Where `nextAt` stands once a notice is done with: later than every instant, so that no tick reads it again. */
export const OVER = Number.MAX_SAFE_INTEGER;

export type Relay = NoticeDoc['relay'];

/** What becomes of a notice after `tries` tries, the last of which ended with `result`. Pure. */
export function relayAfter(claimed: Relay, result: SendResult): Relay {
  const done = { ...claimed, nextAt: OVER, lastError: result.why || null };
  switch (result.kind) {
    case 'sent':
      return { ...done, state: 'sent' };
    case 'refused':
      return { ...done, state: 'inboxOnly' };
    case 'badField':
    case 'badTemplate':
    case 'badPage':
      return { ...done, state: 'gaveUp' };
    case 'failed':
      return claimed.tries > PAUSES.length ? { ...done, state: 'gaveUp' } : { ...claimed, lastError: result.why };
  }
}

/** The notice as it stands while one tick sends it: whoever comes next finds it tried already, and not due. */
export function claimOf(relay: Relay, now: number): Relay {
  const pause = PAUSES[Math.min(relay.tries, PAUSES.length - 1)] ?? 0;
  return { ...relay, tries: relay.tries + 1, nextAt: now + pause };
}
