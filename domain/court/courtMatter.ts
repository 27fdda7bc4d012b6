import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { transitionFor } from '../cases/lifecycle';
import { hasToDoWith } from '../cases/relation';
import { currentClock } from '../cases/caseClocks';
import { isFinal } from '../cases/stages';
import { confirmationUntil } from '../performance/whatNow';
import type { Who } from '../roles/posts';
import type { Court, CourtDecision } from './court';

/** Why a case is with a court: it referred the case, or the sides asked it to confirm their agreement. Nothing else is. */
export const COURT_REASONS = ['referred', 'confirmation'] as const;
export type CourtReason = (typeof COURT_REASONS)[number];

export const COURT_REASON_NAMES: Readonly<Record<CourtReason, string>> = {
  referred: '本院委派、委托调解',
  confirmation: '各方申请司法确认',
};

/** A case as far as it is a court's matter. */
export interface CourtMatter {
  court: Court;
  /** The latest reason: who asked the court that had referred the case is told by `referredOn`. */
  reason: CourtReason;
  /** The day on which the referred case was taken in. */
  referredOn: Day | null;
  /** The day on which the last side asked for confirmation. */
  askedOn: Day | null;
  /** Last day of what is next for the court to hear of: of the step that runs, or of the sides' application. */
  dueOn: Day | null;
  /** What the court decided, where it was taken down. */
  decision: CourtDecision | null;
  /** `dueOn` is the end of the thirty days in which the sides may ask for confirmation (人民调解法 33). */
  dueIsConfirmation: boolean;
}

/**
 * The case as its court sees it, or null: it is with no court. A court sees what it referred itself, and what all sides that
 * are bound asked it to confirm; while one of them has still to agree, it is not there (domain.md 4.1).
 */
export function courtMatterOf(record: Omit<MediationCase, 'keys'>): CourtMatter | null {
  const { confirmationRequest, agreement } = record.mediation;
  const asked = confirmationRequest?.askedOn ? confirmationRequest : null;
  const court = asked?.court ?? record.court;
  if (!court || record.stage === 'DRAFT') return null;
  const about = {
    court,
    reason: asked ? ('confirmation' as const) : ('referred' as const),
    referredOn: record.court?.unitId === court.unitId ? record.packDay : null,
    askedOn: asked?.askedOn ?? null,
    decision: asked?.decision ?? null,
  };
  if (asked || isFinal(record.stage)) return { ...about, dueOn: null, dueIsConfirmation: false };
  const until = record.stage === 'PERFORMING' && agreement ? confirmationUntil(agreement) : null;
  if (until !== null) return { ...about, dueOn: until, dueIsConfirmation: true };
  return { ...about, dueOn: currentClock(record.clocks)?.dueOn ?? null, dueIsConfirmation: false };
}

/**
 * Whether `who`, as liaison of the court that all sides asked to confirm their agreement, may take down what it decided. Who
 * has to do with a side of the case may not, whatever posts they hold.
 */
export function mayRecordForCourt(record: MediationCase, who: Who): boolean {
  const matter = courtMatterOf(record);
  if (!matter || matter.askedOn === null || hasToDoWith(record, who)) return false;
  const isLiaison = who.posts.some(
    (held) => held.post === 'liaison' && held.committeeId === record.committeeId && held.unitId === matter.court.unitId,
  );
  return isLiaison && transitionFor(record.stage, 'recordDecision')?.by.includes('liaison') === true;
}

/** What stands between the parts of a place. */
const BETWEEN = '~';
/** Cases without a last day stand behind those that have one, and those that are over behind all. */
const NO_DAY = '9999-12-31';
const OVER = '9999-12-99';

/**
 * Where the case stands in its court's list: what was asked of the court first, then by last day. Made of the day and the
 * place in the register, not of the id of the case, as officials hold it as a cursor.
 */
export function courtPlaceOf(record: Omit<MediationCase, 'keys'>): string {
  const matter = courtMatterOf(record);
  // What was not done is asked of the court though the case is closed.
  const isFiled = isFinal(record.stage) && !(record.stage === 'TERMINATED' && matter?.askedOn);
  const isOver = isFiled || (matter !== null && matter.decision !== null);
  const day = isOver ? OVER : (matter?.askedOn ?? matter?.dueOn ?? NO_DAY);
  const { year = 0, n = 0 } = record.register ?? {};
  return [day, `${year}.${String(n).padStart(7, '0')}`].join(BETWEEN);
}
