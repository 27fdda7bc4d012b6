import type { Browser } from 'playwright-core';
import { startChromium } from '../h5/chromium';
import { H5InHand } from '../h5/h5InHand';
import { builtPackage } from '../weapp/builtPackage';
import { Phone } from '../weapp/phone';
import { WeappInHand } from '../weapp/weappInHand';
import type { OpenApp } from './appJourney';

/** How long a busy machine may take to show what comes next. */
const PATIENCE = 60_000;

/** Both builds of the app, so that one journey runs on either. */
export interface BothBuilds {
  builds: { build: string; open: OpenApp }[];
  /** Ends the browser, if there was one. */
  close(): Promise<void>;
}

/** Opens the app in Chromium and in the weapp runtime, where the codes that are scanned open `codePage`. */
export function bothBuilds(codePage: string): BothBuilds {
  let browser: Browser | undefined;
  const inBrowser: OpenApp = async (city, openid) => {
    browser ??= await startChromium();
    const hand = await H5InHand.open({ browser, url: city.cloud.url, openid, codePage });
    hand.patienceMs = PATIENCE;
    return hand;
  };
  const onPhone: OpenApp = (city, openid) => {
    const phone = new Phone({ app: builtPackage('weapp'), gateway: city.cloud.url, openid });
    phone.launch();
    const hand = new WeappInHand(phone, codePage);
    hand.patienceMs = PATIENCE;
    return Promise.resolve(hand);
  };
  return {
    builds: [
      { build: 'H5 in Chromium', open: inBrowser },
      { build: 'weapp in its own runtime', open: onPhone },
    ],
    close: async () => browser?.close(),
  };
}
