import type { RollEntryView } from '@/contract/roll';
import type { RollEntry } from '@/domain/enterprises/rollEntry';
import type { Context } from '../kernel/context';
import type { RollDoc } from '../store/documents';
import { get } from '../store/queries';

/** An enterprise in the list of a committee's city. */
export function rollKey(committeeId: string, creditCode: string): string {
  return `${committeeId}.${creditCode}`;
}

/** The park of an enterprise as the city's list has it; null when it is not in there. One read. */
export async function parkOf(committeeId: string, creditCode: string): Promise<string | null> {
  return (await get('roll', rollKey(committeeId, creditCode)))?.park ?? null;
}

/** The row of an entry as this person leaves it; `before` is what was there. */
export function rollRow(context: Context, entry: RollEntry, before: RollDoc | null): RollDoc {
  return {
    ...entry,
    _id: rollKey(context.committeeId, entry.creditCode),
    version: (before?.version ?? 0) + 1,
    committeeId: context.committeeId,
    posterToken: before?.posterToken ?? null,
    changedAt: context.now,
    changedByName: context.person?.name ?? '',
    order: `${entry.name}~${entry.creditCode}`,
  };
}

export function viewEntry(row: RollDoc): RollEntryView {
  const { version, creditCode, name, park, industry, labels, contactName, contactPhone, changedAt, changedByName } =
    row;
  return { version, creditCode, name, park, industry, labels, contactName, contactPhone, changedAt, changedByName };
}
