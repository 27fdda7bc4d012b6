import fc from 'fast-check';
import { act, seenBy } from '../journeys/mediating';
import {
  receivedIn,
  SIDES,
  SLOTS,
  type PrivateDeed,
  type Received,
  type Script,
  type ScriptSide,
} from './scriptedMediation';

/** Time for a city that is built from nothing for each run. */
const LONG = 300_000;

const words = fc.string({
  minLength: 1,
  maxLength: 30,
  unit: fc.constantFrom(...'我方底价三万五不要告诉对面可以再谈'),
});
const fen = fc.integer({ min: 0, max: 1000 });

/** What one side, and the mediator with it, may do privately. */
function deedsOf(side: ScriptSide): fc.Arbitrary<PrivateDeed> {
  const say = fc.record({
    kind: fc.constant('say' as const),
    side: fc.constant(side),
    text: words,
    file: fc.boolean(),
  });
  const hear = fc.record({ kind: fc.constant('mediatorSays' as const), side: fc.constant(side), text: words });
  const read = fc.constant<PrivateDeed>({ kind: 'readOwnRoom', side });
  const flag = fc.record({ kind: fc.constant('flag' as const), note: words });
  const answer = fc.constantFrom('accept' as const, 'decline' as const, 'ask' as const);
  const propose = fc.record({ kind: fc.constant('propose' as const), side: fc.constant(side), text: words, answer });
  const both: fc.Arbitrary<PrivateDeed>[] = [say, hear, read, flag, propose];
  if (side !== 'applicant')
    both.push(fc.record({ kind: fc.constant('defend' as const), side: fc.constant(side), text: words }));
  if (side === 'r2') return fc.oneof(...both);
  const offer = fc.tuple(fen, fen).map(([one, other]): PrivateDeed => ({
    kind: 'offer',
    side,
    fromFen: Math.min(one, other),
    toFen: Math.max(one, other),
  }));
  return fc.oneof(...both, offer, offer);
}

function firstOf(side: ScriptSide): Script['first'] {
  return side === 'applicant' ? 'applicant' : 'r1';
}

function privately(side: ScriptSide): fc.Arbitrary<Script> {
  const slot = fc.integer({ min: 0, max: SLOTS - 1 });
  return fc
    .array(fc.record({ slot, deed: deedsOf(side) }), { minLength: 4, maxLength: 14 })
    .map((deeds) => ({ deeds, first: firstOf(side) }));
}

describe('what one side does privately', () => {
  let silent: Record<Script['first'], Received>;
  beforeAll(async () => {
    const [applicant, r1] = await Promise.all([
      receivedIn({ deeds: [], first: 'applicant' }),
      receivedIn({ deeds: [], first: 'r1' }),
    ]);
    silent = { applicant, r1 };
  }, LONG);

  it(
    'is the same script twice when nothing differs',
    async () => {
      expect(await receivedIn({ deeds: [], first: 'r1' })).toEqual(silent.r1);
      for (const side of SIDES) expect(silent.r1[side].length).toBeGreaterThanOrEqual(40);
    },
    LONG,
  );

  it.each(SIDES)(
    'changes no byte of what the others receive: %s',
    async (side) => {
      await fc.assert(
        fc.asyncProperty(privately(side), async (script) => {
          const received = await receivedIn(script);
          for (const other of SIDES) if (other !== side) expect(received[other]).toEqual(silent[firstOf(side)][other]);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
    LONG,
  );

  it(
    'is told from what is said to all: then what they receive differs',
    async () => {
      const spoken = await receivedIn({
        deeds: [],
        first: 'r1',
        ending: ({ caseId, respondents }) =>
          respondents[0]!.tell('message.send', { caseId, room: 'common', text: '大家好', files: [] }),
      });
      expect(spoken.applicant).not.toEqual(silent.r1.applicant);
      expect(spoken.r2).not.toEqual(silent.r1.r2);
    },
    LONG,
  );
});

describe('a suspicion', () => {
  it(
    'reads, byte for byte, like any other thing that the committee looks into',
    async () => {
      const id = 'the-suspending-command';
      const suspended =
        (reason: 'other' | 'shamCheck', note: string): Script['ending'] =>
        ({ caseId, mediator }) =>
          act(mediator, caseId, 'mediation.suspend', { reason, note }, id);
      // The mediator looks at the case first, as before any other command.
      const flagged =
        (kind: 'sham' | 'crime', note: string): Script['ending'] =>
        async ({ caseId, mediator }) => {
          await seenBy(mediator, caseId);
          await mediator.tell('flag.raise', { caseId, kind, note }, id);
        };
      const run = (ending: Script['ending']) => receivedIn({ deeds: [], first: 'r1', ending });
      const other = await run(suspended('other', '等'));
      expect(await run(suspended('shamCheck', '查印章'))).toEqual(other);
      expect(await run(flagged('sham', '印章早于成立'))).toEqual(other);
      expect(await run(flagged('crime', '涉案金额巨大'))).toEqual(other);
    },
    LONG,
  );
});
