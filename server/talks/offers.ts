import type { OfferView } from '@/contract/talks';
import type { MediationCase } from '@/domain/cases/case';
import { isSeated, nameOfSide, peopleOfSide, seatedMediators } from '@/domain/cases/participants';
import { recencyKey } from '@/domain/cases/listingKeys';
import { sideOf } from '@/domain/cases/relation';
import { closeRound, enterRange, MOST_ROUNDS, offerFor, whyNotOpened } from '@/domain/offers/sealedOffer';
import { respondentNo, type Side } from '@/domain/parties/side';
import { checkLine } from '@/domain/text/plainText';
import { mustBeSeated, namedSide, nameOf } from '../cases/acting';
import { theCase, theCaseInTransaction } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import type { Context } from '../kernel/context';
import { answering, carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import { tellBeside } from '../inbox/tellBeside';
import { tellPeople } from '../inbox/threads';
import { talkNotices } from '../notices/outbox';
import type { OfferDoc } from '../store/documents';
import { get, list } from '../store/queries';
import type { Transaction } from '../store/transaction';

const MOST_OFFERS = 200;

interface InCase {
  record: MediationCase;
  offer: OfferDoc;
}

/** As whom the caller sees an offer: one of its two sides, or a mediator who accepted. Nobody else, no head. */
function viewerOf({ record, offer }: InCase, context: Context): Side | 'mediator' | null {
  const side = sideOf(record, context.who);
  if (side !== null) return offer.sides.includes(side) ? side : null;
  return isSeated(record, context.openid) ? 'mediator' : null;
}

function viewOffer(found: InCase, viewer: Side | 'mediator'): OfferView {
  const { record, offer } = found;
  const { sides, state, ...seen } = offerFor(offer, viewer);
  const over = state === 'open' && record.stage !== 'MEDIATING' && record.stage !== 'SUSPENDED';
  return {
    id: offer._id,
    ...seen,
    state: over ? 'closed' : state,
    sides: sides.map((side) => ({ side, name: nameOfSide(record, side) })),
  };
}

function mustBeMediating(record: MediationCase): void {
  if (record.stage !== 'MEDIATING') throw new Refusal('WRONG_STAGE', [], '只有在调解中才能使用密封报价。');
}

function everybodyIn(record: MediationCase, offer: OfferDoc): string[] {
  const sides = offer.sides.flatMap((side) => peopleOfSide(record, side));
  return [...sides, ...seatedMediators(record).map((seat) => seat.openid)];
}

/** The two sides in one fixed order, however they were named. */
function inOrder(record: MediationCase, names: readonly string[]): [Side, Side] {
  const [one, other] = names.map((name, index) => namedSide(record, name, `sides.${index}`));
  if (one === undefined || other === undefined) throw badInput('sides', '没有选够两方', '请选择两方');
  return (respondentNo(one) ?? 0) <= (respondentNo(other) ?? 0) ? [one, other] : [other, one];
}

function idOf(record: MediationCase, [one, other]: readonly [Side, Side], round: number): string {
  return `${record._id}-${one}-${other}-${round}`;
}

/** Earlier rounds between these two: their ids follow from their number, so a transaction can find them. */
async function roundsBetween(
  transaction: Transaction,
  record: MediationCase,
  sides: [Side, Side],
): Promise<OfferDoc[]> {
  const rounds: OfferDoc[] = [];
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const offer = await transaction.get('offers', idOf(record, sides, round));
    if (!offer) break;
    rounds.push(offer);
  }
  return rounds;
}

