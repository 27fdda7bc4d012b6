import type { MediationCase } from '@/domain/cases/case';
import { sideOf } from '@/domain/cases/relation';
import { acceptSeat, declineSeat } from '@/domain/mediators/answerSeat';
import { conflictWith, partiesOf, type CaseParty } from '@/domain/mediators/conflict';
import { nameMediators, type NamedOne } from '@/domain/mediators/name';
import { pickMediator } from '@/domain/mediators/pick';
import type { Side } from '@/domain/parties/side';
import { actingPerson } from '../cases/actingPerson';
import { caseCommand, stageAfter } from '../cases/caseCommand';
import { commitCase } from '../cases/commitCase';
import { allowedTransition, mustBeAsSeen } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { surroundingsOf } from '../inquiry/surroundings';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { MediatorDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { candidateIn, candidatesOf, mediatorKey, ownCandidate } from './directory';
import { proposalsFor } from './proposals';

/** The side of who acts; the lifecycle's table has let only sides through. */
export function actingSide(record: MediationCase, context: Context): Side {
  const side = sideOf(record, context.who);
  if (side === null) throw new Refusal('NOT_ALLOWED');
  return side;
}

export const pick = caseCommand('mediator.pick', 'pickMediators', async ({ transaction, context, input, record }) => {
  const side = actingSide(record, context);
  const candidate = await candidateIn(transaction, context, input.mediator);
  if (!candidate) throw badInput('mediator', '没有这位调解员', '请从列表中选择');
  return { ...stepOf(pickMediator(record, side, candidate, surroundingsOf(context))), reason: null };
});

/** Two reads for each mediator who is named. */
export const name = caseCommand('mediator.name', 'nameMediators', async ({ transaction, context, input, record }) => {
  const named: NamedOne[] = [];
  for (const [index, { openid, lead }] of input.mediators.entries()) {
    const candidate = await candidateIn(transaction, context, openid);
    if (!candidate) throw badInput(`mediators.${index}.openid`, '没有这位调解员', '请从列表中选择');
    const { proposed, others } = proposalsFor(record, [candidate], context);
    const why = [...proposed, ...others][0]?.why ?? '由调委会指定';
    named.push({ candidate, lead, why });
  }
  return { ...stepOf(nameMediators(record, named, surroundingsOf(context))), reason: null };
});

/** Whom a disclosed relation is with: the parties that the system knows of, else all of them. */
function disclosedParties(
  parties: readonly CaseParty[],
  candidate: Parameters<typeof conflictWith>[0],
): readonly CaseParty[] {
  const known = parties.filter((party) => conflictWith(candidate, [party]) !== null);
  return known.length > 0 ? known : parties;
}

/** What was disclosed is kept with the mediator, so that later proposals know of it. */
async function keepDisclosure(
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  entry: MediatorDoc,
  what: string,
): Promise<void> {
  const parties = disclosedParties(partiesOf(record), ownCandidate(entry, context.who));
  const disclosed = parties.map((party) => ({ name: party.name, creditCode: party.creditCode, what, at: context.now }));
  await transaction.put('mediators', {
    ...entry,
    version: entry.version + 1,
    disclosed: [...entry.disclosed, ...disclosed],
  });
}

export const accept = caseCommand('mediator.accept', 'acceptSeat', async ({ transaction, context, input, record }) => {
  const entry = await transaction.get('mediators', mediatorKey(record.committeeId, context.openid));
  const step = stepOf(acceptSeat(record, ownCandidate(entry, context.who), input.disclosure, surroundingsOf(context)));
  const { kin, interest, other, details } = input.disclosure;
  if (entry && (kin || interest || other)) await keepDisclosure(transaction, context, record, entry, details.trim());
  return { ...step, reason: null };
});

/**
 * A named mediator declines. Afterwards the case is not theirs to see, so the answer says only that it was done. The
 * directory is read before the transaction; who follows is one of those who were proposed then.
 */
export const decline = carryingOut('mediator.decline', {
  prepare: (context) => candidatesOf(context),
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'history',
  again: () => Promise.resolve({ declined: true as const }),
  async change({ transaction, context, input, record, call, prepared: candidates }) {
    const row = allowedTransition(record, 'declineSeat', context.who);
    mustBeAsSeen(record, input.version);
    const { proposed, others } = proposalsFor(record, candidates, context);
    const next = [...proposed, ...others];
    const step = stepOf(declineSeat(record, context.openid, input.reason, next, surroundingsOf(context)));
    await commitCase(transaction, context, call, record, {
      command: 'declineSeat',
      to: stageAfter(row, record.stage, step),
      rule: row.rule,
      fields: step.fields,
      reason: input.reason,
      text: step.text,
      event: step.event === undefined ? row.event : step.event,
      by: actingPerson(record, context),
    });
    return { declined: true as const };
  },
});
