import type { LightColour } from './light';

/**
 * The light of what is due in so many working days (`workingDaysLeft`): the same as `lightOn` gives, without the calendar, which
 * is for the server alone.
 */
export function lightOfDays(left: number): LightColour {
  if (left < 0) return 'red';
  return left <= 1 ? 'amber' : 'green';
}
