import type { Post } from '../roles/posts';
import { INTAKE_ROWS } from './lifecycleIntake';
import { INQUIRY_ROWS } from './lifecycleInquiry';
import { MEDIATION_ROWS } from './lifecycleMediation';
import { OUTCOME_ROWS } from './lifecycleOutcome';
import type { CaseCommand } from './commands';
import type { CaseEvent } from './events';
import type { Stage } from './stages';

export { CASE_COMMANDS, COMMAND_NAMES, type CaseCommand } from './commands';
export type { CaseEvent } from './events';

/**
 * Who acts: a side, the mediators of this very case, a post of the committee, or the clock. A post alone never makes
 * somebody 'mediator': that is who sits in a seat of the case.
 */
export type Actor = 'applicant' | 'respondent' | 'mediator' | 'lead' | Exclude<Post, 'mediator'> | 'clock';

/**
 * One row of the table: in which stages a command may be given, by whom, to which stages it may lead (the facts decide
 * among several), under which rule, and who is told.
 */
export interface Transition {
  command: CaseCommand;
  from: readonly Stage[];
  /** The first is the usual one; 'same' keeps the stage. */
  to: readonly (Stage | 'same')[];
  by: readonly Actor[];
  /** Id of the rule in domain/law that allows it or sets its clock. */
  rule: string;
  /** What people are told, or null where nobody is. */
  event: CaseEvent | null;
}

/**
 * The life of a case as one table. The server's guard, the buttons on the page, the drawn diagram (docs/lifecycle.md) and
 * the model test are taken from it; nothing else decides.
 */
export const LIFECYCLE: readonly Transition[] = [...INTAKE_ROWS, ...INQUIRY_ROWS, ...MEDIATION_ROWS, ...OUTCOME_ROWS];

/** The row for `command` in `stage`, or null when the command has no place there. */
export function transitionFor(stage: Stage, command: CaseCommand): Transition | null {
  return LIFECYCLE.find((row) => row.command === command && row.from.includes(stage)) ?? null;
}

/** What `actors` may do in `stage`: the buttons of the case page. */
export function commandsFor(stage: Stage, actors: readonly Actor[]): CaseCommand[] {
  return LIFECYCLE.filter((row) => row.from.includes(stage) && row.by.some((actor) => actors.includes(actor))).map(
    (row) => row.command,
  );
}

/** Whether the row allows the case to be in `to` after it was in `from`. */
export function leadsTo(row: Transition, from: Stage, to: Stage): boolean {
  return row.to.some((allowed) => (allowed === 'same' ? from : allowed) === to);
}
