import type { MediationCase, TimelineEntry } from '@/domain/cases/case';
import type { CaseEvent } from '@/domain/cases/lifecycle';
import { withKeys } from '@/domain/cases/newCase';
import { isFinal, type Stage } from '@/domain/cases/stages';
import { owesStep } from '@/domain/notices/owedStep';
import { isAnyOff } from '@/domain/sessions/openSession';
import { keepCounts } from '../inquiry/counts';
import type { Context } from '../kernel/context';
import type { CommandCall } from '../kernel/handler';
import { nextEntry } from '../kernel/history';
import { keepLoads } from '../mediators/keepLoads';
import { keepTally } from '../overview/keepTally';
import { tellPeople } from '../inbox/threads';
import { noticesOf } from '../notices/outbox';
import { remindersDue } from '../notices/reminders';
import { applicantsReaders } from './applicantsReaders';
import type { NoticeDoc } from '../store/documents';
import type { Transaction } from '../store/transaction';

/** What a command does to a case, and how it is told. */
export interface CaseChange {
  command: string;
  to: Stage;
  rule: string | null;
  /** Fields that change; version, stage, times, keys and history follow by themselves. */
  fields: Partial<MediationCase>;
  reason: string | null;
  /** One sentence for the history, without confidential content. */
  text: string;
  event: CaseEvent | null;
  by: { openid: string; name: string; role: string };
}

/**
 * Writes the case, the next entry of its history (which is the command's receipt), and the notices, in the caller's
 * transaction. Returns the case as it is now.
 */
export async function commitCase(
  transaction: Transaction,
  context: Context,
  call: CommandCall,
  before: MediationCase,
  change: CaseChange,
): Promise<MediationCase> {
  const entry: TimelineEntry = {
    seq: before.historySeq + 1,
    at: context.now,
    kind: change.command,
    byName: change.by.name,
    text: change.text,
  };
  const changed = withKeys({
    ...before,
    ...change.fields,
    stage: change.to,
    version: before.version + 1,
    changedAt: context.now,
    timeline: [...before.timeline, entry],
    historySeq: entry.seq,
  });
  const history = nextEntry(before, changed, {
    _id: call.key,
    at: context.now,
    by: change.by,
    command: change.command,
    rule: change.rule,
    reason: change.reason,
    text: change.text,
    inputSha256: call.inputSha256,
  });
  const after: MediationCase = { ...changed, historyHash: history.hash };
  await transaction.put('cases', after);
  await transaction.create('history', history);
  await keepCounts(transaction, before, after);
  await keepLoads(transaction, before, after);
  await keepTally(transaction, call.key, before, after);
  // What fell due before this change is told as it fell due: it moves the bookmark of the clock.
  let notices: NoticeDoc[] = await remindersDue(transaction, before, context);
  let applicants: readonly string[] = [];
  if (change.event) {
    applicants = await applicantsReaders(transaction, after, change.by.openid);
    notices = [...notices, ...noticesOf(change.event, after, context, applicants, call.key)];
    // That the talks stand still says nothing of the session for which somebody would set out.
    if (change.event !== 'sessionCancelled' && !isFinal(after.stage) && after.stage !== 'PERFORMING') {
      const isOff = isAnyOff(before.mediation.sessions, after.mediation.sessions);
      if (isOff) notices.push(...noticesOf('sessionCancelled', after, context, applicants, `${call.key}.off`));
    }
  }
  const acted = context.person ? [{ openid: context.openid, about: after._id, at: context.now }] : [];
  await tellPeople(transaction, notices, acted, {
    over: isFinal(after.stage),
    owes: (openid) => owesStep(after, openid, applicants, context.today),
  });
  return after;
}
