import { theCaseInTransaction } from '../cases/loadCase';
import { carryingOut } from '../kernel/handler';
import { removeFiles } from '../platform/files';
import { isOwnFiling, mustBeDraft } from './theDraft';

/** Throws a draft away, with its files. */
export const discardFiling = carryingOut('filing.discard', {
  load: theCaseInTransaction.load,
  maySee: isOwnFiling,
  receipt: 'commands',
  async change({ transaction, record }) {
    mustBeDraft(record);
    await transaction.remove('cases', record._id);
    return { discarded: true as const };
  },
  async after(_context, _input, record) {
    await removeFiles([...new Set(record.evidence.flatMap((item) => [item.originalFileId, item.sharedFileId]))]);
  },
});
