import type { StaffPost } from '../roles/posts';
import type { Unit } from '../units/unit';

/** Somebody of the committee's staff, as far as a second person is looked for. */
interface Serving {
  openid: string;
  posts: readonly StaffPost[];
}

/**
 * Posts that one person gives to nobody alone: whoever holds them gives posts, is the second person for others, or checks
 * what both did.
 */
const WEIGHTY: readonly StaffPost[] = ['administrator', 'head', 'auditor'];

/**
 * Whether giving posts waits for a second person: weighty ones, and whatever somebody gives themself, so that nobody widens
 * alone what they may do. Taking a post never waits: rights end at once.
 */
export function waitsToBeGiven(
  before: readonly StaffPost[],
  after: readonly StaffPost[],
  { isOneself }: { isOneself: boolean },
): boolean {
  const given = after.filter((post) => !before.includes(post));
  return given.some((post) => WEIGHTY.includes(post)) || (isOneself && given.length > 0);
}

/** Those who may agree to what another proposed: administrators and heads, but for `beside`. */
export function secondPersons<S extends Serving>(staff: readonly S[], beside: readonly string[]): S[] {
  return staff.filter(
    ({ openid, posts }) => !beside.includes(openid) && (posts.includes('administrator') || posts.includes('head')),
  );
}

/** Whether there is anybody beside these who may agree. Where there is nobody, one person's word holds: a city begins with one. */
export function hasSecond(staff: readonly Serving[], beside: readonly string[]): boolean {
  return secondPersons(staff, beside).length > 0;
}

/**
 * Whether somebody may approve whom an invitation brought into a member unit. A unit's head brings in its own people; into
 * another's house nobody brings somebody alone, while there is a second person.
 * @param ofOwnUnit the decider is head of the unit, and it is no other head that is approved
 */
export function mayApproveInvited(
  staff: readonly Serving[],
  { decider, inviter, invited, ofOwnUnit }: { decider: string; inviter: string; invited: string; ofOwnUnit: boolean },
): boolean {
  if (decider === invited) return false;
  return ofOwnUnit || decider !== inviter || !hasSecond(staff, [inviter, invited]);
}

type Weight = Pick<Unit, 'kind' | 'office' | 'guides'>;

/**
 * Whether a change of a member unit waits for a second person: who issues the supervision orders, who answers them, and whose
 * people are a court's, which sees what was sent to it (人民调解法 15). Names and telephones are one person's work, and a unit is
 * switched off at once.
 * @param before null for a new unit
 */
export function unitWaits(before: Weight | null, after: Weight): boolean {
  const was = before ?? { kind: 'other', office: false, guides: false };
  const movesCourt = was.kind !== after.kind && (was.kind === 'court' || after.kind === 'court');
  return movesCourt || was.office !== after.office || was.guides !== after.guides;
}
