import { takePictures } from '../h5/pictures';
import { BUILDS, closeBrowser } from './builds';
import { startCity } from './city';
import { walkThroughMediation } from './mediationJourney';

afterAll(closeBrowser);

/** `PICTURES=1` keeps a picture of each screen of the H5 build, at 375 and in large type, in test-output/. */
const look = process.env.PICTURES === '1' ? takePictures : undefined;

describe.each(BUILDS)('a mediation from the notice to the archive, on $build', ({ open }) => {
  it('goes on with the willing one, changes its mediator, agrees in part, and ends with one thing unpaid', async () => {
    const city = await startCity();
    try {
      await walkThroughMediation(city, open, look);
    } finally {
      await city.close();
    }
  }, 600_000);
});
