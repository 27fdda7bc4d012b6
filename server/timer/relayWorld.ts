import type { TemplateNeed } from '@/domain/notices/templates';
import type { NoticeDoc, PersonDoc } from '../store/documents';
import { increase, get, list, updateIf } from '../store/queries';
import { sendSubscribeMessage, type SendResult, type SubscribeMessage } from '../platform/openInterfaces';
import { randomToken } from '../platform/randomToken';
import type { SmsMessage, SmsResult } from '../platform/sms';
import { threadIdOf } from '../inbox/threads';
import { committeeOf } from '../kernel/committee';
import { alertAdministrators } from '../notices/alertAdministrators';
import { openPhoneTask } from '../phoneTasks/openTask';
import type { Relay } from './relayStates';
import type { TickSurroundings } from './surroundings';

/** Everything that the relay does outside of itself: each of these may be the last thing that a tick does. */
export interface RelayWorld {
  now: number;
  templates: Readonly<Record<string, string>>;
  hasSms: boolean;
  hasTime(): boolean;
  report(job: string, error: unknown): void;
  newClaim(): string;
  /** What is due, the longest waiting first. */
  due(most: number): Promise<NoticeDoc[]>;
  people(openids: readonly string[]): Promise<ReadonlyMap<string, PersonDoc>>;
  /** Puts `next` in the place of `from`; false when another tick was faster. */
  change(notice: NoticeDoc, from: Relay, next: Relay): Promise<boolean>;
  send(message: SubscribeMessage): Promise<SendResult>;
  text(message: SmsMessage): Promise<SmsResult>;
  smsText(notice: NoticeDoc): string;
  /** One consent less, where we keep count of them. */
  spend(person: PersonDoc | null, need: TemplateNeed): Promise<void>;
  /** None is left, says WeChat. */
  drain(person: PersonDoc | null, need: TemplateNeed): Promise<void>;
  isRead(notice: NoticeDoc, person: PersonDoc | null): Promise<boolean>;
  /** Asks the desk to telephone; false when another tick was faster. */
  openTask(notice: NoticeDoc, next: Relay, person: PersonDoc | null): Promise<boolean>;
  /** Tells the administrators of a template that WeChat refuses. */
  alert(template: string): Promise<void>;
}

/** The page with the notice's id: whoever opens it twice opens the same notice. */
export function withNoticeId(page: string, noticeId: string): string {
  return `${page}${page.includes('?') ? '&' : '?'}n=${noticeId}`;
}

/** How often the answer of the database is asked for again before the tick gives a notice up. */
const WRITE_TRIES = 3;

/**
 * Compare and set. A write whose answer was lost is told by its claim: what stands there with our claim and our state is
 * our own doing.
 */
async function changeRelay(notice: NoticeDoc, from: Relay, next: Relay): Promise<boolean> {
  const expected = {
    'relay.state': from.state,
    'relay.tries': from.tries,
    'relay.nextAt': from.nextAt,
    ...(from.claim === null ? {} : { 'relay.claim': from.claim }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (await updateIf('notices', notice._id, expected, { relay: next })) return true;
      if (attempt === 1) return false;
    } catch (error) {
      if (attempt === WRITE_TRIES) throw error;
      continue;
    }
    const now = (await get('notices', notice._id))?.relay;
    return now !== undefined && now.claim === next.claim && now.state === next.state && now.nextAt === next.nextAt;
  }
}

/** The relay's world as it is: the database, WeChat, the gateway for SMS. */
export function relayWorld(surroundings: TickSurroundings): RelayWorld {
  const { now, templates, hasTime, report, committeeId, longTerm = [], sms = null } = surroundings;
  const claim = randomToken();
  const keptOf = (person: PersonDoc | null, need: TemplateNeed) =>
    longTerm.includes(need) ? undefined : person?.telling?.wallet[need];
  let signature = { name: '', phone: '' };
  return {
    now,
    templates,
    hasTime,
    report,
    hasSms: sms !== null,
    newClaim: () => claim,
    due: (most) =>
      list('notices', { where: { 'relay.nextAt': { lte: now } }, orderBy: ['relay.nextAt', 'asc'], limit: most }),
    async people(openids) {
      const { name = '', phone = '' } = (await committeeOf(committeeId, now))?.settings ?? {};
      signature = { name, phone };
      const found = await list('persons', {
        where: { _id: { in: openids } },
        orderBy: ['_id', 'asc'],
        limit: openids.length,
        fields: ['_id', 'phone', 'name', 'telling', 'consent'],
      });
      return new Map(found.map((person) => [person._id, person]));
    },
    change: changeRelay,
    send: sendSubscribeMessage,
    text: async (message) => (sms ? sms.send(message) : { kind: 'refused', why: 'no gateway is set' }),
    smsText: ({ title }) =>
      `${signature.name}：${title}。请打开微信小程序，在“消息”里查看。如有疑问请致电${signature.phone}。`,
    async spend(person, need) {
      if (!person || (keptOf(person, need)?.left ?? 0) <= 0) return;
      await increase('persons', person._id, `telling.wallet.${need}.left`, -1);
    },
    async drain(person, need) {
      const entry = keptOf(person, need);
      if (!person || !entry || entry.left <= 0) return;
      const path = `telling.wallet.${need}.left`;
      await updateIf('persons', person._id, { [path]: entry.left }, { [path]: 0 });
    },
    async isRead(notice, person) {
      if ((person?.telling?.readTo ?? 0) >= notice.at) return true;
      const thread = await get('threads', threadIdOf(notice));
      return thread !== null && thread.readTo >= notice.at;
    },
    openTask: (notice, next, person) => openPhoneTask({ now, committeeId }, notice, next, person),
    alert: async (template) => alertAdministrators(await committeeOf(committeeId, now), template, now),
  };
}
