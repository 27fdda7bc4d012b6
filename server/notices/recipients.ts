import type { MediationCase } from '@/domain/cases/case';
import {
  peopleOfSide,
  respondentsTakingPart,
  seatedMediators,
  sidesTakingPart,
  takesPart,
} from '@/domain/cases/participants';
import type { NoticeRole } from '@/domain/notices/matrix';
import type { Post } from '@/domain/roles/posts';
import { respondentSide } from '@/domain/parties/side';
import type { Context } from '../kernel/context';

/** What the notices need to know of the call: the clock's deeds have no person behind them. */
export type NoticeContext = Pick<Context, 'committee' | 'now' | 'openid'>;

/** Openids of the committee's staff with one of `posts`. */
function staffWith(context: NoticeContext, posts: readonly Post[]): string[] {
  const staff = context.committee?.staff ?? [];
  return staff.filter((member) => member.posts.some((post) => posts.includes(post))).map((member) => member.openid);
}

/** The intake desk: the registrars; while the committee has none, its heads. */
export function intakeDesk(context: NoticeContext): string[] {
  const registrars = staffWith(context, ['registrar']);
  return registrars.length > 0 ? registrars : staffWith(context, ['head']);
}

/** The heads of the committee; while it has none, its intake desk, so that nothing is told to nobody. */
export function headsOf(context: NoticeContext): string[] {
  const heads = staffWith(context, ['head']);
  return heads.length > 0 ? heads : intakeDesk(context);
}

/** People of every side that takes part, but for the side of who acted. */
function otherSides(record: MediationCase, context: NoticeContext): string[] {
  const sides = sidesTakingPart(record).map((side) => peopleOfSide(record, side));
  return sides.filter((people) => !people.includes(context.openid)).flat();
}

/** Who is told of an event of a case, in the words of the matrix. Nobody twice. */
export function recipientsOf(role: NoticeRole, record: MediationCase, context: NoticeContext): string[] {
  return [...new Set(unsorted(role, record, context))];
}

function unsorted(role: NoticeRole, record: MediationCase, context: NoticeContext): string[] {
  switch (role) {
    case 'applicant':
      return [record.filedBy.openid];
    case 'respondents':
      return respondentsTakingPart(record).flatMap(({ no }) => peopleOfSide(record, respondentSide(no)));
    case 'absentRespondents':
      return record.mediation.respondents
        .filter(({ no }) => !takesPart(record, respondentSide(no)))
        .flatMap(({ no }) => peopleOfSide(record, respondentSide(no)));
    case 'askedRespondents':
      return record.mediation.respondents
        .filter(({ second }) => second !== null && second.answeredAt === null)
        .flatMap(({ no }) => peopleOfSide(record, respondentSide(no)));
    case 'otherSides':
      return otherSides(record, context);
    case 'unansweredRespondents':
      return record.mediation.respondents
        .filter(({ willingness }) => willingness === 'waiting' || willingness === 'asking')
        .flatMap(({ no }) => peopleOfSide(record, respondentSide(no)));
    case 'namedMediators':
      return record.mediation.mediators.filter((seat) => seat.state === 'named').map((seat) => seat.openid);
    case 'mediators':
      return seatedMediators(record).map((seat) => seat.openid);
    case 'heads':
      return headsOf(context);
    case 'registrars':
      return intakeDesk(context);
    case 'leaders':
    case 'approvers':
    case 'member':
    case 'readers':
      // These are about a membership, or about what is beside or above the case: whoever writes the notice names the readers.
      return [];
  }
}
