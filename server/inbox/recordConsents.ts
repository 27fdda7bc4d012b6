import { NOTHING_CHOSEN } from '@/domain/notices/telling';
import { withAnswers } from '@/domain/notices/wallet';
import { asksOf } from '../account/meView';
import { carryingOut, noRecord } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';

/**
 * Keeps what the phone answered. A call of WeChat's gives one message for each template at most, so neither can one
 * command; the same command counts once, and how often a person may call is limited. WeChat has the last word anyway: a
 * count that is too high ends at its next refusal (43101).
 */
export const recordConsents = carryingOut('wallet.record', {
  ...noRecord,
  receipt: 'commands',
  async change({ transaction, context, input }) {
    const needs = input.answers.map(({ need }) => need);
    needs.forEach((need, index) => {
      if (needs.indexOf(need) !== index) {
        throw badInput(`answers.${index}.need`, '同一个模板答了两次', '请关闭后重新打开小程序');
      }
      if (context.templates[need] === undefined) {
        throw badInput(`answers.${index}.need`, '没有使用这个消息模板', '请关闭后重新打开小程序');
      }
    });
    const person = await transaction.get('persons', context.openid);
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const telling = person.telling ?? NOTHING_CHOSEN;
    const wallet = withAnswers(telling.wallet, input.answers, context.now);
    const after = { ...person, telling: { ...telling, wallet } };
    await transaction.put('persons', after);
    return { ask: asksOf({ ...context, person: after }) };
  },
});
