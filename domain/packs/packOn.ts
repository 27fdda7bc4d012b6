import type { Day } from '../calendar/day';
import type { CaseClock, MediationCase } from '../cases/case';
import { startClock } from '../cases/caseClocks';
import { citeRules, ruleOn } from '../law/rules';
import { isChannel, type Channel } from './channels';
import type { PackClockKind, RulePack } from './pack';
import { RULE_PACKS } from './rulePacks';

/** The pack of a channel as it stands on a day; null when there is none on it. */
export function packOn(channel: Channel, day: Day): RulePack | null {
  return (
    RULE_PACKS.find((pack) => pack.channel === channel && pack.from <= day && (pack.to === null || day <= pack.to)) ??
    null
  );
}

/**
 * The pack that a case runs by: that of the day on which it was taken in, for good. Null before, when no channel was
 * chosen yet.
 */
export function packOf(record: Pick<MediationCase, 'channel' | 'packDay'>): RulePack | null {
  const { channel, packDay } = record;
  return channel !== null && packDay !== null && isChannel(channel) ? packOn(channel, packDay) : null;
}

/** The committee's limits as they are set, by key. */
export type LimitsAsSet = Readonly<Record<string, number>>;

/** Length of a clock: the committee's own where it may set it, else the statute's. */
export function lengthOf(pack: RulePack, kind: PackClockKind, limits: LimitsAsSet): number {
  const clock = pack.clocks[kind];
  return clock.limit === null ? clock.length : (limits[clock.limit] ?? clock.length);
}

/** Starts a clock of the pack; `startedOn` itself is not counted. */
export function startPackClock(pack: RulePack, kind: PackClockKind, startedOn: Day, limits: LimitsAsSet): CaseClock {
  const { unit, rule } = pack.clocks[kind];
  return startClock(kind, startedOn, lengthOf(pack, kind, limits), { unit, rule });
}

/** `《商标法》第六十条第三款` as it held on `day`; each law is named once. */
export function basisInWords(pack: RulePack, day: Day): string {
  return citeRules(pack.basis.map((id) => ruleOn(id, day)).filter((rule) => rule !== null));
}
