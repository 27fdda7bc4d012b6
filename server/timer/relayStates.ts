import { outsideQuietHours } from '@/domain/notices/quietHours';
import type { SendResult } from '../platform/openInterfaces';
import type { SmsResult } from '../platform/sms';
import type { NoticeDoc } from '../store/documents';

const MINUTE = 60_000;
/** How long to wait after each try that failed for no fault of ours; after the last one, the next way is taken. */
export const PAUSES = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;
/** Where `nextAt` stands once a notice is done with: later than every instant, so that no tick reads it again. */
export const OVER = Number.MAX_SAFE_INTEGER;
/** A tick has a message in hand for so long at most: its function is cut off after 60 seconds (cloudbaserc.json). */
export const LEASE = 2 * MINUTE;
/** How long somebody has to open the app before a person of the desk telephones. */
export const PATIENCE = 120 * MINUTE;
/** How long a message waits for a template that WeChat refuses, before the next way is taken. */
const TEMPLATE_PATIENCE = 24 * 60 * MINUTE;
const TEMPLATE_PAUSE = 30 * MINUTE;

export type Relay = NoticeDoc['relay'];

/** What the states need to know of the moment. */
export interface Moment {
  now: number;
  /** Whether an SMS may go to this reader for this notice. */
  sms: boolean;
}

/** `at`, moved out of the night unless it is night now: then the notice is one that may ring at night. */
function byDay(now: number, at: number): number {
  return outsideQuietHours(now) === now ? outsideQuietHours(at) : at;
}

function over(relay: Relay, state: Relay['state'], why: string): Relay {
  return { ...relay, state, nextAt: OVER, lastError: why || null };
}

/** A notice that stays in the inbox alone, because its reader wants it so. */
export function switchedOff(relay: Relay): Relay {
  return over(relay, 'inboxOnly', 'switched off by its reader');
}

/** The notice as it stands while one tick sends it: nobody else takes it before the lease is over. */
export function claimOf(relay: Relay, claim: string, now: number): Relay {
  return { ...relay, state: 'sending', claim, tries: relay.tries + 1, nextAt: now + LEASE };
}

function waitingFor(relay: Relay, way: 'texting' | 'checking', nextAt: number, why: string): Relay {
  return { ...relay, state: way, tries: 0, nextAt, lastError: why || null };
}

/** What follows when WeChat will not carry it: an SMS, else (where one must know) a check whether it was read. */
export function withoutWeChat(relay: Relay, state: 'inboxOnly' | 'gaveUp', why: string, { now, sms }: Moment): Relay {
  const tried: Relay = { ...relay, tried: [...new Set([...relay.tried, 'wechat' as const])] };
  if (sms) return waitingFor(tried, 'texting', byDay(now, now), why);
  return relay.mustKnow ? waitingFor(tried, 'checking', now + PATIENCE, why) : over(tried, state, why);
}

/**
 * It may have arrived, and nobody can tell: it is never sent by WeChat again. Where one must know, it is looked at later
 * whether it was read.
 */
export function uncertain(relay: Relay, why: string, now: number): Relay {
  const tried: Relay = { ...relay, tried: [...new Set([...relay.tried, 'wechat' as const])] };
  return relay.mustKnow ? waitingFor(tried, 'checking', now + PATIENCE, why) : over(tried, 'uncertain', why);
}

/** A message whose template WeChat refused in this tick: it waits for an administrator to mend that, for a day. */
export function withoutTemplate(relay: Relay, at: number, why: string, moment: Moment): Relay {
  if (moment.now - at >= TEMPLATE_PATIENCE) return withoutWeChat(relay, 'gaveUp', why, moment);
  return { ...relay, state: 'waiting', nextAt: byDay(moment.now, moment.now + TEMPLATE_PAUSE), lastError: why };
}

/** What becomes of a claimed notice of `at` after this answer. Pure. */
export function afterSending(claimed: Relay, result: SendResult, at: number, moment: Moment): Relay {
  const { now } = moment;
  switch (result.kind) {
    case 'sent':
      return over(claimed, 'sent', '');
    case 'refused':
      return withoutWeChat(claimed, 'inboxOnly', result.why, moment);
    case 'badField':
    case 'badPage':
      return withoutWeChat(claimed, 'gaveUp', result.why, moment);
    case 'badTemplate':
      return withoutTemplate(claimed, at, result.why, moment);
    case 'unknown':
      return uncertain(claimed, result.why, now);
    case 'failed': {
      const pause = PAUSES[claimed.tries - 1];
      if (pause === undefined) return withoutWeChat(claimed, 'gaveUp', result.why, moment);
      return { ...claimed, state: 'waiting', nextAt: byDay(now, now + pause), lastError: result.why };
    }
  }
}

/** What becomes of a notice after an SMS was tried. The gateway sends one message for an id: trying again is harmless. */
export function afterTexting(relay: Relay, result: SmsResult, now: number): Relay {
  if (result.kind === 'sent') return over({ ...relay, tried: [...relay.tried, 'sms'] }, 'texted', '');
  const pause = PAUSES[relay.tries];
  if (result.kind === 'failed' && pause !== undefined) {
    return { ...relay, tries: relay.tries + 1, nextAt: byDay(now, now + pause), lastError: result.why };
  }
  const tried: Relay = { ...relay, tried: [...relay.tried, 'sms'] };
  return relay.mustKnow ? waitingFor(tried, 'checking', now + PATIENCE, result.why) : over(tried, 'gaveUp', result.why);
}

/** What becomes of a notice that was given time to be read; null: a telephone call is to be made. */
export function afterChecking(relay: Relay, isRead: boolean, { now, sms }: Moment): Relay | null {
  if (isRead) return over(relay, 'read', relay.lastError ?? '');
  if (sms && !relay.tried.includes('sms')) return waitingFor(relay, 'texting', byDay(now, now), relay.lastError ?? '');
  return null;
}

/** A notice for which a telephone call is to be made. */
export function calledFor(relay: Relay): Relay {
  return over(relay, 'task', relay.lastError ?? '');
}
