import type { MediationCase } from '@/domain/cases/case';
import { relationTo } from '@/domain/cases/relation';
import type { Context } from '../kernel/context';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';

interface AboutCase {
  caseId: string;
}

/** Loading and seeing a case in a query. */
export const theCase = {
  load: (_context: Context, input: AboutCase) => get('cases', input.caseId),
  maySee: (context: Context, record: MediationCase) => relationTo(record, context.who) !== null,
};

/** Loading and seeing a case in a command. */
export const theCaseInTransaction = {
  load: (transaction: Transaction, _context: Context, input: AboutCase) => transaction.get('cases', input.caseId),
  maySee: (context: Context, record: MediationCase) => relationTo(record, context.who) !== null,
};
