import { addDays, type Day } from '../calendar/day';
import { workingDayFrom } from '../calendar/workingDays';

/** How pressing what is due on a day is: over, due today or on the next working day, or with time left. */
export const LIGHTS = ['red', 'amber', 'green'] as const;
export type LightColour = (typeof LIGHTS)[number];

/** Never a colour alone: the word stands with it. */
export const LIGHT_NAMES: Readonly<Record<LightColour, string>> = {
  red: '红·已逾期',
  amber: '黄·快到期',
  green: '绿·时间够',
};

/** The last day on which what is due is pressing: the next working day. */
function amberUntil(today: Day): Day {
  return workingDayFrom(addDays(today, 1));
}

export function lightOn(dueOn: Day, today: Day): LightColour {
  if (dueOn < today) return 'red';
  return dueOn <= amberUntil(today) ? 'amber' : 'green';
}

/** The days that show a light: from (inclusive) and until (inclusive); null: no end. */
export function daysOfLight(light: LightColour, today: Day): { from: Day | null; to: Day | null } {
  switch (light) {
    case 'red':
      return { from: null, to: addDays(today, -1) };
    case 'amber':
      return { from: today, to: amberUntil(today) };
    case 'green':
      return { from: addDays(amberUntil(today), 1), to: null };
  }
}
