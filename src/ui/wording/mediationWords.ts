import type { MediationView } from '@/contract/mediationView';
import type { Tone } from '../stage-tag/StageTag';

type Willingness = MediationView['respondents'][number]['willingness'];

interface Word {
  text: string;
  tone: Tone;
}

/** How a respondent stands to the question whether they take part. */
export const WILLINGNESS_WORDS: Readonly<Record<Willingness, Word>> = {
  waiting: { text: '等待答复', tone: 'warn' },
  agreed: { text: '同意调解', tone: 'success' },
  refused: { text: '不同意', tone: 'grey' },
  asking: { text: '想先问清楚', tone: 'warn' },
  silent: { text: '到期未答复', tone: 'grey' },
  unreachable: { text: '联系不上', tone: 'grey' },
};

const SEAT_WORDS: Readonly<Record<string, Word>> = {
  named: { text: '待确认', tone: 'warn' },
  accepted: { text: '已接受', tone: 'success' },
  declined: { text: '未接受', tone: 'grey' },
  lapsed: { text: '逾期未确认', tone: 'grey' },
  recused: { text: '已回避', tone: 'grey' },
  replaced: { text: '已更换', tone: 'grey' },
};

/** How a mediator's seat stands. */
export function seatWord(state: string): Word {
  return SEAT_WORDS[state] ?? { text: state, tone: 'grey' };
}

const SESSION_WORDS: Readonly<Record<string, Word>> = {
  proposed: { text: '待确定时间', tone: 'warn' },
  confirmed: { text: '已约定', tone: 'accent' },
  held: { text: '已开过', tone: 'success' },
  cancelled: { text: '已取消', tone: 'grey' },
};

type SetSession = Pick<MediationView['sessions'][number], 'state' | 'times' | 'chosen'>;

/** Whether the time that was set has come: then it is neither moved nor called off, and its record can be written. */
export function hasBegun({ state, times, chosen }: SetSession, now: number = Date.now()): boolean {
  const startsAt = times.find((time) => time.id === chosen)?.startsAt;
  return state !== 'cancelled' && startsAt !== undefined && startsAt <= now;
}

/** How a session stands. */
export function sessionWord(session: SetSession & Pick<MediationView['sessions'][number], 'record'>): Word {
  if (session.record?.result === 'notHeld') return { text: '没有开成', tone: 'grey' };
  if (session.state === 'confirmed' && hasBegun(session)) return { text: '待写笔录', tone: 'warn' };
  return SESSION_WORDS[session.state] ?? { text: session.state, tone: 'grey' };
}

/** Name of a side; 'mediator' is nobody's side. */
export function sideName(mediation: Pick<MediationView, 'sides'>, side: string): string {
  if (side === 'mediator') return '调解员';
  return mediation.sides.find((each) => each.side === side)?.name ?? side;
}

/** Names of sides in one line. */
export function sideNames(mediation: Pick<MediationView, 'sides'>, sides: readonly string[]): string {
  return sides.map((side) => sideName(mediation, side)).join('、');
}

/** The sides that are mediated with: the applicant, and the respondents who agreed. */
export function sidesTakingPart({
  sides,
  respondents,
}: Pick<MediationView, 'sides' | 'respondents'>): MediationView['sides'] {
  const agreed = respondents.filter((each) => each.willingness === 'agreed').map((each) => each.side);
  return sides.filter(({ side }) => side === 'applicant' || agreed.includes(side));
}

/** What a side is called where its name is not at hand: 申请人, 被申请人, 第2被申请人. */
export function partyWord(party: string): string {
  if (party === 'mediator') return '调解员';
  if (party === 'applicant') return '申请人';
  return party === 'r1' ? '被申请人' : `第${party.slice(1)}被申请人`;
}
