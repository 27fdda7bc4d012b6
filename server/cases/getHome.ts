import type { SessionToday } from '@/contract/cases';
import type { MediationCase } from '@/domain/cases/case';
import { sessionsOn, todoOf } from '@/domain/mediators/workbench';
import { groupsOf } from '@/domain/overview/overview';
import { NOW } from '@/domain/overview/tally';
import { hatWorn, type Hat } from '@/domain/roles/hats';
import { SESSION_MODE_NAMES } from '@/domain/sessions/sessionWords';
import { unitsOf } from '@/domain/units/unit';
import { viewMe } from '../account/meView';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { badgeOf } from '../inbox/badge';
import { queuePage } from '../intake/queue';
import { readTally } from '../overview/readTally';
import { list } from '../store/queries';
import { ordersOf } from '../supervision/listOrders';
import { viewRow } from '../supervision/orderView';
import { courtsOfLiaison, unitSight } from '../units/courts';
import { speaksForOffice } from '../units/office';
import { CARD_FIELDS, viewCards } from './caseView';
import { logLook } from './viewLog';

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
  ...['no', 'debtor', 'creditor', 'amountFen', 'dueOn'].map((field) => `mediation.agreement.obligations.${field}`),
  'mediation.agreement.signatures.side',
  ...['no', 'amountFen', 'answer', 'silentSince'].map((field) => `mediation.reports.${field}`),
  'mediation.visits.at',
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

/** Orders on the first screen of an official. */
const ORDERS = 5;

/**
 * The orders that an official has to see to: those of their unit; of all for a leader, who has none, and for the office of
 * the joint conference, which checks what others answer.
 */
async function ordersToSeeTo(context: Context) {
  const ofUnit = unitsOf(context.who, context.committeeId).length > 0 && !(await speaksForOffice(context));
  const scope = ofUnit ? ('mine' as const) : ('all' as const);
  const { rows: orders } = await ordersOf(context, { scope, open: true, cursor: null }, ORDERS);
  return { scope, orders };
}

/** How the city stands by light, and the orders to see to. Logged, as every look at the numbers is. */
async function officialsDesk(context: Context) {
  const [tally, { scope, orders }, courts] = await Promise.all([
    readTally(context.committeeId, NOW),
    ordersToSeeTo(context),
    courtsOfLiaison(context),
    logLook(context, '看了首页的全市灯数'),
  ]);
  const all = groupsOf(tally, context.today).find(({ kind }) => kind === 'all');
  return {
    open: all?.open ?? 0,
    lights: all?.lights ?? { red: 0, amber: 0, green: 0 },
    ofCourt: courts.length > 0,
    scope,
    orders: orders.map((order) => viewRow(order, context.today)),
  };
}

const NOTHING = { cards: [], sessions: [], todos: [], city: null };

async function workbench(context: Context, chosen: Hat | null) {
  const desk = hatWorn(viewMe(context).posts, chosen);
  switch (desk) {
    case 'intake':
      return { ...NOTHING, desk, cards: (await queuePage(context, null, CARDS)).items };
    case 'mediator':
      return { ...NOTHING, desk, ...(await mediatorsBench(context)) };
    case 'official':
      return { ...NOTHING, desk, city: await officialsDesk(context) };
    case 'administrator':
    case 'auditor':
      return { ...NOTHING, desk };
    case 'party':
      return { ...NOTHING, desk, cards: await ownCards(context) };
  }
}

/**
 * The first screen: who I am and what waits for me under the hat that I wear. Three reads, as it brings the badge of the
 * inbox along (who asks; the cards and the badge at the same time); for officials up to five more, and one write for the log.
 */
export const getHome = answering('home.get', {
  ...noRecord,
  async answer(context, input) {
    const me = viewMe(context);
    if (!context.person || context.person.name === null) {
      return { me, desk: null, badge: null, ...NOTHING };
    }
    const [bench, badge, sight] = await Promise.all([
      workbench(context, input.hat),
      badgeOf(context),
      unitSight(context),
    ]);
    return { me: { ...me, ...sight }, badge, ...bench };
  },
});
