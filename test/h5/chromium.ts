import { chromium, type Browser } from 'playwright-core';

/** No network of its own, no first-run pages: a browser that does only what the test does. */
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium: the one that `CHROMIUM` names, else Debian's. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** The phone-sized window that every test uses: 375 points wide. */
export const PHONE_WINDOW = { width: 375, height: 812 };
