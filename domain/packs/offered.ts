import type { Day } from '../calendar/day';
import { isRightKind, rightKind } from '../rights/kinds';
import type { Finding } from '../text/finding';
import { CHANNEL_NAMES, type Channel } from './channels';
import type { RulePack } from './pack';
import { packOn } from './packOn';

/** That a competent body gave the committee a channel, as an administrator recorded it. */
export interface Delegation {
  channel: string;
  /** Name and number of the paper. */
  document: string;
  grantedBy: string;
  from: Day;
  /** Last day on which it holds; null: until it is taken back. */
  to: Day | null;
}

/** Whether a recorded delegation covers the channel on a day. */
export function isDelegatedOn(channel: Channel, delegations: readonly Delegation[], day: Day): boolean {
  return delegations.some(
    (each) => each.channel === channel && each.from <= day && (each.to === null || day <= each.to),
  );
}

export interface ChannelChoice {
  channel: Channel;
  /** Kind of right of the case. */
  right: string;
  day: Day;
  delegations: readonly Delegation[];
  /** Number of the court's letter or of the agency's case; '' when there is none. */
  referral: string;
}

export type ChosenPack = { ok: true; pack: RulePack } | { ok: false; findings: Finding[] };

function at(field: string, problem: string, remedy: string): ChosenPack {
  return { ok: false, findings: [{ field, problem, remedy }] };
}

/** The pack by which a case may be taken in, or at which field and why not. */
export function choosePack({ channel, right, day, delegations, referral }: ChannelChoice): ChosenPack {
  const name = CHANNEL_NAMES[channel];
  const pack = packOn(channel, day);
  if (!pack) return at('channel', `“${name}”在今天没有依据`, '请选择其他渠道');
  if (pack.guards.includes('delegation') && !isDelegatedOn(channel, delegations, day)) {
    return at('channel', `本会没有办理“${name}”的授权`, '请选择其他渠道，或者请管理员先在设置里登记授权文件');
  }
  if (pack.rights !== null && !(isRightKind(right) && pack.rights.includes(right))) {
    const rights = pack.rights.map((kind) => rightKind(kind).label).join('、');
    return at('channel', `“${name}”只办${rights}纠纷`, '请选择其他渠道');
  }
  if (referral.trim() === '') {
    if (pack.guards.includes('courtReferral')) {
      return at('referral', '还没有填法院委派、委托函的文号', '请照函件填写');
    }
    if (pack.guards.includes('agencyCase')) {
      return at('referral', '还没有填执法部门正在处理的案件的文号', '没有这样的案件时请选人民调解');
    }
  }
  return { ok: true, pack };
}

/** Whether a page should offer the channel at all for this case: whatever is missing but a number to fill in hides it. */
export function isOffered(choice: Omit<ChannelChoice, 'referral'>): boolean {
  return choosePack({ ...choice, referral: '-' }).ok;
}