/** A mediator opens a round of sealed offers between two sides. */
export const openOffer = carryingOut('offer.open', {
  load: theCaseInTransaction.load,
  maySee: theCaseInTransaction.maySee,
  receipt: 'commands',
  async change({ transaction, context, input, record, call }) {
    mustBeSeated(record, context);
    mustBeMediating(record);
    const sides = inOrder(record, input.sides);
    const topic = checkLine(input.topic, { label: '报价的事项', max: 100 });
    if (!topic.ok) throw badInput('topic', topic.problem, topic.remedy);
    const earlier = await roundsBetween(transaction, record, sides);
    const refused = whyNotOpened(earlier, sides);
    if (refused) stepOf(refused);
    const id = idOf(record, sides, earlier.length + 1);
    const offer: OfferDoc = {
      _id: id,
      caseId: record._id,
      recency: recencyKey(context.now, id),
      topic: topic.value,
      unit: input.unit,
      sides,
      state: 'open',
      middleFen: null,
      entries: [],
      openedAt: context.now,
      openedByName: nameOf(context),
      endedAt: null,
    };
    await transaction.create('offers', offer);
    const readers = sides.flatMap((side) => peopleOfSide(record, side));
    const notices = talkNotices('offerOpened', readers, record, { now: context.now, key: call.key });
    await tellPeople(transaction, notices);
    return viewOffer({ record, offer }, 'mediator');
  },
});

const theOffer = {
  async load(
    transaction: Transaction,
    _context: Context,
    input: { caseId: string; offerId: string },
  ): Promise<InCase | null> {
    const record = await transaction.get('cases', input.caseId);
    const offer = await transaction.get('offers', input.offerId);
    return record && offer?.caseId === record._id ? { record, offer } : null;
  },
  maySee: (context: Context, found: InCase) => viewerOf(found, context) !== null,
};

/**
 * A side enters its range. Whether it is the first or the second, what it is answered says nothing of the other but the
 * result, which both sides and the mediators can see from the same commit on.
 */
export const enterOffer = carryingOut('offer.enter', {
  ...theOffer,
  // The key stays with the entry: a receipt of its own would keep figures beyond the result.
  receipt: 'record',
  async change({ transaction, context, input, record: found, call }) {
    const { record, offer } = found;
    const viewer = viewerOf(found, context);
    if (viewer === null || viewer === 'mediator') throw new Refusal('NOT_ALLOWED');
    if (offer.entries.some((entry) => entry.side === viewer && entry.key === call.key)) return viewOffer(found, viewer);
    mustBeMediating(record);
    const { fromFen, toFen } = input;
    const entered = stepOf(enterRange(offer, viewer, { fromFen, toFen }, { key: call.key, at: context.now }));
    const after: OfferDoc = { ...offer, ...entered };
    await transaction.put('offers', after);
    const readers = after.state === 'open' ? [] : everybodyIn(record, after);
    const notices = talkNotices('offerSettled', readers, record, { now: context.now, key: call.key });
    await tellBeside(transaction, context, record, notices, [context.openid, ...peopleOfSide(record, viewer)]);
    return viewOffer({ record, offer: after }, viewer);
  },
});

/** A mediator ends a round that somebody did not enter. */
export const closeOffer = carryingOut('offer.close', {
  ...theOffer,
  receipt: 'commands',
  async change({ transaction, context, record: { record, offer } }) {
    mustBeSeated(record, context);
    const after: OfferDoc = { ...offer, ...stepOf(closeRound(offer, context.now)) };
    await transaction.put('offers', after);
    const asked = after.sides.flatMap((side) => peopleOfSide(record, side));
    await tellBeside(transaction, context, record, [], asked);
    return viewOffer({ record, offer: after }, 'mediator');
  },
});

/** One offer as the caller may see it. Three reads. */
export const getResult = answering('offer.result', {
  async load(_context, input): Promise<InCase | null> {
    const [record, offer] = await Promise.all([get('cases', input.caseId), get('offers', input.offerId)]);
    return record && offer?.caseId === record._id ? { record, offer } : null;
  },
  maySee: (context, found) => viewerOf(found, context) !== null,
  answer(context, _input, found) {
    const viewer = viewerOf(found, context);
    if (viewer === null) throw new Refusal('NOT_FOUND');
    return Promise.resolve(viewOffer(found, viewer));
  },
});

/** The offers of a case that the caller may see, newest first. Three reads. */
export const listOffers = answering('offer.list', {
  ...theCase,
  async answer(context, _input, record) {
    const offers = await list('offers', {
      where: { caseId: record._id },
      orderBy: ['recency', 'desc'],
      limit: MOST_OFFERS,
    });
    const items = offers.flatMap((offer) => {
      const viewer = viewerOf({ record, offer }, context);
      return viewer === null ? [] : [viewOffer({ record, offer }, viewer)];
    });
    return { items };
  },
});
