import type { Day } from '../calendar/day';
import { disputeName } from '../cases/title';
import { isRightKind } from '../rights/kinds';
import { conflictWith, type CaseParty } from './conflict';
import { FULL_LOAD, unavailableBecause, type Candidate } from './directory';

/** Mediators who are proposed; the parties may look further in the directory. */
export const PROPOSED = 3;

export interface Proposal {
  openid: string;
  name: string;
  organisation: string;
  /** Why this person, as the parties read it. */
  why: string;
}

export interface Unfit {
  openid: string;
  name: string;
  /** For the committee alone: a relation of a mediator is nobody else's business before they disclose it. */
  why: string;
}

export interface Proposals {
  /** The best ones, at most PROPOSED. */
  proposed: Proposal[];
  /** Everybody else who could take it, in the same order. */
  others: Proposal[];
  unfit: Unfit[];
}

export interface ProposalRequest {
  candidates: readonly Candidate[];
  parties: readonly CaseParty[];
  /** Kind of right of the case. */
  right: string;
  today: Day;
  /** Who sat or was named in this case before. */
  without: readonly string[];
}

function knows(candidate: Candidate, right: string): boolean {
  return isRightKind(right) && candidate.fields.includes(right);
}

function whyOf(candidate: Candidate, right: string): string {
  const field = knows(candidate, right) ? `熟悉${disputeName(right)}` : '能调解知识产权纠纷';
  const room = candidate.load === 0 ? '目前没有在办案件' : `目前在办${candidate.load}件`;
  return `${field}；${room}；系统没有发现与各方的利害关系`;
}

/** Who knows the field first, then who has room, then who has least; the rest by name, so that the order is always the same. */
function inOrder(one: Candidate, other: Candidate, right: string): number {
  const byField = Number(knows(other, right)) - Number(knows(one, right));
  const byRoom = Number(one.load >= FULL_LOAD) - Number(other.load >= FULL_LOAD);
  const byName = one.name < other.name ? -1 : Number(one.name > other.name);
  return byRoom || byField || one.load - other.load || byName || (one.openid < other.openid ? -1 : 1);
}

/**
 * Who could mediate: field × load × conflict of interest. Pure: the same directory gives the same proposal to every side.
 */
export function proposeMediators({ candidates, parties, right, today, without }: ProposalRequest): Proposals {
  const unfit: Unfit[] = [];
  const fit: Candidate[] = [];
  for (const candidate of candidates) {
    if (without.includes(candidate.openid)) continue;
    const why = unavailableBecause(candidate, today) ?? conflictWith(candidate, parties);
    if (why === null) fit.push(candidate);
    else unfit.push({ openid: candidate.openid, name: candidate.name, why });
  }
  const proposals = [...fit]
    .sort((one, other) => inOrder(one, other, right))
    .map((candidate) => ({
      openid: candidate.openid,
      name: candidate.name,
      organisation: candidate.organisation,
      why: whyOf(candidate, right),
    }));
  return { proposed: proposals.slice(0, PROPOSED), others: proposals.slice(PROPOSED), unfit };
}
