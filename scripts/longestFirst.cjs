// The order of the tests. A clean checkout has no memory of how long each took: without this the longest could come last, alone on
// one of the two workers.
const Sequencer = require('@jest/test-sequencer').default;

/** What takes more than twenty seconds, the longest first. */
const LONGEST = [
  'test/model/model',
  'test/journeys/mediationApp',
  'test/faults/relayFaults',
  'test/clocks/year',
  'test/properties/badInput',
  'test/properties/counters',
  'test/journeys/demo',
  'test/properties/nonInterference',
  'test/properties/doors',
  'test/journeys/officials',
  'test/journeys/edgePages',
  'test/journeys/app',
  'test/appInHand',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
