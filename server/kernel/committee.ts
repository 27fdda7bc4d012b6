import type { CommitteeSettings } from '@/contract/committee';
import { citeByRules } from '@/domain/law/rules';
import { countByYears } from '@/domain/calendar/workingDays';
import { get } from '../store/queries';
import type { CommitteeDoc } from '../store/documents';

/** How long an instance trusts what it read of the committee's settings and staff, in milliseconds. */
export const TRUSTED_FOR = 60_000;

let cached: { id: string; readAt: number; committee: CommitteeDoc | null } | null = null;

/** What there was nothing of when the first settings were stored. */
const NEWER = {
  holidays: [],
  courts: [],
  composition: null,
  templates: [],
  rules: [],
} satisfies Partial<CommitteeSettings>;

/** Settings as they are written now, of those too that were stored before there was more to set. */
export function wholeSettings(
  stored: Omit<CommitteeSettings, keyof typeof NEWER> & Partial<CommitteeSettings>,
): CommitteeSettings {
  return { ...NEWER, ...stored };
}

/** As stored, with what there is more to set by now; from here on days are counted and rules cited as the committee has written. */
export function inForce(stored: CommitteeDoc): CommitteeDoc {
  const committee = { ...stored, settings: wholeSettings(stored.settings) };
  countByYears(committee.settings.holidays);
  citeByRules(committee.settings.rules);
  return committee;
}

/** The committee of this environment; its settings change rarely, so an instance reads them once a minute. */
export async function committeeOf(id: string, now: number): Promise<CommitteeDoc | null> {
  const age = cached ? now - cached.readAt : Infinity;
  if (cached && cached.id === id && cached.committee && age >= 0 && age < TRUSTED_FOR) return cached.committee;
  const stored = await get('committees', id);
  const committee = stored && inForce(stored);
  cached = { id, readAt: now, committee };
  return committee;
}

/** Called by whoever changes the committee, so that this instance sees it at once. */
export function forgetCommittee(): void {
  cached = null;
}
