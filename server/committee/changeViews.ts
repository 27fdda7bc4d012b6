import type { SettingsChangeView } from '@/contract/committee';
import { hasSecond, waitsToBeGiven } from '@/domain/committee/secondPerson';
import type { Context } from '../kernel/context';
import type { SettingsChangeDoc, StaffMember } from '../store/documents';
import { list } from '../store/queries';

/** More than ever wait at a time. */
const MOST_WAITING = 50;

/**
 * Whether who proposed a change may also decide on it: who scanned an invitation has shown themself since, and for posts
 * that are not weighty who invited them knows them; also for weighty ones where there is nobody else.
 */
function inviterDecides({ matter, by }: SettingsChangeDoc, staff: readonly StaffMember[]): boolean {
  if (matter.kind !== 'posts' || !matter.invited) return false;
  const { before, posts, openid } = matter;
  return !(waitsToBeGiven(before, posts, { isOneself: false }) && hasSecond(staff, [by.openid, openid]));
}

/** Why this person of the staff does not decide on a change, in words; null when they may. */
export function whyNotDecided(change: SettingsChangeDoc, openid: string, staff: readonly StaffMember[]): string | null {
  if (change.matter.kind === 'posts' && change.matter.openid === openid) return '自己的职务要由另一个人同意。';
  if (change.by.openid === openid && !inviterDecides(change, staff)) return '自己提出的修改要由另一个人同意。';
  return null;
}

export function viewChange(
  change: SettingsChangeDoc,
  openid: string,
  staff: readonly StaffMember[],
): SettingsChangeView {
  const { _id: id, at, by, state, differences, decided, matter } = change;
  const mayDecide = state === 'waiting' && whyNotDecided(change, openid, staff) === null;
  return {
    id,
    at,
    kind: matter.kind,
    byName: by.name,
    mine: by.openid === openid,
    mayDecide,
    state,
    differences,
    decided,
  };
}

const orderBy = ['recency', 'desc'] as const;

/** All changes that wait for a second person, newest first. */
export function waitingChanges(committeeId: string): Promise<SettingsChangeDoc[]> {
  return list('settingsChanges', { where: { committeeId, state: 'waiting' }, orderBy, limit: MOST_WAITING });
}

/** All that wait, and the latest of the others; newest first. Two reads at a time. */
export async function latestChanges(
  { committeeId, openid }: Context,
  staff: readonly StaffMember[],
  count: number,
): Promise<SettingsChangeView[]> {
  const [waiting, latest] = await Promise.all([
    waitingChanges(committeeId),
    list('settingsChanges', { where: { committeeId }, orderBy, limit: count }),
  ]);
  const decided = latest.filter(({ state }) => state !== 'waiting');
  return [...waiting, ...decided].map((change) => viewChange(change, openid, staff));
}
