import { answering, noRecord } from '../kernel/handler';
import { blankEntry, directoryOf, viewMediator } from './directory';

/** The directory, least load first, then who holds the post and is not in it yet. Two reads (who asks, the directory). */
export const listMediators = answering('mediator.list', {
  ...noRecord,
  async answer(context) {
    const entries = await directoryOf(context);
    const holders = (context.committee?.staff ?? []).filter((member) => member.posts.includes('mediator'));
    const missing = holders.filter((member) => !entries.some((entry) => entry.openid === member.openid));
    const all = [...entries, ...missing.map((member) => blankEntry(context.committeeId, member))];
    return { items: all.map((entry) => viewMediator(entry, context.today)) };
  },
});
