import type { AuditRow } from '@/contract/audit';
import { logLook } from '../cases/viewLog';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { list, type Condition } from '../store/queries';
import { visibleRows } from '../store/visibleRows';
import { ownCases } from '../supervision/ownMatters';

const PAGE = 50;

/** What is looked for, and from where on. */
export interface Sought {
  about: 'looks' | 'changes';
  name: string;
  caseNumber: string;
  cursor: string | null;
}

/** Of which rows: of one person, of one case, or of the whole committee; each goes by an index. */
function scopeOf(context: Context, input: Sought, nameField: string): Record<string, Condition> {
  const name = input.name.trim();
  const number = input.caseNumber.trim();
  return {
    committeeId: context.committeeId,
    ...(number === '' ? {} : { caseNumber: number }),
    ...(name === '' ? {} : { [nameField]: name }),
    ...(input.cursor === null ? {} : { recency: { lt: input.cursor } }),
  };
}

interface Found {
  row: AuditRow;
  /** The case that it is about; null: none. Told to nobody. */
  caseId: string | null;
  recency: string;
}

async function looks(context: Context, input: Sought, most: number): Promise<Found[]> {
  const found = await list('views', {
    where: scopeOf(context, input, 'name'),
    orderBy: ['recency', 'desc'],
    limit: most,
  });
  return found.map(({ at, name, role, what, caseId, aboutCaseId, caseNumber, recency }) => ({
    row: { at, name, role, what, caseNumber, from: null, to: null },
    caseId: caseId ?? aboutCaseId ?? null,
    recency,
  }));
}

async function changesOfCases(context: Context, input: Sought, most: number): Promise<Found[]> {
  const found = await list('history', {
    where: scopeOf(context, input, 'by.name'),
    orderBy: ['recency', 'desc'],
    limit: most,
  });
  return found.map(({ at, by, text, caseId, caseNumber, from, to, recency }) => ({
    row: { at, name: by.name, role: by.role, what: text, caseNumber, from, to },
    caseId,
    recency,
  }));
}

/** Changes of posts, units and settings. They are about no case. */
async function changesOfCity(context: Context, input: Sought, most: number): Promise<Found[]> {
  if (input.caseNumber.trim() !== '') return [];
  const found = await list('cityChanges', {
    where: scopeOf(context, input, 'by.name'),
    orderBy: ['recency', 'desc'],
    limit: most,
  });
  return found.map(({ at, by, text, recency }) => ({
    row: { at, name: by.name, role: by.role, what: text, caseNumber: null, from: null, to: null },
    caseId: null,
    recency,
  }));
}

/** Both, in one order: the keys of both begin with the moment. */
async function changes(context: Context, input: Sought, most: number): Promise<Found[]> {
  const found = await Promise.all([changesOfCases(context, input, most), changesOfCity(context, input, most)]);
  return found
    .flat()
    .sort((one, other) => (one.recency < other.recency ? 1 : -1))
    .slice(0, most);
}

/** At most `most` rows, newest first, with the key of each. One read; two of changes. */
function rowsOf(context: Context, input: Sought, most: number): Promise<Found[]> {
  return input.about === 'looks' ? looks(context, input, most) : changes(context, input, most);
}

/**
 * The rows that may be read by whoever asks: a head or an auditor who stands on a side of a case, or has to do with one,
 * is told nothing of that case by their post. One read.
 */
async function withoutOwnCases({ who }: Context, found: readonly Found[]): Promise<Found[]> {
  const own = await ownCases(
    who,
    found.flatMap(({ caseId }) => caseId ?? []),
  );
  return found.filter(({ caseId }) => caseId === null || !own.has(caseId));
}

/**
 * At most `most` rows that whoever asks may read, newest first, and the cursor of those that follow. Those reads and one;
 * more where `most` is beyond a thousand, or where some rows are kept from them.
 */
export async function auditRows(
  context: Context,
  input: Sought,
  most: number,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  const shelf = {
    read: (after: string | null, limit: number) => rowsOf(context, { ...input, cursor: after }, limit),
    keyOf: ({ recency }: Found) => recency,
    visible: (found: Found[]) => withoutOwnCases(context, found),
  };
  const { rows, next } = await visibleRows(shelf, input.cursor, most);
  return { rows: rows.map(({ row }) => row), next };
}

/**
 * Who opened what, or who changed what; keyset. One read and those of `auditRows`, and one write: whoever audits is in the
 * log too.
 */
export const listAudit = answering('audit.list', {
  ...noRecord,
  async answer(context, input) {
    const [{ rows: items, next }] = await Promise.all([
      auditRows(context, input, PAGE),
      logLook(context, '查了审计记录'),
    ]);
    return { items, next };
  },
});
