import { editionsMissing } from '@/domain/lawTexts/cited';
import { rulesCited } from '@/domain/law/rules';
import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { shelfKey } from './textKeys';
import { viewProposed, viewText } from './textView';

const PAGE = 20;
/** The platform's limit of one read: more texts than a city works by. */
const MOST_TEXTS = 1000;
const MOST_WAITING = 50;
const LATELY_CLOSED = 10;

/** The texts in force by name, those of one instrument by their days. Two reads (who asks, the page). */
export const listTexts = answering('lawText.list', {
  ...noRecord,
  async answer({ committeeId }, { cursor }) {
    const shelf = { 'keys.shelf': shelfKey(committeeId, 'inForce') };
    const where = cursor === null ? shelf : { ...shelf, 'keys.order': { gt: cursor } };
    // One more than are shown: whether there are more, and the day before which the last one ends.
    const found = await list('lawTexts', { where, orderBy: ['keys.order', 'asc'], limit: PAGE + 1 });
    const shown = found.slice(0, PAGE);
    const last = found.length > PAGE ? shown[PAGE - 1] : undefined;
    return { items: shown.map((text) => viewText(text, found)), next: last?.keys.order ?? null };
  },
});

/** What waits and what was lately decided, the newest first, and what is missing. Four reads (who asks, the three shelves). */
export const lawDesk = answering('lawText.desk', {
  ...noRecord,
  async answer({ committeeId, openid, today }) {
    const newest = (shelf: 'waiting' | 'closed', limit: number) =>
      list('lawTexts', {
        where: { 'keys.shelf': shelfKey(committeeId, shelf) },
        orderBy: ['keys.order', 'desc'],
        limit,
      });
    const [waiting, closed, inForce] = await Promise.all([
      newest('waiting', MOST_WAITING),
      newest('closed', LATELY_CLOSED),
      list('lawTexts', {
        where: { 'keys.shelf': shelfKey(committeeId, 'inForce') },
        orderBy: ['keys.order', 'asc'],
        limit: MOST_TEXTS,
        fields: ['instrument', 'from', 'to'],
      }),
    ]);
    return {
      waiting: waiting.map((text) => viewProposed(text, openid)),
      closed: closed.map((text) => viewProposed(text, openid)),
      missing: editionsMissing(rulesCited(), inForce, today),
    };
  },
});
