import { wrongAt, type Refused } from '../cases/decision';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Notice that everybody gets of a session (domain.md 4.4), in milliseconds. */
export const LEAST_NOTICE_MS = DAY;
/** A session further away than this is a slip of the finger. */
const FURTHEST_MS = 180 * DAY;
export const SESSION_MINUTES = { least: 15, most: 480 } as const;
/** Times that one proposal may offer. */
export const MOST_TIMES = 3;

export interface WantedTime {
  startsAt: number;
  minutes: number;
}

/**
 * Whether a time can be set now, or at `field` why not. It lies ahead, and a day ahead unless every side was asked at
 * once and said yes.
 */
export function checkTime(field: string, time: WantedTime, now: number, allAgreed: boolean): Refused | null {
  if (!Number.isInteger(time.startsAt) || time.startsAt <= now) {
    return wrongAt(`${field}.startsAt`, '这个时间已经过去', '请选以后的时间');
  }
  if (time.startsAt > now + FURTHEST_MS) {
    return wrongAt(`${field}.startsAt`, '这个时间太远', '请选半年以内的时间');
  }
  if (!allAgreed && time.startsAt < now + LEAST_NOTICE_MS) {
    return wrongAt(
      `${field}.startsAt`,
      '离现在不到24小时',
      '请选24小时以后的时间；已当场或电话问过各方、都同意的，请勾选“各方都已同意”',
    );
  }
  if (!Number.isInteger(time.minutes) || time.minutes < SESSION_MINUTES.least || time.minutes > SESSION_MINUTES.most) {
    return wrongAt(`${field}.minutes`, '时长不合适', '请填15分钟到8小时之间的时长');
  }
  return null;
}
