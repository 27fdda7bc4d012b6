import type { Browser } from 'playwright-core';
import { startChromium } from '../h5/chromium';
import { H5InHand } from '../h5/h5InHand';
import { builtPackage } from '../weapp/builtPackage';
import { Phone } from '../weapp/phone';
import { WeappInHand } from '../weapp/weappInHand';
import { walkFromPosterToInquiry, type OpenApp } from './appJourney';
import { startCity } from './city';

const CODE_PAGE = 'pages/scan/index';
/** How long a busy machine may take to show what comes next. */
const PATIENCE = 60_000;

let browser: Browser | undefined;

const inBrowser: OpenApp = async (city, openid) => {
  browser ??= await startChromium();
  const hand = await H5InHand.open({ browser, url: city.cloud.url, openid, codePage: CODE_PAGE });
  hand.patienceMs = PATIENCE;
  return hand;
};

const onPhone: OpenApp = (city, openid) => {
  const phone = new Phone({ app: builtPackage('weapp'), gateway: city.cloud.url, openid });
  phone.launch();
  const hand = new WeappInHand(phone, CODE_PAGE);
  hand.patienceMs = PATIENCE;
  return Promise.resolve(hand);
};

afterAll(() => browser?.close());

describe.each([
  { build: 'H5 in Chromium', open: inBrowser },
  { build: 'weapp in its own runtime', open: onPhone },
])('a request from the poster to the inquiry, on $build', ({ open }) => {
  it('is filed once though the network fails, asked for more, answered, accepted, and seen', async () => {
    const city = await startCity();
    try {
      await walkFromPosterToInquiry(city, open);
    } finally {
      await city.close();
    }
  }, 400_000);
});
