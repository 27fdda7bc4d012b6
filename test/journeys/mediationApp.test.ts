import { BUILDS, closeBrowser } from './builds';
import { startCity } from './city';
import { walkThroughMediation } from './mediationJourney';

afterAll(closeBrowser);

describe.each(BUILDS)('a mediation from the notice to the archive, on $build', ({ open }) => {
  it('goes on with the willing one, changes its mediator, agrees in part, and ends with one thing unpaid', async () => {
    const city = await startCity();
    try {
      await walkThroughMediation(city, open);
    } finally {
      await city.close();
    }
  }, 600_000);
});
