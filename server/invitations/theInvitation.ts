import { invitationState, WHY_NOT_OPEN } from '@/domain/invitations/invitation';
import { holdsPost, POST_NAMES, type Post } from '@/domain/roles/posts';
import { headsUnit } from '@/domain/units/unit';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { CodeDoc } from '../store/documents';

export type InvitationDoc = CodeDoc & { invitation: NonNullable<CodeDoc['invitation']> };

export function isInvitation(code: CodeDoc): code is InvitationDoc {
  return code.kind === 'appointment' && code.invitation !== undefined;
}

/** Whether somebody may bring people in: into a unit its head, and the administrator, who alone does so into the committee. */
export function mayInvite({ who, committeeId }: Context, unitId: string | null): boolean {
  if (holdsPost(who, committeeId, ['administrator'])) return true;
  return unitId !== null && headsUnit(who, committeeId, unitId);
}

/** The invitation behind a code that can still be used. Refuses with CODE_UNKNOWN, or CODE_REVOKED and why. */
export function openInvitation(code: CodeDoc, now: number): InvitationDoc {
  if (!isInvitation(code)) throw new Refusal('CODE_UNKNOWN');
  const state = invitationState({ ...code.invitation, revokedAt: code.revokedAt }, now);
  if (state !== 'open') throw new Refusal('CODE_REVOKED', [], WHY_NOT_OPEN[state]);
  return code;
}

/** Where the invitations into a unit, or the committee (null), are listed while they can be used. */
export function openPlace(committeeId: string, unitId: string | null): string {
  return `${committeeId}.${unitId ?? ''}`;
}

/** For the record of changes: who is invited to what. */
export function invitationInWords({ title, invitation }: Pick<InvitationDoc, 'title' | 'invitation'>): string {
  return `${invitation.personName}担任${title}的${postsInWords(invitation.posts)}`;
}

function postsInWords(posts: readonly Post[]): string {
  return posts.map((post) => POST_NAMES[post]).join('、');
}
