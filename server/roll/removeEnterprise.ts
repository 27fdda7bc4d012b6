import { tidyCode } from '@/domain/text/plainText';
import { lookRow } from '../cases/viewLog';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { rollKey } from './rollKeys';

/**
 * Takes an enterprise off the list: with its contact, of which nothing is kept. That it was there, who took it off and
 * why stands in the auditor's log.
 */
export const removeEnterprise = carryingOut('enterprise.remove', {
  load: (transaction, context, input) =>
    transaction.get('roll', rollKey(context.committeeId, tidyCode(input.creditCode).toUpperCase())),
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { _id, version, name, creditCode } }) {
    if (version !== input.version) throw new Refusal('CHANGED_MEANWHILE');
    await transaction.remove('roll', _id);
    await transaction.create('views', lookRow(context, `把${name}（${creditCode}）移出了企业名录：${input.reason}`));
    return { creditCode };
  },
});
