import type { CaseCard, CaseView } from '@/contract/cases';
import type { Day } from '@/domain/calendar/day';
import { CLOCK_NAMES, currentClock, daysLeftOn, isPaused } from '@/domain/cases/caseClocks';
import type { CaseClock, MediationCase } from '@/domain/cases/case';
import { commandsNow } from '@/domain/cases/commandsNow';
import { nextStepOf } from '@/domain/cases/nextStep';
import {
  contentFor,
  evidenceSeenBy,
  outcomeFor,
  seesClocks,
  supplementsFor,
  timelineFor,
} from '@/domain/cases/redaction';
import { relationTo } from '@/domain/cases/relation';
import { hindranceToConfirmation } from '@/domain/court/askConfirmation';
import { isSecret } from '@/domain/evidence/vault';
import type { EvidenceItem } from '@/domain/filing/content';
import { ruleOn } from '@/domain/law/rules';
import { articleOf, whyCommands } from '@/domain/packs/why';
import type { EvidenceView } from '@/contract/filing';
import { membershipId } from '../account/membershipKeys';
import { committeeIn, viewCommittee } from '../committee/committeeView';
import { decidesAsHead } from '../intake/headDecides';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import { viewMediation } from './mediationView';
import { ruleInWords } from './ruleInWords';

/** A piece as its own side sees it, and whoever may open it. */
export function viewEvidence(item: EvidenceItem): EvidenceView {
  const { id, name, caption, kind, size, sha256, stripped, shareable, secret, side, addedAt } = item;
  return { id, name, caption, kind, size, sha256, stripped, shareable, secret, mayOpen: true, side, addedAt };
}

export function viewClock(clock: CaseClock, today: Day): CaseView['clocks'][number] {
  return {
    name: CLOCK_NAMES[clock.kind],
    dueOn: clock.dueOn,
    daysLeft: daysLeftOn(clock, today),
    provisional: clock.provisional,
    paused: isPaused(clock),
    rule: ruleInWords(clock.rule, clock.startedOn),
    summary: ruleOn(clock.rule, clock.startedOn)?.summary ?? '',
    article: articleOf(clock.rule, clock.startedOn),
  };
}

/** A row of a list. */
function viewCard(record: MediationCase, today: Day): CaseCard {
  const clock = currentClock(record.clocks);
  return {
    id: record._id,
    number: record.number,
    title: record.title,
    stage: record.stage,
    applicantName: record.applicant.name,
    dueOn: clock?.dueOn ?? null,
    daysLeft: clock ? daysLeftOn(clock, today) : null,
    changedAt: record.changedAt,
  };
}

/** Fields that a card is made of, and those that tell whom it may be shown to, so that a list does not read whole cases. */
export const CARD_FIELDS = [
  '_id',
  'number',
  'title',
  'stage',
  'applicant',
  'clocks',
  'changedAt',
  'keys',
  'submittedAt',
  'committeeId',
  'filedBy',
  'createdAt',
  'content.respondents',
  'mediation.respondents',
  'mediation.mediators',
];

/**
 * The rows of a list that exist for the caller. The keys that lists read by know the parties and the committee, not who
 * has left an enterprise since or has to do with a side: a page may hold less than it read.
 */
export function viewCards(records: readonly MediationCase[], context: Context): CaseCard[] {
  return records
    .filter((record) => relationTo(record, context.who) !== null)
    .map((record) => viewCard(record, context.today));
}

/**
 * The case as the caller may see it. Refuses with NOT_FOUND when it does not exist for them: the one place where a case
 * turns into what leaves the server.
 */
export function viewCase(record: MediationCase, context: Context): CaseView {
  const relation = relationTo(record, context.who);
  if (relation === null) throw new Refusal('NOT_FOUND');
  const { today } = context;
  const next = nextStepOf(record);
  const commands = commandsNow(record, context.who, context.now).filter((one) => {
    if (one === 'askConfirmation') return hindranceToConfirmation(record, context) === null;
    return one !== 'refuse' || decidesAsHead(context);
  });
  const { enterpriseId, name, legalRepresentative } = record.applicant;
  return {
    id: record._id,
    version: record.version,
    number: record.number,
    title: record.title,
    stage: record.stage,
    continues: relation === 'respondent' ? null : record.continues,
    reopening: relation === 'respondent' ? null : record.reopening,
    relation,
    applicant: {
      enterpriseId,
      name,
      legalRepresentative,
      status: record.filedBy.status,
      membershipId: membershipId(enterpriseId, record.filedBy.openid),
      filedByName: record.filedBy.name,
      capacity: record.filedBy.capacity,
    },
    content: contentFor(record, context.who),
    evidence: evidenceSeenBy(record, context.who).map(({ item, mayOpen }) => ({
      ...viewEvidence(item),
      secret: isSecret(record, item),
      mayOpen,
    })),
    next: { who: next.who, what: next.what, clock: next.clock ? viewClock(next.clock, today) : null },
    clocks: seesClocks(record, context.who)
      ? record.clocks.filter((clock) => clock.stoppedOn === null).map((clock) => viewClock(clock, today))
      : [],
    supplements: supplementsFor(record, context.who).map(({ askedAt, dueOn, answeredAt, items }) => ({
      askedAt,
      dueOn,
      answeredAt,
      items,
    })),
    outcome: outcomeFor(record, context.who),
    mediation: record.mediation.respondents.length > 0 ? viewMediation(record, context) : null,
    timeline: timelineFor(record, context.who).map(({ seq, at, byName, text }) => ({ seq, at, byName, text })),
    commands,
    why: whyCommands(record, commands, today),
    hasReceipt: record.receipt !== null,
    submittedAt: record.submittedAt,
    toReview: relation === 'committee' && record.textCheck === 'toReview',
    committee: viewCommittee(committeeIn(context)),
  };
}
