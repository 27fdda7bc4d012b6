import fc from 'fast-check';
import { refusedAt, taken } from '../cases/decisionInTests';
import {
  closeRound,
  enterRange,
  middleOf,
  MOST_ROUNDS,
  offerFor,
  overlapOf,
  tellableMiddle,
  whyNotOpened,
  type OfferRange,
  type SealedOffer,
} from './sealedOffer';

const opened: SealedOffer = {
  topic: '赔偿数额',
  unit: '元',
  sides: ['applicant', 'r1'],
  state: 'open',
  middleFen: null,
  entries: [],
  openedAt: 1,
  openedByName: '调解员庚',
  endedAt: null,
};
const range = (fromFen: number, toFen: number): OfferRange => ({ fromFen, toFen });
const enter = (offer: SealedOffer, side: 'applicant' | 'r1', wanted: OfferRange, at = 5) =>
  taken(enterRange(offer, side, wanted, { key: `${side}-key`, at }));

const someRange = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([one, other]) => range(Math.min(one, other), Math.max(one, other)));

describe('a sealed offer', () => {
  it('says whether the ranges meet and the middle, once both are in', () => {
    const one = enter(opened, 'applicant', range(3_000_000, 10_000_000));
    expect(one.state).toBe('open');
    const both = enter(one, 'r1', range(0, 5_000_000));
    expect(both).toMatchObject({ state: 'overlap', middleFen: 4_000_000, endedAt: 5 });
    expect(enter(one, 'r1', range(0, 2_999_999))).toMatchObject({ state: 'apart', middleFen: null });
    expect(enter(one, 'r1', range(0, 3_000_000))).toMatchObject({ state: 'overlap', middleFen: 3_000_000 });
  });

  it('may be changed until both are in, and never after', () => {
    const one = enter(opened, 'applicant', range(1, 2));
    const changed = enter(one, 'applicant', range(5, 9));
    expect(offerFor(changed, 'applicant').own).toEqual(range(5, 9));
    const both = enter(changed, 'r1', range(9, 20));
    expect(both.middleFen).toBe(9);
    expect(refusedAt(enterRange(both, 'applicant', range(1, 2), { key: 'k', at: 6 }))).toContain('不能再改');
    expect(refusedAt(enterRange(both, 'r1', range(1, 2), { key: 'k', at: 6 }))).toContain('不能再改');
  });

  it.each([
    [range(2, 1), 'toFen'],
    [range(-1, 1), 'fromFen'],
    [range(0.5, 1), 'fromFen'],
    [range(0, 1_000_000_000_001), 'toFen'],
  ])('refuses %o at %s', (wanted, field) => {
    expect(refusedAt(enterRange(opened, 'r1', wanted, { key: 'k', at: 1 }))).toBe(field);
  });

  it('is between its two sides, one round at a time, and not for long', () => {
    expect(refusedAt(enterRange(opened, 'r2', range(1, 2), { key: 'k', at: 1 }))).toContain('不涉及');
    const closed = taken(closeRound(enter(opened, 'r1', range(1, 2)), 9));
    expect(closed).toMatchObject({ state: 'closed', entries: [], middleFen: null });
    expect(refusedAt(closeRound(closed, 9))).toContain('已经结束');
    expect(refusedAt(enterRange(closed, 'r1', range(1, 2), { key: 'k', at: 1 }))).toContain('已经结束');
    expect(whyNotOpened([], ['applicant', 'applicant'])).toMatchObject({ ok: false });
    expect(whyNotOpened([opened], ['applicant', 'r1'])).toMatchObject({ ok: false });
    expect(whyNotOpened([opened], ['applicant', 'r2'])).toBeNull();
    const many = Array.from({ length: MOST_ROUNDS }, () => closed);
    expect(whyNotOpened(many, ['applicant', 'r1'])).toMatchObject({ ok: false });
    expect(whyNotOpened(many.slice(1), ['applicant', 'r1'])).toBeNull();
  });

  it('keeps no figure once the result is there', () => {
    const both = enter(enter(opened, 'applicant', range(123_456, 234_567)), 'r1', range(345_678, 456_789));
    expect(JSON.stringify(both)).not.toMatch(/123456|234567|345678|456789/);
  });

  it('finds overlap and middle as looking at every figure would', () => {
    fc.assert(
      fc.property(someRange, someRange, (one, other) => {
        const inBoth: number[] = [];
        for (let fen = 0; fen <= 40; fen += 1) {
          const inside = (each: OfferRange) => fen >= each.fromFen && fen <= each.toFen;
          if (inside(one) && inside(other)) inBoth.push(fen);
        }
        const overlap = overlapOf(one, other);
        expect(overlap).toEqual(overlapOf(other, one));
        if (inBoth.length === 0) expect(overlap).toBeNull();
        else expect(middleOf(overlap!)).toBe(inBoth[Math.floor((inBoth.length - 1) / 2)]);
      }),
    );
  });
});

