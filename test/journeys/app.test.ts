import { walkFromPosterToInquiry } from './appJourney';
import { BUILDS, closeBrowser } from './builds';
import { startCity } from './city';

afterAll(closeBrowser);

describe.each(BUILDS)('a request from the poster to the inquiry, on $build', ({ open }) => {
  it('is filed once though the network fails, asked for more, answered, accepted, and seen', async () => {
    const city = await startCity();
    try {
      await walkFromPosterToInquiry(city, open);
    } finally {
      await city.close();
    }
  }, 400_000);
});
