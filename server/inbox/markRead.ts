import { carryingOut, noRecord } from '../kernel/handler';

/** Marks my notices as read and says how many of those named are read now. What is not mine is passed over. */
export const markRead = carryingOut('inbox.markRead', {
  ...noRecord,
  // Read twice is read once: the notices themselves tell a repetition.
  receipt: 'record',
  async change({ transaction, context, input }) {
    let marked = 0;
    for (const id of new Set(input.ids)) {
      const notice = await transaction.get('notices', id);
      if (notice?.to !== context.openid) continue;
      marked += 1;
      if (notice.readAt === null) await transaction.put('notices', { ...notice, readAt: context.now });
    }
    return { marked };
  },
});
