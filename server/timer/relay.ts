import { CONSENT_WITHDRAWN } from '@/domain/notices/phoneTask';
import { channelsFor } from '@/domain/notices/preferences';
import type { CarriedMessage } from '@/domain/notices/templateChoice';
import type { SendResult } from '../platform/openInterfaces';
import type { NoticeDoc, PersonDoc } from '../store/documents';
import { isAlert } from '../notices/alertAdministrators';
import { withNoticeId, type RelayWorld } from './relayWorld';
import {
  afterChecking,
  afterSending,
  afterTexting,
  calledFor,
  claimOf,
  switchedOff,
  uncertain,
  withoutTemplate,
  withoutWeChat,
  type Moment,
  type Relay,
} from './relayStates';

/** Notices read at once, and messages on their way at the same time. */
const BATCH = 50;
const AT_ONCE = 10;

export interface RelayReport {
  sent: number;
  /** By SMS. */
  texted: number;
  inboxOnly: number;
  /** Seen in the app before anybody had to telephone. */
  read: number;
  /** Telephone calls that somebody of the desk is to make. */
  tasks: number;
  /** It may have arrived, nobody can tell, and it is not sent again. */
  uncertain: number;
  gaveUp: number;
  /** To be looked at again. */
  postponed: number;
}

const COUNTED_AS: Readonly<Record<Relay['state'], keyof RelayReport>> = {
  waiting: 'postponed',
  sending: 'postponed',
  texting: 'postponed',
  checking: 'postponed',
  sent: 'sent',
  texted: 'texted',
  read: 'read',
  task: 'tasks',
  inboxOnly: 'inboxOnly',
  uncertain: 'uncertain',
  gaveUp: 'gaveUp',
};

/** What one run of the relay has learnt so far. */
interface Learnt {
  /** Templates that WeChat refused. */
  stopped: Set<string>;
  /** People and templates for which no consent is left. */
  out: Set<string>;
}

class OneNotice {
  private readonly moment: Moment;
  private readonly wechat: boolean;
  /** Took their consent back: nothing is sent to them, and what they must know they are told by telephone. */
  private readonly gone: boolean;

  constructor(
    private readonly world: RelayWorld,
    private readonly learnt: Learnt,
    private readonly notice: NoticeDoc,
    private readonly person: PersonDoc | null,
  ) {
    const { kind, relay } = notice;
    const chosen = person?.telling?.preferences ?? {};
    this.gone = person?.consent.withdrawnAt !== undefined;
    const may = isAlert(kind) || this.gone ? { wechat: false, sms: false } : channelsFor(chosen, kind, relay.mustKnow);
    this.wechat = may.wechat;
    this.moment = { now: world.now, sms: may.sms && world.hasSms && Boolean(person?.phone) };
  }

  /** Takes the notice one step on. Null when another tick was faster. */
  async step(): Promise<Relay['state'] | null> {
    const { relay } = this.notice;
    switch (relay.state) {
      case 'waiting':
        return this.send();
      case 'sending':
        // Whoever had it in hand died before it could say what became of it.
        return this.leaveIt(uncertain(relay, 'the tick that sent it ended before it was recorded', this.world.now));
      case 'texting':
        return this.text();
      case 'checking':
        return this.check();
      default:
        return null;
    }
  }

  private async leaveIt(next: Relay, from: Relay = this.notice.relay): Promise<Relay['state'] | null> {
    return (await this.world.change(this.notice, from, next)) ? next.state : null;
  }

  private async send(): Promise<Relay['state'] | null> {
    const { relay, at } = this.notice;
    const { moment, world, learnt } = this;
    if (this.gone) return this.leaveIt(withoutWeChat(relay, 'inboxOnly', CONSENT_WITHDRAWN, moment));
    if (!this.wechat) return this.leaveIt(switchedOff(relay));
    const known = relay.messages.filter(({ template }) => world.templates[template] !== undefined);
    if (known.length === 0) return this.leaveIt(withoutWeChat(relay, 'inboxOnly', 'no template is set for it', moment));
    const working = known.filter(({ template }) => !learnt.stopped.has(template));
    if (working.length === 0) return this.leaveIt(withoutTemplate(relay, at, 'WeChat refused its template', moment));
    const allowed = working.filter(({ template }) => !learnt.out.has(this.pocket(template)));
    if (allowed.length === 0) return this.leaveIt(withoutWeChat(relay, 'inboxOnly', 'no consent is left', moment));

    const claimed = claimOf(relay, world.newClaim(), world.now);
    if ((await this.leaveIt(claimed)) === null) return null;
    const { result, template } = await this.sendOneOf(allowed);
    const next = afterSending(claimed, result, at, moment);
    if (result.kind !== 'sent' && result.kind !== 'refused' && next.state !== 'waiting') {
      world.report('relay', new Error(`notice ${this.notice._id}: ${result.kind} ${result.why}`));
    }
    const state = await this.leaveIt(next, claimed);
    if (result.kind === 'sent') await world.spend(this.person, template);
    return state;
  }

