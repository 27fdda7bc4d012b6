import { dayOf, daysBetween, type Day } from '../calendar/day';
import { boundSides, effectiveAt } from '../agreement/effect';
import type { ClockKind, MediationCase } from '../cases/case';
import { isFinal } from '../cases/stages';
import { yuanToFen } from '../rights/money';
import { facetsOf, facetWord, leadOf, sourceOf } from './facets';
import { NOW, sumOf, type Tally } from './tally';

/**
 * What became of a request, as the ministry's statistics tell it: an agreement counts in the month in which it took
 * effect, anything else in the month in which the case ended.
 */
export const RESULTS = ['agreed', 'terminated', 'withdrawn', 'lapsed', 'refused', 'transferred'] as const;
export type Result = (typeof RESULTS)[number];

export const RESULT_NAMES: Readonly<Record<Result, string>> = {
  agreed: '达成协议',
  terminated: '未达成协议，终止',
  withdrawn: '申请人撤回',
  lapsed: '未补正，视为撤回',
  refused: '不予受理',
  transferred: '移送其他单位',
};

function isResult(kind: string): kind is Result {
  return (RESULTS as readonly string[]).includes(kind);
}

/** The result of a case and when it came, or null while there is none. */
export function resultOf(
  record: Pick<MediationCase, 'stage' | 'outcome' | 'mediation'>,
): { result: Result; at: number } | null {
  const { agreement } = record.mediation;
  const effective = agreement === null ? null : effectiveAt(agreement, boundSides(agreement));
  if (effective !== null && (record.stage === 'PERFORMING' || isFinal(record.stage))) {
    return { result: 'agreed', at: effective };
  }
  const { outcome } = record;
  return outcome !== null && isFinal(record.stage) && isResult(outcome.kind)
    ? { result: outcome.kind, at: outcome.at }
    : null;
}

function claimedFen(record: MediationCase): number {
  return record.content.claims.reduce((sum, { amountYuan }) => {
    const amount = amountYuan === '' ? null : yuanToFen(amountYuan);
    return sum + (amount?.ok ? amount.value : 0);
  }, 0);
}

/** What was agreed to be paid, all obligations together. */
export function agreedFen(record: Pick<MediationCase, 'mediation'>): number {
  return (record.mediation.agreement?.obligations ?? []).reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
}

function monthOf(at: number): string {
  return dayOf(at).slice(0, 7);
}

/** The day by which something has to happen now, or null: no clock runs. */
function dueDayOf(record: MediationCase): Day | null {
  const day = record.keys.due.slice(0, 10);
  return day.startsWith('9999') ? null : day;
}

/** Cases of this moment by group, the open ones among them, and the open ones by the day on which they are due. */
function present(record: MediationCase): Tally {
  const dueOn = isFinal(record.stage) ? null : dueDayOf(record);
  const counts: Record<string, number> = {};
  for (const facet of facetsOf(record)) {
    const word = facetWord(facet);
    counts[`n|${word}`] = 1;
    if (!isFinal(record.stage)) counts[`o|${word}`] = 1;
    if (dueOn !== null) counts[`d|${word}|${dueOn}`] = 1;
  }
  return { [NOW]: counts };
}

function intake(record: MediationCase, submittedAt: number): Tally {
  return {
    [monthOf(submittedAt)]: { in: 1, [`in|${record.content.right.kind ?? ''}|${sourceOf(record)}`]: 1 },
  };
}

function result(record: MediationCase): Tally {
  const ended = resultOf(record);
  if (!ended) return {};
  const group = `${ended.result}|${record.content.right.kind ?? ''}|${sourceOf(record)}`;
  const claimed = claimedFen(record);
  const agreed = ended.result === 'agreed' ? agreedFen(record) : 0;
  return {
    [monthOf(ended.at)]: {
      [`out|${ended.result}`]: 1,
      [`end|${group}`]: 1,
      ...(claimed > 0 ? { [`claimed|${group}`]: claimed } : {}),
      ...(agreed > 0 ? { [`agreed|${group}`]: agreed } : {}),
      ...(ended.result === 'agreed' && record.mediation.agreement?.oral
        ? { [`oral|${record.content.right.kind ?? ''}`]: 1 }
        : {}),
    },
  };
}

