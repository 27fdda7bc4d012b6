import { holdsPost, INTAKE_POSTS } from '@/domain/roles/posts';
import { viewMe } from '../account/meView';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { queuePage } from '../intake/queue';
import { list } from '../store/queries';
import { CARD_FIELDS, viewCards } from './caseView';

/** Cards on the first screen: what fits without scrolling far. */
const CARDS = 5;

async function ownCards(context: Context) {
  const found = await list('cases', {
    where: { 'keys.parties': `p:${context.openid}` },
    orderBy: ['keys.recency', 'desc'],
    limit: CARDS,
    fields: CARD_FIELDS,
  });
  return viewCards(found, context);
}

/** Desks at which a mediator has something to do. */
const MEDIATORS_DESKS = ['naming', 'mediation', 'performance'] as const;

/** A mediator's cases that are not over, the most urgent first. */
async function mediatorCards(context: Context) {
  const found = await list('cases', {
    where: { 'keys.parties': `p:${context.openid}`, 'keys.desk': { in: MEDIATORS_DESKS } },
    orderBy: ['keys.due', 'asc'],
    limit: CARDS,
    fields: CARD_FIELDS,
  });
  return viewCards(found, context);
}

/** The first screen: who I am and what waits for me. Two reads (who asks, the cards). */
export const getHome = answering('home.get', {
  ...noRecord,
  async answer(context) {
    const me = viewMe(context);
    if (!context.person || context.person.name === null) return { me, cards: [], desk: null };
    if (holdsPost(context.who, context.committeeId, INTAKE_POSTS)) {
      const page = await queuePage(context, null, CARDS);
      return { me, cards: page.items, desk: 'intake' as const };
    }
    if (holdsPost(context.who, context.committeeId, ['mediator'])) {
      return { me, cards: await mediatorCards(context), desk: 'mediator' as const };
    }
    return { me, cards: await ownCards(context), desk: 'party' as const };
  },
});
