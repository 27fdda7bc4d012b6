import type { CaseCommand } from '@/domain/cases/lifecycle';
import { asTheCalendarIs } from '@/domain/cases/clockReminders';
import { wakeKey } from '@/domain/cases/wake';
import { clockDeed } from '../cases/clockDeed';
import { lapseCase } from '../cases/lapse';
import { tellPeople } from '../inbox/threads';
import type { Context } from '../kernel/context';
import { remindersDue } from '../notices/reminders';
import { get } from '../store/queries';
import { inTransaction } from '../store/transaction';
import { dueDeed, type DeedWorld } from './deeds';
import { tendDraft } from './drafts';
import { discardLeftOffers } from './leftOffers';

/** What was done for a case. */
export interface Tended {
  /** The automatic step that was taken. */
  deed: CaseCommand | null;
  /** Reminders that were written. */
  reminded: number;
  draftDiscarded: boolean;
  offersDiscarded: number;
}

/**
 * Reminds whoever is to be reminded and moves the bookmark on, in one transaction: whoever comes later finds both done or
 * neither. The version and the history stay as they are, because nothing of the case has changed. Returns how many
 * notices were written.
 */
async function remind(context: Context, caseId: string): Promise<number> {
  return inTransaction(async (transaction) => {
    const record = await transaction.get('cases', caseId);
    if (!record) return 0;
    const notices = await remindersDue(transaction, record, context);
    await tellPeople(transaction, notices);
    const wake = wakeKey(record, context.now);
    if (wake !== record.keys.wake) await transaction.put('cases', { ...record, keys: { ...record.keys, wake } });
    return notices.length;
  });
}

/**
 * Does for one case what its clock has to do now. Everything looks at the state first and acts once, so a late, repeated
 * or concurrent tick changes nothing more. A step that is taken tells the reminders before it by itself (commitCase).
 */
export async function tendCase(caseId: string, world: DeedWorld): Promise<Tended> {
  const { context } = world;
  const none: Tended = { deed: null, reminded: 0, draftDiscarded: false, offersDiscarded: 0 };
  const stored = await get('cases', caseId);
  if (!stored) return none;
  if (stored.stage === 'DRAFT') return { ...none, draftDiscarded: await tendDraft(context, caseId) };
  if (stored.stage === 'SUPPLEMENT' && (await lapseCase(context, caseId))) return { ...none, deed: 'lapse' };
  const deed = await dueDeed(asTheCalendarIs(stored), world);
  const done = deed !== null && (await clockDeed(context, caseId, deed.command, deed.decide, deed.intentOf));
  if (done) return { ...none, deed: deed.command };
  const offersDiscarded = await discardLeftOffers(stored, context.now);
  return { ...none, offersDiscarded, reminded: await remind(context, caseId) };
}
