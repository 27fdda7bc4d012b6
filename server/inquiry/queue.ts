import { queuePage } from '../intake/queue';
import { answering, noRecord } from '../kernel/handler';

const PAGE = 20;

/** What waits at a desk behind the intake. Two reads (who asks, the page). */
export const getInquiryQueue = answering('inquiry.queue', {
  ...noRecord,
  async answer(context, input) {
    return { ...(await queuePage(context, input.cursor, PAGE, input.desk)), today: context.today };
  },
});
