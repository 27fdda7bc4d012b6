import type { CommandName, Output } from '@/contract/procedures';
import type { CaseView } from '@/contract/cases';
import type { MediationCase } from '@/domain/cases/case';
import { leadsTo, type CaseCommand, type CaseEvent, type Transition } from '@/domain/cases/lifecycle';
import type { Stage } from '@/domain/cases/stages';
import { carryingOut, type CommandHandler, type Parsed, type Work } from '../kernel/handler';
import { caseAgain } from './caseAgain';
import { actingPerson } from './actingPerson';
import { viewCase } from './caseView';
import { commitCase } from './commitCase';
import { allowedTransition, mustBeAsSeen } from './guards';
import { theCaseInTransaction } from './loadCase';

/** The commands that name a case and the version that they were decided on, and answer with the case. */
export type CaseCommandName = {
  [N in CommandName]: Parsed<N> extends { caseId: string; version: number }
    ? Output<N> extends CaseView
      ? N
      : never
    : never;
}[CommandName];

/** What a case command changes, once it is clear that its caller may do it now. */
export interface Decided {
  fields: Partial<MediationCase>;
  /** Where the case stands afterwards; the row's first stage when left out. */
  to?: Stage;
  /** What people are told, where the facts decide it; the row's event when left out, nobody with null. */
  event?: CaseEvent | null;
  reason: string | null;
  /** One sentence for the history, without confidential content. */
  text: string;
}

type CaseWork<N extends CaseCommandName, P = undefined> = Work<N, MediationCase, P>;

/** Where the row and the decision lead; a decision that the table does not know is a fault of ours. */
export function stageAfter(row: Transition, from: Stage, decided: Pick<Decided, 'to'>): Stage {
  const usual = row.to[0] ?? 'same';
  const to = decided.to ?? (usual === 'same' ? from : usual);
  if (!leadsTo(row, from, to)) throw new Error(`${row.command} in ${from} may not lead to ${to}`);
  return to;
}

/**
 * A command on a case: the lifecycle's row is looked up (WRONG_STAGE, NOT_ALLOWED), the version compared
 * (CHANGED_MEANWHILE), then `decide` judges the input and says what changes; the rest is the same for all.
 * @param prepare calls to the outside, before the transaction; it judges for itself what the caller may see
 */
export function caseCommand<N extends CaseCommandName, P = undefined>(
  name: N,
  command: CaseCommand,
  decide: (work: CaseWork<N, P>) => Decided | Promise<Decided>,
  prepare?: CommandHandler<N, MediationCase, P>['prepare'],
) {
  return carryingOut<N, MediationCase, P>(name, {
    ...(prepare ? { prepare } : {}),
    load: theCaseInTransaction.load,
    maySee: theCaseInTransaction.maySee,
    receipt: 'history',
    again: async (context, input) => (await caseAgain(context, input)) as Output<N>,
    async change(work) {
      const { transaction, context, input, record, call } = work;
      const row = allowedTransition(record, command, context.who);
      mustBeAsSeen(record, input.version);
      const decided = await decide(work);
      const after = await commitCase(transaction, context, call, record, {
        fields: decided.fields,
        reason: decided.reason,
        text: decided.text,
        command,
        to: stageAfter(row, record.stage, decided),
        rule: row.rule,
        event: decided.event === undefined ? row.event : decided.event,
        by: actingPerson(record, context),
      });
      return viewCase(after, context) as Output<N>;
    },
  });
}
