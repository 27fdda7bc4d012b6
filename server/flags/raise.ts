import type { FlagView } from '@/contract/flags';
import { dayOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { transitionFor } from '@/domain/cases/lifecycle';
import { recencyKey } from '@/domain/cases/listingKeys';
import { suspend } from '@/domain/course/suspension';
import { FLAG_DUTIES, FLAG_NAMES, FLAG_RULES, suspensionFor, type FlagKind } from '@/domain/flags/flag';
import { isFinal } from '@/domain/cases/stages';
import { holdsPost } from '@/domain/roles/posts';
import { checkLongText } from '@/domain/text/plainText';
import { mustBeSeated, nameOf } from '../cases/acting';
import { actingPerson } from '../cases/actingPerson';
import { commitCase } from '../cases/commitCase';
import { theCaseInTransaction } from '../cases/loadCase';
import { ruleInWords } from '../cases/ruleInWords';
import { stepOf } from '../cases/stepOf';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellPeople } from '../inbox/threads';
import { talkNotices } from '../notices/outbox';
import { headsOf } from '../notices/recipients';
import type { FlagDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

export function viewFlag(flag: FlagDoc): FlagView {
  const { _id: id, caseId, caseNumber, kind, note, at, settled } = flag;
  return {
    id,
    caseId,
    caseNumber,
    kind,
    name: FLAG_NAMES[kind],
    note,
    duty: FLAG_DUTIES[kind],
    rule: ruleInWords(FLAG_RULES[kind], dayOf(at)),
    byName: flag.by.name,
    at,
    settled,
  };
}

function noteOf(text: string): string {
  const checked = checkLongText(text, { label: '情况说明', max: 2000 });
  if (!checked.ok) throw badInput('note', checked.problem, checked.remedy);
  return checked.value;
}

/** Suspends the case for a flag, where it is being mediated; what the sides read is the same for every such reason. */
async function suspendFor(
  kind: FlagKind,
  transaction: Transaction,
  context: Context,
  record: MediationCase,
  call: CommandCall,
): Promise<void> {
  const reason = suspensionFor(kind);
  const row = transitionFor(record.stage, 'suspend');
  if (reason === null || row === null) return;
  const step = stepOf(suspend(record, { reason, note: '' }, context.today));
  await commitCase(transaction, context, call, record, {
    command: 'suspend',
    to: 'SUSPENDED',
    rule: row.rule,
    fields: step.fields,
    reason: FLAG_NAMES[kind],
    text: step.text,
    event: row.event,
    by: actingPerson(record, context),
  });
}

/** A mediator tells the head what the parties must not learn. It is in no record of the case. */
export const raiseFlag = carryingOut('flag.raise', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'commands',
  async change({ transaction, context, input, record, call }) {
    mustBeSeated(record, context);
    if (isFinal(record.stage)) throw new Refusal('WRONG_STAGE', [], '案件已经结束。请直接向调委会主任报告。');
    const id = `f${call.key.slice(0, 23)}`;
    const flag: FlagDoc = {
      _id: id,
      caseId: record._id,
      caseNumber: record.number,
      committeeId: record.committeeId,
      kind: input.kind,
      note: noteOf(input.note),
      by: { openid: context.openid, name: nameOf(context) },
      at: context.now,
      settled: null,
      openAt: record.committeeId,
      recency: recencyKey(context.now, id),
    };
    await transaction.create('flags', flag);
    await suspendFor(input.kind, transaction, context, record, call);
    const notices = talkNotices('flagRaised', headsOf(context), record, { now: context.now, key: call.key });
    await tellPeople(transaction, notices);
    return viewFlag(flag);
  },
});

/** The head records what was done about a flag. */
export const settleFlag = carryingOut('flag.settle', {
  load: (transaction, _context, input) => transaction.get('flags', input.flagId),
  maySee: (context, flag) => holdsPost(context.who, flag.committeeId, ['head']),
  receipt: 'commands',
  async change({ transaction, context, input, record: flag }) {
    if (flag.settled) throw new Refusal('WRONG_STAGE', [], '这一条已经处理过。');
    const settled = { at: context.now, byName: nameOf(context), note: noteOf(input.note) };
    await transaction.put('flags', { ...flag, settled, openAt: null });
    return viewFlag({ ...flag, settled });
  },
});
