import type { Browser } from 'playwright-core';
import type { AppInHand } from '../appInHand';
import { startChromium } from '../h5/chromium';
import { H5InHand } from '../h5/h5InHand';
import { builtPackage } from '../weapp/builtPackage';
import { Phone } from '../weapp/phone';
import { WeappInHand } from '../weapp/weappInHand';
import type { City } from './city';

/** A code that somebody scans with their phone's camera: the page that it opens, and its scene. */
export interface ScannedCode {
  page: string;
  scene: string;
}

/** How a person comes to hold the app, on either build: from its icon, or by a code. Their phone shows the city's time. */
export type OpenApp<Hand extends AppInHand = AppInHand> = (
  city: City,
  openid: string,
  code?: ScannedCode,
) => Promise<Hand>;

const CODE_PAGE = 'pages/scan/index';
/** How long a busy machine may take to show what comes next. */
const PATIENCE = 60_000;

let browser: Browser | undefined;

/** The H5 build, in a browser that `closeBrowser` ends. */
export const inBrowser: OpenApp<H5InHand> = async (city, openid, code) => {
  browser ??= await startChromium();
  const hand = await H5InHand.open({
    browser,
    url: city.cloud.url,
    openid,
    codePage: CODE_PAGE,
    now: () => city.cloud.now(),
  });
  hand.patienceMs = PATIENCE;
  if (code) await hand.scan(code.scene, code.page);
  return hand;
};

const onPhone: OpenApp = async (city, openid, code) => {
  const phone = new Phone({
    app: builtPackage('weapp'),
    gateway: city.cloud.url,
    openid,
    now: () => city.cloud.now(),
  });
  const hand = new WeappInHand(phone, CODE_PAGE);
  hand.patienceMs = PATIENCE;
  if (code) await hand.scan(code.scene, code.page);
  else phone.launch();
  return hand;
};

/** Both builds of the app, for journeys that must go the same way on either. */
export const BUILDS: readonly { build: string; open: OpenApp }[] = [
  { build: 'H5 in Chromium', open: inBrowser },
  { build: 'weapp in its own runtime', open: onPhone },
];

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
}