describe('the middle that is told', () => {
  const yuan = fc.integer({ min: 100, max: 1_000_000_000_000 });

  it('is round, near the middle, and in the same order', () => {
    expect([1_234_567, 2_345_678, 4_949_999, 7_499_999, 9_700_000, 0].map(tellableMiddle)).toEqual([
      1_200_000, 2_500_000, 5_000_000, 7_000_000, 10_000_000, 0,
    ]);
    fc.assert(
      fc.property(yuan, yuan, (one, other) => {
        // The farthest: 2.25 is told as 2.5.
        expect(Math.abs(tellableMiddle(one) - one) * 9).toBeLessThanOrEqual(one);
        if (one <= other) expect(tellableMiddle(one)).toBeLessThanOrEqual(tellableMiddle(other));
      }),
    );
  });

  it('is the same for many limits of a payer, so that a payee cannot work out which it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 400_000_000_000 }),
        fc.integer({ min: 10, max: 100 }),
        (least, percent) => {
          const most = least + Math.floor((least * percent) / 100);
          const payee = range(least, 1_000_000_000_000);
          const told = (limit: number) => enter(enter(opened, 'applicant', payee), 'r1', range(0, limit)).middleFen;
          // All limits within a twentieth of the amount to one side or to the other have one answer, whatever the limit was.
          const near = Math.floor(least / 20);
          const limits = (sign: number) =>
            Array.from({ length: 6 }, (_, at) => most + Math.floor((sign * near * at) / 5));
          const same = (sign: number) => limits(sign).every((limit) => limit >= least && told(limit) === told(most));
          expect(same(1) || same(-1)).toBe(true);
        },
      ),
    );
  });
});

describe('what a side receives', () => {
  /** All that a side, or a mediator, ever receives when the other side enters these ranges one after the other. */
  function received(
    viewer: 'applicant' | 'r1' | 'mediator',
    own: OfferRange,
    others: OfferRange[],
    otherFirst: boolean,
  ) {
    const [side, other] = viewer === 'r1' ? (['r1', 'applicant'] as const) : (['applicant', 'r1'] as const);
    const seen = [offerFor(opened, viewer)];
    let offer = opened;
    const turns: ['own' | 'other', OfferRange][] = otherFirst
      ? [...others.map((each): ['other', OfferRange] => ['other', each]), ['own', own]]
      : [['own', own], ...others.slice(-1).map((each): ['other', OfferRange] => ['other', each])];
    for (const [who, wanted] of turns) {
      offer = enter(offer, who === 'own' ? side : other, wanted);
      seen.push(offerFor(offer, viewer));
    }
    return seen;
  }
  /** What remains of a log when repetitions are left out: how often the other changed its mind shows nowhere. */
  const distinct = (seen: unknown[]) => [...new Set(seen.map((each) => JSON.stringify(each)))];

  it('depends on the other’s figures only through: both in, overlap, middle', () => {
    const viewers = fc.constantFrom('applicant' as const, 'r1' as const, 'mediator' as const);
    const drafts = fc.array(someRange, { maxLength: 3 });
    fc.assert(
      fc.property(
        viewers,
        someRange,
        someRange,
        someRange,
        drafts,
        drafts,
        fc.boolean(),
        (viewer, own, one, other, before, instead, first) => {
          const same = (each: OfferRange) => {
            const overlap = overlapOf(own, each);
            return overlap ? tellableMiddle(middleOf(overlap)) : null;
          };
          fc.pre(same(one) === same(other));
          const run = distinct(received(viewer, own, [...before, one], first));
          const rerun = distinct(received(viewer, own, [...instead, other], first));
          expect(rerun).toEqual(run);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says nothing at all before both are in, not even that the other has entered', () => {
    fc.assert(
      fc.property(someRange, (other) => {
        const entered = enter(opened, 'r1', other);
        expect(offerFor(entered, 'applicant')).toEqual(offerFor(opened, 'applicant'));
        expect(offerFor(entered, 'mediator')).toEqual(offerFor(opened, 'mediator'));
      }),
    );
  });
});
