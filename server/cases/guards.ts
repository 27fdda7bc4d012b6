import type { MediationCase } from '@/domain/cases/case';
import { transitionFor, type CaseCommand, type Transition } from '@/domain/cases/lifecycle';
import { actorsOf } from '@/domain/cases/relation';
import { STAGE_NAMES } from '@/domain/cases/stages';
import type { Who } from '@/domain/roles/posts';
import { Refusal } from '../kernel/refusal';

/** The row of the lifecycle that allows `who` this command now. Refuses with WRONG_STAGE or NOT_ALLOWED. */
export function allowedTransition(record: MediationCase, command: CaseCommand, who: Who): Transition {
  const transition = transitionFor(record.stage, command);
  if (!transition) {
    const stage = STAGE_NAMES[record.stage];
    throw new Refusal('WRONG_STAGE', [], `案件现在是“${stage}”，不能做这件事。请刷新后再看。`);
  }
  if (!actorsOf(record, who).some((actor) => transition.by.includes(actor))) throw new Refusal('NOT_ALLOWED');
  return transition;
}

/** Refuses when somebody changed the case since the caller last saw it. */
export function mustBeAsSeen(record: MediationCase, version: number): void {
  if (record.version !== version) throw new Refusal('CHANGED_MEANWHILE');
}
