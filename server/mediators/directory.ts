import type { MediatorView, ProposalView } from '@/contract/mediators';
import type { Candidate } from '@/domain/mediators/directory';
import type { Act, Who } from '@/domain/roles/posts';
import { rightKind } from '@/domain/rights/kinds';
import type { Context } from '../kernel/context';
import type { MediatorDoc, PersonDoc, StaffMember } from '../store/documents';
import { list } from '../store/queries';
import type { Transaction } from '../store/transaction';

/** Mediators of one committee at most; a county has dozens. */
const MOST = 200;

export function mediatorKey(committeeId: string, openid: string): string {
  return `${committeeId}.${openid}`;
}

/** The whole directory, least load first. One read. */
export function directoryOf(context: Pick<Context, 'committeeId'>): Promise<MediatorDoc[]> {
  return list('mediators', {
    where: { committeeId: context.committeeId },
    orderBy: ['load', 'asc'],
    limit: MOST,
  });
}

/** Enterprises that a person acts for, has asked to act for, or acted for: each of them may be a reason to step aside. */
function enterprisesOf(acts: readonly Act[]): Candidate['enterprises'] {
  return acts
    .filter((act) => act.status !== 'refused')
    .map(({ enterpriseId, enterpriseName }) => ({ creditCode: enterpriseId, name: enterpriseName }));
}

function holdsThePost(person: Pick<PersonDoc, 'posts'>, committeeId: string): boolean {
  return person.posts.some((held) => held.committeeId === committeeId && held.post === 'mediator');
}

function candidateOf(entry: MediatorDoc, person: PersonDoc): Candidate {
  return { ...entry, enterprises: enterprisesOf(person.acts) };
}

/** Everybody who could be given a case: who is in the directory and still holds the post. Two reads. */
export async function candidatesOf(context: Pick<Context, 'committeeId'>): Promise<Candidate[]> {
  const entries = await directoryOf(context);
  if (entries.length === 0) return [];
  const persons = await list('persons', {
    where: { _id: { in: entries.map((entry) => entry.openid) } },
    orderBy: ['_id', 'asc'],
    limit: MOST,
    fields: ['_id', 'acts', 'posts'],
  });
  return entries.flatMap((entry) => {
    const person = persons.find((each) => each._id === entry.openid);
    return person && holdsThePost(person, context.committeeId) ? [candidateOf(entry, person)] : [];
  });
}

/** One candidate as they are within a transaction: a post that ends at the same moment is noticed. Two reads. */
export async function candidateIn(
  transaction: Transaction,
  context: Pick<Context, 'committeeId'>,
  openid: string,
): Promise<Candidate | null> {
  const entry = await transaction.get('mediators', mediatorKey(context.committeeId, openid));
  const person = entry === null ? null : await transaction.get('persons', openid);
  return entry && person && holdsThePost(person, context.committeeId) ? candidateOf(entry, person) : null;
}

/** The acting mediator as a candidate: who lost the directory's entry still answers for themself. */
export function ownCandidate(entry: MediatorDoc | null, who: Who): Candidate {
  const nothing = {
    fields: [],
    organisation: '',
    languages: [],
    introduction: '',
    ties: [],
    disclosed: [],
    termEndsOn: null,
    active: true,
    load: 0,
  };
  return {
    ...(entry ?? { ...nothing, name: who.name ?? '' }),
    openid: who.openid,
    enterprises: enterprisesOf(who.acts),
  };
}

export function viewMediator(entry: MediatorDoc, today: string): MediatorView {
  const { openid, name, fields, organisation, languages, introduction, ties, termEndsOn, active, load, version } =
    entry;
  return {
    ...{ openid, name, fields, organisation, languages, introduction, ties, termEndsOn, active, load, version },
    disclosed: entry.disclosed.map((each) => ({ name: each.name, what: each.what })),
    termOver: termEndsOn !== null && termEndsOn < today,
  };
}

/** An entry for somebody who holds the post and was not put into the directory yet. */
export function blankEntry(committeeId: string, { openid, name }: Pick<StaffMember, 'openid' | 'name'>): MediatorDoc {
  return {
    _id: mediatorKey(committeeId, openid),
    version: 0,
    committeeId,
    openid,
    name,
    fields: [],
    organisation: '',
    languages: [],
    introduction: '',
    ties: [],
    disclosed: [],
    termEndsOn: null,
    active: false,
    load: 0,
  };
}

export function viewProposal(candidate: Candidate, why: string): ProposalView {
  const { openid, name, fields, organisation, languages, introduction } = candidate;
  return {
    openid,
    name,
    fields: fields.map((kind) => rightKind(kind).label),
    organisation,
    languages,
    introduction,
    why,
  };
}
