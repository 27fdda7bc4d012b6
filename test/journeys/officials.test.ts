import { BUILDS, closeBrowser } from './builds';
import { startCity } from './city';
import { walkThroughSupervision } from './officialsJourney';

afterAll(closeBrowser);

describe.each(BUILDS)('a late case and the officials, on $build', ({ open }) => {
  it('is seen behind its number, put to a unit that was just added, answered, checked, and closed', async () => {
    const city = await startCity();
    try {
      await walkThroughSupervision(city, open);
    } finally {
      await city.close();
    }
  }, 400_000);
});
