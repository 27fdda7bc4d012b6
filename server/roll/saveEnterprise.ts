import { checkEntry } from '@/domain/enterprises/rollEntry';
import { ENTERPRISE_LABEL_NAMES } from '@/domain/enterprises/rollEntry';
import { tidyCode } from '@/domain/text/plainText';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { rollKey, rollRow, viewEntry } from './rollKeys';

/** Adds an enterprise to the list by hand, or corrects it. */
export const saveEnterprise = carryingOut('enterprise.save', {
  load: async (transaction, context, input) => ({
    before: await transaction.get('roll', rollKey(context.committeeId, tidyCode(input.creditCode).toUpperCase())),
  }),
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { before } }) {
    const checked = checkEntry({ ...input, labels: input.labels.map((label) => ENTERPRISE_LABEL_NAMES[label]) });
    if (!checked.ok) throw new Refusal('BAD_INPUT', checked.findings);
    if (input.version === 0 && before) {
      throw badInput('creditCode', `名录里已有这家企业：${before.name}`, '请返回名录，找到它再修改');
    }
    if ((before?.version ?? 0) !== input.version) throw new Refusal('CHANGED_MEANWHILE');
    const row = rollRow(context, checked.entry, before);
    await transaction.put('roll', row);
    return viewEntry(row);
  },
});
