import { get } from '../store/queries';
import type { CommitteeDoc } from '../store/documents';

/** How long an instance trusts what it read of the committee's settings and staff, in milliseconds. */
const TRUSTED_FOR = 60_000;

let cached: { id: string; readAt: number; committee: CommitteeDoc | null } | null = null;

/** The committee of this environment; its settings change rarely, so an instance reads them once a minute. */
export async function committeeOf(id: string, now: number): Promise<CommitteeDoc | null> {
  const age = cached ? now - cached.readAt : Infinity;
  if (cached && cached.id === id && cached.committee && age >= 0 && age < TRUSTED_FOR) return cached.committee;
  const committee = await get('committees', id);
  cached = { id, readAt: now, committee };
  return committee;
}

/** Called by whoever changes the committee, so that this instance sees it at once. */
export function forgetCommittee(): void {
  cached = null;
}
