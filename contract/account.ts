import * as v from 'valibot';
import { CAPACITIES, ACT_STATUSES } from './vocabulary';
import {
  choice,
  currentNotice,
  filledText,
  flag,
  id,
  instant,
  nothing,
  phoneButtonCode,
  reference,
  strict,
  text,
  uploadedFileId,
  version,
  writtenText,
  yes,
} from './fields';
import { writtenRule } from './committee';
import { command, query, RATES } from './procedure';
import { TEMPLATE_NEEDS } from '@/domain/notices/templates';
import { PRIVACY_NOTICE_VERSION } from '@/domain/privacy/notices';
import { POSTS, UNIT_POSTS } from '@/domain/roles/posts';

export const actView = v.object({
  membershipId: v.string(),
  enterpriseId: v.string(),
  enterpriseName: v.string(),
  capacity: v.picklist(CAPACITIES),
  status: v.picklist(ACT_STATUSES),
  mayApprove: v.boolean(),
  /** Why it was refused or ended. */
  reason: v.nullable(v.string()),
});

/** The committee that serves this person: name and a telephone with a human at the other end. */
export const committeeView = v.object({
  id: v.string(),
  name: v.string(),
  region: v.string(),
  phone: v.string(),
  address: v.string(),
  hours: v.string(),
});

export const meView = v.object({
  openid: v.string(),
  consented: v.boolean(),
  registered: v.boolean(),
  name: v.nullable(v.string()),
  maskedPhone: v.nullable(v.string()),
  acts: v.array(actView),
  posts: v.array(v.picklist(POSTS)),
  /** The member units for which I hold a post. */
  units: v.array(v.object({ unitId: v.string(), post: v.picklist(UNIT_POSTS) })),
  /**
   * Of a court's people: they see numbers and what is with their court, and no list leads to it. Told by me.get and home.get;
   * null in the answers of commands, which do not look it up.
   */
  numbersAlone: v.optional(v.nullable(v.boolean()), null),
  /** Of the unit that guides the committee, which reads its statistics. Told as `numbersAlone` is. */
  guides: v.optional(v.nullable(v.boolean()), null),
  committee: v.nullable(committeeView),
  /** Rules that the city has written down beside those that the app knows. */
  rules: v.array(writtenRule),
  /** Template ids to ask consent for, by need. */
  templates: v.record(v.string(), v.string()),
  /** What to ask consent for at the next tap, at most three of one sort; empty: nothing. */
  ask: v.array(v.picklist(TEMPLATE_NEEDS)),
});
export type MeView = v.InferOutput<typeof meView>;

/** A person who acts or wants to act for an enterprise, as an approver sees it. */
export const membershipView = v.object({
  id: v.string(),
  version: v.number(),
  enterpriseId: v.string(),
  enterpriseName: v.string(),
  legalRepresentative: v.string(),
  personName: v.string(),
  maskedPhone: v.string(),
  capacity: v.picklist(CAPACITIES),
  status: v.picklist(ACT_STATUSES),
  /** Whether the first of its enterprise: then a registrar decides. */
  first: v.boolean(),
  hasAuthority: v.boolean(),
  askedAt: instant,
  decidedByName: v.nullable(v.string()),
  reason: v.nullable(v.string()),
});
export type MembershipView = v.InferOutput<typeof membershipView>;

export const accountProcedures = {
  /** Who I am. Works before consent too, and then says only that. */
  'me.get': query({ input: nothing, output: meView, callers: ['anyone'], rate: RATES.read }),

  /** Agreement to the privacy notice in its present version; BAD_INPUT for any other. */
  'me.consent': command({
    input: strict({ noticeVersion: currentNotice(PRIVACY_NOTICE_VERSION), agreed: yes }),
    output: meView,
    callers: ['anyone'],
    rate: RATES.write,
  }),

  /** Name and phone. The phone comes typed, or as a code of the platform's own button. */
  'me.register': command({
    input: strict({ name: filledText(60), phone: writtenText(30), phoneCode: v.nullable(phoneButtonCode) }),
    output: meView,
    callers: ['visitor'],
    rate: RATES.write,
  }),

  /** Asks to act for an enterprise; the first of it is approved by a registrar, the next by the first. Agents hand in their authority. */
  'enterprise.join': command({
    input: strict({
      creditCode: writtenText(40),
      name: filledText(100),
      legalRepresentative: filledText(60),
      address: writtenText(200),
      capacity: choice(CAPACITIES),
      /** Uploaded authority (picture or PDF); required of an agent. */
      authorityFileId: v.nullable(uploadedFileId),
      authorityName: writtenText(200),
      /** Code of the poster it came by, when the enterprise was filled in from it. */
      codeToken: v.nullable(id),
    }),
    output: v.object({ me: meView, membershipId: v.string(), approver: v.picklist(['registrar', 'member']) }),
    callers: ['person'],
    rate: RATES.guessable,
  }),

  /** People who wait for my decision, then those decided: of my enterprises, or (registrar) first people and agents. */
  'membership.list': query({
    input: strict({ cursor: v.nullable(text(120)) }),
    output: v.object({ items: v.array(membershipView), next: v.nullable(v.string()) }),
    callers: ['person'],
    rate: RATES.read,
  }),

  /** `version` is the one that was looked at; CHANGED_MEANWHILE when its person asked with other words since. */
  'membership.decide': command({
    input: strict({
      membershipId: reference,
      approve: flag,
      reason: writtenText(200),
      version,
    }),
    output: membershipView,
    callers: ['person'],
    rate: RATES.write,
  }),

  /** A link of ten minutes to the authority that an agent handed in. */
  'membership.authority': query({
    input: strict({ membershipId: reference }),
    output: v.object({ url: v.string(), name: v.string() }),
    callers: ['person'],
    rate: RATES.costly,
  }),

  /** Ends somebody's acting for an enterprise: one's own, or (first person) a colleague's who left. */
  'membership.end': command({
    input: strict({ membershipId: reference, reason: writtenText(200) }),
    output: membershipView,
    callers: ['person'],
    rate: RATES.write,
  }),
};