  private pocket(template: string): string {
    return `${this.notice.to} ${template}`;
  }

  /** Tries the messages in turn while WeChat says for certain that the one before was not sent. */
  private async sendOneOf(
    messages: readonly CarriedMessage[],
  ): Promise<{ result: SendResult; template: CarriedMessage['template'] }> {
    let last: SendResult = { kind: 'failed', why: 'nothing was tried' };
    let template: CarriedMessage['template'] = 'todo';
    for (const message of messages) {
      ({ template } = message);
      last = await this.sendThis(message);
      if (last.kind === 'sent' || last.kind === 'failed' || last.kind === 'unknown') break;
    }
    return { result: last, template };
  }

  private async sendThis({ template, data }: CarriedMessage): Promise<SendResult> {
    const { notice, world, learnt } = this;
    const letter = { openid: notice.to, templateId: world.templates[template] ?? '', data };
    let result = await world.send({ ...letter, page: withNoticeId(notice.page, notice._id) });
    if (result.kind === 'badPage') {
      // A page that this version does not have: the message matters more than where it leads.
      world.report('relay', new Error(`notice ${notice._id}: page ${notice.page}: ${result.why}`));
      result = await world.send({ ...letter, page: HOME_PAGE });
    }
    if (result.kind === 'refused') {
      learnt.out.add(this.pocket(template));
      await world.drain(this.person, template);
    }
    if (result.kind === 'badField') {
      world.report('relay', new Error(`notice ${notice._id}: template ${template}: ${result.why}`));
    }
    if (result.kind === 'badTemplate' && !learnt.stopped.has(template)) {
      learnt.stopped.add(template);
      world.report('relay', new Error(`template ${template} was refused: ${result.why}`));
      await world.alert(template);
    }
    return result;
  }

  private async text(): Promise<Relay['state'] | null> {
    const { notice, world, moment, person } = this;
    if (!moment.sms || !person?.phone) {
      // Switched off, or the gateway was taken away, since it was decided.
      return this.leaveIt(afterTexting(notice.relay, { kind: 'refused', why: 'no SMS is possible' }, world.now));
    }
    const result = await world.text({ id: notice._id, phone: person.phone, text: world.smsText(notice) });
    return this.leaveIt(afterTexting(notice.relay, result, world.now));
  }

  private async check(): Promise<Relay['state'] | null> {
    const { notice, world, moment } = this;
    const isRead = await world.isRead(notice, this.person);
    const next = afterChecking(notice.relay, isRead, moment);
    if (next) return this.leaveIt(next);
    const called = calledFor(notice.relay);
    return (await world.openTask(notice, called, this.person)) ? called.state : null;
  }
}

/** Where a message leads whose own page WeChat refuses (41030). */
export const HOME_PAGE = 'pages/index/index';

/**
 * Sends what is due. A notice is claimed before it is sent, so that ticks at the same time send it once; a tick that dies
 * with one in hand leaves it claimed, and what may have arrived is never sent by WeChat again (docs/decisions/0006). One
 * read when nothing is due; otherwise, for each notice, two writes and one more where a one-time consent is kept of, and
 * for each fifty notices two reads.
 */
export async function relayNotices(world: RelayWorld): Promise<RelayReport> {
  const report: RelayReport = {
    ...{ sent: 0, texted: 0, inboxOnly: 0, read: 0, tasks: 0, uncertain: 0, gaveUp: 0, postponed: 0 },
  };
  const learnt: Learnt = { stopped: new Set(), out: new Set() };
  while (world.hasTime()) {
    const due = await world.due(BATCH);
    if (due.length === 0) break;
    const people = await world.people([...new Set(due.map(({ to }) => to))]);
    let moved = 0;
    for (let first = 0; first < due.length && world.hasTime(); first += AT_ONCE) {
      const some = due.slice(first, first + AT_ONCE);
      const states = await Promise.all(
        some.map((notice) =>
          new OneNotice(world, learnt, notice, people.get(notice.to) ?? null).step().catch((error: unknown) => {
            world.report(`relay ${notice._id}`, error);
            return null;
          }),
        ),
      );
      for (const state of states) {
        if (state === null) continue;
        moved += 1;
        report[COUNTED_AS[state]] += 1;
      }
    }
    // Nothing moved: another tick has it all in hand, or the database is out of order. The next tick comes.
    if (moved === 0) break;
  }
  return report;
}
