import type { StaffPost } from '../roles/posts';

/**
 * Whether giving posts waits for a second person: the post that gives posts, and whatever somebody gives themself, so that
 * nobody widens what they may do alone. Taking a post never waits: rights end at once.
 */
export function waitsToBeGiven(
  before: readonly StaffPost[],
  after: readonly StaffPost[],
  { isOneself }: { isOneself: boolean },
): boolean {
  const given = after.filter((post) => !before.includes(post));
  return given.includes('administrator') || (isOneself && given.length > 0);
}
