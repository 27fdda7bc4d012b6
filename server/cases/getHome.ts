import type { SessionToday } from '@/contract/cases';
import type { MediationCase } from '@/domain/cases/case';
import { sessionsOn, todoOf } from '@/domain/mediators/workbench';
import { holdsPost, INTAKE_POSTS } from '@/domain/roles/posts';
import { SESSION_MODE_NAMES } from '@/domain/sessions/sessionWords';
import { viewMe } from '../account/meView';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { badgeOf } from '../inbox/badge';
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
/** A mediator's cases that are not over: more than anybody mediates at a time, and no more rows than a phone draws at ease. */
const OPEN_CASES = 50;

/** What the first screen takes of a case beside its card; the texts of records and agreements are not read. */
const BENCH_FIELDS = [
  ...['id', 'mode', 'place', 'state', 'times', 'chosen'].map((field) => `mediation.sessions.${field}`),
  'mediation.agreement.obligations.debtor',
  'mediation.agreement.obligations.creditor',
  'mediation.agreement.signatures.side',
];

function sessionsToday(record: MediationCase, context: Context): SessionToday[] {
  return sessionsOn(record, context.openid, context.today).map(({ session, startsAt, minutes }) => ({
    caseId: record._id,
    sessionId: session.id,
    title: record.title,
    number: record.number,
    startsAt,
    minutes,
    modeName: SESSION_MODE_NAMES[session.mode],
    place: session.place,
    isOver: session.state === 'held',
  }));
}

/** A mediator's cases that are not over, the most urgent first; what waits for the mediator in them, and when they meet today. */
async function mediatorsBench(context: Context) {
  const found = await list('cases', {
    where: { 'keys.parties': `p:${context.openid}`, 'keys.desk': { in: MEDIATORS_DESKS } },
    orderBy: ['keys.due', 'asc'],
    limit: OPEN_CASES,
    fields: [...CARD_FIELDS, ...BENCH_FIELDS],
  });
  const cards = viewCards(found, context);
  const shown = found.filter((record) => cards.some((card) => card.id === record._id));
  return {
    cards,
    sessions: shown
      .flatMap((record) => sessionsToday(record, context))
      .sort((one, other) => one.startsAt - other.startsAt),
    todos: shown.flatMap((record) => {
      const what = todoOf(record, context.openid, context.now);
      return what === null ? [] : [{ caseId: record._id, what }];
    }),
  };
}

const NOTHING = { sessions: [], todos: [] };

async function workbench(context: Context) {
  if (holdsPost(context.who, context.committeeId, INTAKE_POSTS)) {
    const page = await queuePage(context, null, CARDS);
    return { cards: page.items, desk: 'intake' as const, ...NOTHING };
  }
  if (holdsPost(context.who, context.committeeId, ['mediator'])) {
    return { desk: 'mediator' as const, ...(await mediatorsBench(context)) };
  }
  return { cards: await ownCards(context), desk: 'party' as const, ...NOTHING };
}

/**
 * The first screen: who I am and what waits for me. Three reads, as it brings the badge of the inbox along (who asks; the
 * cards and the badge at the same time).
 */
export const getHome = answering('home.get', {
  ...noRecord,
  async answer(context) {
    const me = viewMe(context);
    if (!context.person || context.person.name === null) {
      return { me, cards: [], desk: null, badge: null, ...NOTHING };
    }
    const [bench, badge] = await Promise.all([workbench(context), badgeOf(context)]);
    return { me, badge, ...bench };
  },
});
