// fast-check as the tests have it: the same throws in every run of the same commit, so that what is red can be repeated and what
// is green stays so. `npm run explore` throws anew (PROPERTY_SEED) and more of them (PROPERTY_TIMES).
const fc = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const DEFAULT_RUNS = 100;
const seed = Number(process.env.PROPERTY_SEED ?? 20261122);
const times = Number(process.env.PROPERTY_TIMES ?? 1);

fc.configureGlobal({ seed });

const oftener = (settings = {}) => ({ ...settings, numRuns: Math.ceil((settings.numRuns ?? DEFAULT_RUNS) * times) });

module.exports = times === 1 ? fc : { ...fc, assert: (property, settings) => fc.assert(property, oftener(settings)) };
