import type { Day } from '@/domain/calendar/day';
import type { HeldPost, Who } from '@/domain/roles/posts';
import type { CommitteeDoc, PersonDoc } from '../store/documents';

/** What every procedure knows about its call. Built by the kernel from the platform and the database, never by the client. */
export interface Context {
  /** Milliseconds; the one clock of the call. */
  now: number;
  /** The day in Asia/Shanghai. */
  today: Day;
  openid: string;
  /** Null before the privacy notice was agreed to. */
  person: PersonDoc | null;
  who: Who;
  /** The committee of this environment; null until an administrator has set it up. */
  committee: CommitteeDoc | null;
  committeeId: string;
  /** Openids that the function's environment names as administrators: how the first one comes to be. */
  namedAdministrators: readonly string[];
  /** Ids of WeChat's message templates by need, for which the pages ask consent. */
  templates: Readonly<Record<string, string>>;
  /** Needs whose template is a long-term one: asked for once, and not counted. */
  longTerm?: readonly string[];
}

/** A context of somebody who has agreed to the notice. */
export interface PersonContext extends Context {
  person: PersonDoc;
}

export function whoIs(openid: string, person: PersonDoc | null, extra: readonly HeldPost[]): Who {
  return {
    openid,
    name: person?.name ?? null,
    acts: person?.acts ?? [],
    posts: [...(person?.posts ?? []), ...extra],
  };
}
