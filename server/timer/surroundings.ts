import { accountTemplates } from '@/domain/notices/accountTemplates';
import { dayOf } from '@/domain/calendar/day';
import type { Context } from '../kernel/context';
import type { CommitteeDoc } from '../store/documents';
import type { SmsPort } from '../platform/sms';

/** What a tick of the timer is told from outside. */
export interface TickSurroundings {
  now: number;
  committeeId: string;
  /** Ids of WeChat's message templates by need. */
  templates: Readonly<Record<string, string>>;
  /** Needs whose template is a long-term one. */
  longTerm?: readonly string[];
  /** How text messages are sent; null or left out: not at all. */
  sms?: SmsPort | null;
  /** Whether there is time for another piece of work before the function is cut off. What is left waits for the next tick. */
  hasTime(): boolean;
  /** Writes a fault of ours to the function's log. */
  report(job: string, error: unknown): void;
}

/** With the templates that the committee has written down, before those that were set at deployment. */
export function withTemplates(surroundings: TickSurroundings, { settings }: CommitteeDoc): TickSurroundings {
  const { templates, longTerm = [] } = surroundings;
  return { ...surroundings, ...accountTemplates({ templates, longTerm }, settings.templates) };
}

/** The clock as the one who acts: nobody's openid, no post, no person. */
export function clockContext({ now, committeeId, templates }: TickSurroundings, committee: CommitteeDoc): Context {
  return {
    now,
    today: dayOf(now),
    openid: 'clock',
    person: null,
    who: { openid: 'clock', name: null, acts: [], posts: [] },
    committee,
    committeeId,
    namedAdministrators: [],
    templates,
  };
}