/** Whether what was agreed was done: in the month in which the case was closed. */
function performance({ outcome, stage }: MediationCase): Tally {
  if (outcome === null || !isFinal(stage)) return {};
  if (outcome.kind !== 'performed' && outcome.kind !== 'unperformed') return {};
  return { [monthOf(outcome.at)]: { [outcome.kind]: 1 } };
}

/** Calendar days that each step took, in the month in which it was done. */
function steps(record: MediationCase): Tally {
  return sumOf(
    record.clocks.flatMap(({ kind, startedOn, stoppedOn }) =>
      stoppedOn === null
        ? []
        : [
            {
              [stoppedOn.slice(0, 7)]: {
                [`step|${kind}`]: 1,
                // A step of no days leaves its count alone.
                ...(stoppedOn > startedOn ? { [`days|${kind}`]: daysBetween(startedOn, stoppedOn) } : {}),
              },
            },
          ],
    ),
  );
}

/**
 * What the mediators did: a seat in the month in which it was accepted, a session in the month of its record for those
 * who were there, the result for the lead. By openid: a name is no key, and stays in the directory.
 */
function work(record: MediationCase): Tally {
  const { mediators, sessions } = record.mediation;
  const parts: Tally[] = [];
  for (const { openid, name, state, answeredAt } of mediators) {
    if (answeredAt === null || state === 'declined') continue;
    parts.push({ [monthOf(answeredAt)]: { [`work|accepted|${openid}`]: 1 } });
    for (const { attendance, record: kept } of sessions) {
      if (kept === null) continue;
      const there = attendance.some((each) => each.side === 'mediator' && each.name === name);
      if (there || kept.writtenByName === name) parts.push({ [monthOf(kept.at)]: { [`work|sessions|${openid}`]: 1 } });
    }
  }
  const ended = resultOf(record);
  const lead = leadOf(record);
  if (ended && lead && (ended.result === 'agreed' || ended.result === 'terminated')) {
    parts.push({ [monthOf(ended.at)]: { [`work|${ended.result}|${lead.openid}`]: 1 } });
  }
  return sumOf(parts);
}

/** The earliest of these instants as a tally of one case in its month; nothing without any. */
function firstOf(key: string, instants: readonly (number | null)[]): Tally {
  const at = Math.min(...instants.flatMap((each) => each ?? []));
  return Number.isFinite(at) ? { [monthOf(at)]: { [`first|${key}`]: 1 } } : {};
}

/**
 * In how many cases something was done for the first time: a case with several sides or rounds counts once, so that over
 * any months there are never fewer cases than these. A figure is told by them (smallNumbers.ts).
 */
function firsts({ clocks, mediation }: MediationCase): Tally {
  const { respondents } = mediation;
  const stopped = new Map<ClockKind, Day>();
  for (const { kind, stoppedOn } of clocks) {
    const before = stopped.get(kind);
    if (stoppedOn !== null && (before === undefined || stoppedOn < before)) stopped.set(kind, stoppedOn);
  }
  const answered = respondents.filter(({ willingness }) => willingness === 'agreed' || willingness === 'refused');
  return sumOf([
    ...[...stopped].map(([kind, day]) => ({ [day.slice(0, 7)]: { [`first|step|${kind}`]: 1 } })),
    firstOf(
      'score',
      mediation.satisfaction.map(({ at }) => at),
    ),
    // By the month of the notice, as answers are counted (domain/inquiry/counts.ts).
    firstOf(
      'asked',
      respondents.map(({ notice }) => notice?.issuedAt ?? null),
    ),
    firstOf(
      'answered',
      answered.map(({ notice }) => notice?.issuedAt ?? null),
    ),
  ]);
}

function satisfaction({ mediation }: MediationCase): Tally {
  return sumOf(mediation.satisfaction.map(({ at, score }) => ({ [monthOf(at)]: { [`score|${score}`]: 1 } })));
}

/**
 * Everything that a case adds to the counts of its committee as it stands: no name, no fact, no number of a case; of
 * mediators their openid. A draft
 * adds nothing. The counts are at every moment the sum of this over all cases, because each command adds the difference.
 */
export function contributionOf(record: MediationCase): Tally {
  if (record.stage === 'DRAFT' || record.submittedAt === null) return {};
  return sumOf([
    present(record),
    intake(record, record.submittedAt),
    result(record),
    performance(record),
    steps(record),
    work(record),
    satisfaction(record),
    firsts(record),
  ]);
}
