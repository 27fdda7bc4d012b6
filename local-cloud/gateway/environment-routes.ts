import type { EnvironmentClock } from '../clock';
import { CloudFailure } from '../failure';
import { textAt } from '../json';
import type { Timetable } from '../timers/timetable';
import type { Faults } from './faults';
import { readJsonObject, sendJson, type Route } from './http';

export interface EnvironmentSettings {
  clock: EnvironmentClock;
  timetable: Timetable;
  faults: Faults;
  /** Whether the clock may be moved. */
  movable: boolean;
  /** Whether faults may be ordered and timers be set off by hand. */
  testing: boolean;
  setNow: (time: number | null, withTimers: boolean) => Promise<number>;
  health: () => unknown;
  resetCounts: () => void;
}

/** The environment itself: clock, timers, faults, counts. */
export function environmentRoutes(settings: EnvironmentSettings): Route[] {
  const { clock, timetable, faults } = settings;
  return [
    { method: 'GET', pattern: /^\/health$/, handle: ({ response }) => sendJson(response, settings.health()) },
    {
      method: 'POST',
      pattern: /^\/counts\/reset$/,
      handle: ({ response }) => {
        settings.resetCounts();
        sendJson(response, {});
      },
    },
    {
      method: 'GET',
      pattern: /^\/clock$/,
      handle: ({ response }) =>
        sendJson(response, {
          now: clock.now(),
          iso: iso(clock.now()),
          offset: clock.offset,
          timers: timetable.upcoming(),
        }),
    },
    {
      method: 'POST',
      pattern: /^\/clock$/,
      handle: async ({ request, response }) => {
        if (!settings.movable)
          throw new CloudFailure('INVALID_REQUEST_SOURCE', 'the clock of this environment is fixed', 403);
        const order = await readJsonObject(request);
        const timersRun = await settings.setNow(readTime(order['now']), order['timers'] !== false);
        sendJson(response, { now: clock.now(), iso: iso(clock.now()), timersRun });
      },
    },
    {
      method: 'POST',
      pattern: /^\/timer\/(?<name>[A-Za-z0-9_-]+)\/(?<trigger>[A-Za-z0-9_-]+)$/,
      handle: async ({ response, path }) => {
        requireTesting(settings);
        sendJson(response, { result: await timetable.fireNow(path['name'] ?? '', path['trigger'] ?? '') });
      },
    },
    {
      method: 'POST',
      pattern: /^\/fault$/,
      handle: async ({ request, response }) => {
        requireTesting(settings);
        const order = await readJsonObject(request);
        if (textAt(order, 'kind') === 'none') faults.clear();
        else faults.order(order);
        sendJson(response, { left: faults.left });
      },
    },
  ];
}

function requireTesting(settings: EnvironmentSettings): void {
  if (!settings.testing) throw new CloudFailure('INVALID_REQUEST_SOURCE', 'only a test environment does this', 403);
}

/** `now` as milliseconds or an ISO time; `null` means the machine's time. @throws CloudFailure 400 */
function readTime(now: unknown): number | null {
  if (now === null) return null;
  const time = typeof now === 'number' ? now : typeof now === 'string' ? Date.parse(now) : NaN;
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) {
    throw new CloudFailure('INVALID_PARAM', '`now` must be milliseconds, an ISO time, or null for the real time', 400);
  }
  return time;
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
