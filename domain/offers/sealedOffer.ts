import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { Side } from '../parties/side';
import { fenToYuan, MAX_AMOUNT_FEN } from '../rights/money';

/** What a side could live with, in fen, both ends included. */
export interface OfferRange {
  fromFen: number;
  toFen: number;
}

/** That a side has entered its range. The figures are kept until both sides have, and no longer. */
export interface OfferEntry {
  side: Side;
  range: OfferRange | null;
  /** Key of the command that entered it: how a repetition is told once the figures are gone. */
  key: string;
}

export const OFFER_UNITS = ['元', '元/年', '元/件'] as const;
export type OfferUnit = (typeof OFFER_UNITS)[number];

export const OFFER_STATES = ['open', 'overlap', 'apart', 'closed'] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Two sides each say, unseen by anybody, what they could live with; only whether it meets and where is ever said. */
export interface SealedOffer {
  topic: string;
  unit: OfferUnit;
  sides: [Side, Side];
  state: OfferState;
  /** About the middle of the overlap, in fen, rounded by `tellableMiddle`; null unless the ranges overlap. */
  middleFen: number | null;
  entries: OfferEntry[];
  openedAt: number;
  openedByName: string;
  /** When both were in, or when it was closed without. */
  endedAt: number | null;
}

/** Rounds between the same two sides in one case: with many, one side could feel its way to the other's figure. */
export const MOST_ROUNDS = 5;

function isBetween(offer: Pick<SealedOffer, 'sides'>, sides: readonly [Side, Side]): boolean {
  return sides.every((side) => offer.sides.includes(side));
}

/** Whether a new round between these two may be opened, or in which sentence why not. */
export function whyNotOpened(
  earlier: readonly Pick<SealedOffer, 'sides' | 'state'>[],
  sides: readonly [Side, Side],
): Exclude<Decision, { ok: true }> | null {
  if (sides[0] === sides[1]) return wrongAt('sides', '选了同一方', '请选择两方');
  const between = earlier.filter((offer) => isBetween(offer, sides));
  if (between.some((offer) => offer.state === 'open')) return notNow('这两方之间已有一轮密封报价没有结束。');
  if (between.length >= MOST_ROUNDS) {
    return notNow(`同样两方最多${MOST_ROUNDS}轮密封报价，再多就能猜出对方的数。请当面商量。`);
  }
  return null;
}

/** The overlap of two ranges, or null. */
export function overlapOf(one: OfferRange, other: OfferRange): OfferRange | null {
  const fromFen = Math.max(one.fromFen, other.fromFen);
  const toFen = Math.min(one.toFen, other.toFen);
  return fromFen <= toFen ? { fromFen, toFen } : null;
}

/** Middle of a range in fen, rounded down. */
export function middleOf({ fromFen, toFen }: OfferRange): number {
  return Math.floor((fromFen + toFen) / 2);
}

/**
 * A middle as it may be told, in fen: to the nearest step, which is a tenth to a quarter of the amount, so that what is
 * told lies within a ninth of it. Who asks for at least a and meets an offer of at most b could work out
 * b = 2 × middle − a from the figure itself; from this one only about where it lies.
 */
export function tellableMiddle(middleFen: number): number {
  let magnitude = 1;
  while (magnitude * 10 <= middleFen) magnitude *= 10;
  const lead = middleFen / magnitude;
  const step = Math.max(1, (magnitude * (lead < 2 ? 2 : lead < 5 ? 5 : 10)) / 10);
  return Math.round(middleFen / step) * step;
}

/** What somebody is told before they enter a range: what the answer lets the other side guess, and what it does not. */
export const WHAT_MIDDLE_TELLS =
  '有交集时，双方会看到一个大约的中间数。对方看到它，再对照自己填的数，能大致估出您填的范围；不想让对方估出来的数，请不要填。';

function checkRange({ fromFen, toFen }: OfferRange): Exclude<Decision, { ok: true }> | null {
  for (const [field, fen] of [
    ['fromFen', fromFen],
    ['toFen', toFen],
  ] as const) {
    if (!Number.isInteger(fen) || fen < 0) return wrongAt(field, '金额不对', '请填0或者大于0的金额，最多两位小数');
    if (fen > MAX_AMOUNT_FEN) return wrongAt(field, `金额超过了${fenToYuan(MAX_AMOUNT_FEN)}元`, '请核对位数，单位是元');
  }
  return fromFen > toFen ? wrongAt('toFen', '后面的金额比前面的小', '请先填小的，再填大的') : null;
}

/** With both ranges in: whether they meet and where the middle is. The figures themselves are thrown away. */
function settled(offer: SealedOffer, entries: OfferEntry[], at: number): SealedOffer {
  const [one, other] = entries.map((entry) => entry.range);
  if (!one || !other) return { ...offer, entries };
  const overlap = overlapOf(one, other);
  return {
    ...offer,
    state: overlap ? 'overlap' : 'apart',
    middleFen: overlap ? tellableMiddle(middleOf(overlap)) : null,
    entries: entries.map((entry) => ({ ...entry, range: null })),
    endedAt: at,
  };
}

/** A side enters its range, or another one in its place as long as the other side has not entered. */
export function enterRange(
  offer: SealedOffer,
  side: Side,
  range: OfferRange,
  { key, at }: { key: string; at: number },
): Decision<SealedOffer> {
  if (!offer.sides.includes(side)) return notNow('这一轮密封报价不涉及您这一方。');
  if (offer.state === 'closed') return notNow('这一轮密封报价已经结束。');
  if (offer.state !== 'open') return notNow('双方都已填好，不能再改。');
  const wrong = checkRange(range);
  if (wrong) return wrong;
  const { fromFen, toFen } = range;
  const entry: OfferEntry = { side, range: { fromFen, toFen }, key };
  // In the order of the sides, so that not even the order tells who was first.
  const entries = offer.sides.flatMap((each) =>
    each === side ? [entry] : offer.entries.filter((other) => other.side === each),
  );
  return decided(settled(offer, entries, at));
}

/** Ends a round in which somebody did not enter; what was entered is thrown away unseen. */
export function closeRound(offer: SealedOffer, at: number): Decision<SealedOffer> {
  if (offer.state !== 'open') return notNow('这一轮密封报价已经结束。');
  return decided({ ...offer, state: 'closed', entries: [], endedAt: at });
}

/** An offer as somebody may see it. */
export interface OfferSeen {
  topic: string;
  unit: OfferUnit;
  sides: Side[];
  state: OfferState;
  middleFen: number | null;
  openedAt: number;
  openedByName: string;
  endedAt: number | null;
  /** A side's own range as long as the other side's is awaited; null for mediators, always. */
  own: OfferRange | null;
}

/**
 * What a side, or a mediator, is told of an offer. Of the other side's figures it depends on nothing but: are both in, do
 * they overlap, and the middle.
 */
export function offerFor(offer: SealedOffer, viewer: Side | 'mediator'): OfferSeen {
  const { topic, unit, sides, state, middleFen, openedAt, openedByName, endedAt } = offer;
  const own = viewer === 'mediator' ? null : (offer.entries.find((entry) => entry.side === viewer)?.range ?? null);
  return { topic, unit, sides: [...sides], state, middleFen, openedAt, openedByName, endedAt, own };
}
