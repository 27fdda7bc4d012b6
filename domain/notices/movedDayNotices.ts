import type { ClockKind } from '../cases/case';
import type { MovedDay } from '../cases/recount';
import type { NoticeRole, NoticeRule } from './matrix';

/** What people are told of a last day that a change of the holidays has moved. */
export type MovedDayEvent = 'lastDayLater' | 'lastDayEarlier';

/** Whose step it is, or whom the day binds: they are told that it has moved; who only watches over it reads the case. */
export const TOLD_OF_MOVED_DAY: Readonly<Record<ClockKind, readonly NoticeRole[]>> = {
  acceptance: ['registrars'],
  supplement: ['applicant'],
  inquiry: ['unansweredRespondents', 'registrars'],
  naming: ['registrars'],
  seat: ['namedMediators'],
  mediation: ['applicant', 'respondents', 'mediators'],
  signing: ['applicant', 'respondents', 'mediators'],
};

/** A day that comes earlier may be missed by who trusts the old one; of more time nobody has to hear at once. */
export function movedDayEvent({ from, to }: MovedDay): MovedDayEvent {
  return to < from ? 'lastDayEarlier' : 'lastDayLater';
}

function rule(event: MovedDayEvent, title: string, said: string, quiet: { quiet?: true }): NoticeRule {
  return {
    ...{ event, to: 'readers', title, page: 'pages-case/detail', template: 'progress' },
    sentences: ['编号{number}。', `放假安排有变，现在这一步的最后一天${said}{due}。`, '期限的计算写在案件的经过里。'],
    ...{ hint: '最后一天改为{due}', plainHint: '请查看新的最后一天' },
    ...quiet,
  };
}

export const MOVED_DAY_NOTICES: readonly NoticeRule[] = [
  rule('lastDayLater', '期限的最后一天推迟了', '推迟到', { quiet: true }),
  rule('lastDayEarlier', '期限的最后一天提前了', '提前到', {}),
];
