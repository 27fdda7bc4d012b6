import type { SectionChange } from '@/contract/filing';
import type { FilingContent } from '@/domain/filing/content';
import { theCaseInTransaction } from '../cases/loadCase';
import { mustBeAsSeen } from '../cases/guards';
import { carryingOut } from '../kernel/handler';
import { earlierSave, isOwnFiling, mustBeDraft, saveDraft } from './theDraft';

function withChange(content: FilingContent, change: SectionChange): FilingContent {
  return { ...content, [change.section]: change.value };
}

/** Keeps sections as they were typed. Said again, it answers again; another phone's save in between is CHANGED_MEANWHILE. */
export const saveFiling = carryingOut('filing.save', {
  load: theCaseInTransaction.load,
  maySee: isOwnFiling,
  receipt: 'record',
  async change({ transaction, context, input, record, call }) {
    const earlier = earlierSave(record, call);
    if (earlier) return { version: earlier.version, savedAt: earlier.at };
    mustBeDraft(record);
    mustBeAsSeen(record, input.version);
    const content = input.changes.reduce(withChange, record.content);
    const after = await saveDraft(transaction, context, call, record, { content });
    return { version: after.version, savedAt: after.changedAt };
  },
});
