import * as v from 'valibot';
import { POSTS } from '@/domain/roles/posts';
import { choice, filledText, id, instant, listOf, strict } from './fields';
import { command, query, RATES } from './procedure';
import { unitId } from './units';

/** An invitation that can still be used, as those who may take it back see it. */
export const invitationView = v.object({
  token: v.string(),
  posts: v.array(v.picklist(POSTS)),
  /** Whom the inviter means, in their words. */
  personName: v.string(),
  byName: v.string(),
  until: instant,
});
export type InvitationView = v.InferOutput<typeof invitationView>;

/** The member unit that somebody is invited into; null: the committee itself. */
const place = v.nullable(unitId);

/** People come by a code: into a member unit, or into the committee's own staff. The code alone gives nothing. */
export const invitationProcedures = {
  /** Makes a code with which one person asks for a post; good for a week, once. */
  'invitation.make': command({
    input: strict({ unitId: place, posts: listOf(choice(POSTS), 6, '职务'), personName: filledText(20) }),
    output: v.object({ token: v.string(), until: instant, placeName: v.string() }),
    callers: ['administrator', 'unitHead'],
    rate: RATES.costly,
  }),

  /** The invitations into a unit, or the committee, that can still be used; newest first. */
  'invitation.list': query({
    input: strict({ unitId: place }),
    output: v.object({ placeName: v.string(), items: v.array(invitationView) }),
    callers: ['administrator', 'unitHead'],
    rate: RATES.read,
  }),

  /** Takes an invitation back: whoever scans it from now on reads so. Refused once it was used. */
  'invitation.revoke': command({
    input: strict({ token: id }),
    output: v.object({ token: v.string() }),
    callers: ['administrator', 'unitHead'],
    rate: RATES.write,
  }),

  /** What a code of invitation offers. CODE_UNKNOWN, CODE_REVOKED when it was used, taken back, or is over. */
  'invitation.read': query({
    input: strict({ token: id }),
    output: v.object({
      placeName: v.string(),
      /** Of a member unit, whose people see numbers and never contents. */
      isUnit: v.boolean(),
      posts: v.array(v.picklist(POSTS)),
      personName: v.string(),
      until: instant,
    }),
    callers: ['anyone'],
    rate: RATES.guessable,
  }),

  /**
   * Asks for what the code offers, once; the caller's phone must be one that WeChat has confirmed. A unit's head decides on
   * its people; on its first person, on a head, and on the committee's staff an administrator or the committee's head.
   */
  'invitation.accept': command({
    input: strict({ token: id }),
    /** Of the appointment that waits, or for the committee's staff of the change. */
    output: v.object({ id: v.string(), version: v.number(), placeName: v.string() }),
    callers: ['person'],
    rate: RATES.guessable,
  }),
};
