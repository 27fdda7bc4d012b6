import { carryingOut, noRecord } from '../kernel/handler';
import type { PersonDoc } from '../store/documents';
import { viewMe, withPerson } from './meView';

/** Keeps that the person agreed to the privacy notice in this version, and when (PIPL art 14, 17). */
export const consent = carryingOut('me.consent', {
  ...noRecord,
  receipt: 'commands',
  async change({ transaction, context, input }) {
    const agreed = { noticeVersion: input.noticeVersion, at: context.now };
    const before = await transaction.get('persons', context.openid);
    const person: PersonDoc = before
      ? { ...before, version: before.version + 1, consent: agreed }
      : {
          _id: context.openid,
          version: 1,
          name: null,
          phone: null,
          phoneVerified: false,
          consent: agreed,
          acts: [],
          posts: [],
          createdAt: context.now,
        };
    // Written as a whole, whether new or not: two taps at once make one person.
    await transaction.put('persons', person);
    return viewMe(withPerson(context, person));
  },
});
