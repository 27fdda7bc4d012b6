import type { AppInHand } from '../appInHand';
import { PHONE_WINDOW } from './chromium';
import { H5InHand } from './h5InHand';

/** Height of all that the page on the screen has to show; runs inside the page. A layer in front of it has the height of the screen. */
function heightOfPage(): number {
  if (document.querySelector('[aria-role=dialog]')) return window.innerHeight;
  const shown = Array.from(document.querySelectorAll('.screen')).filter((one) => one.getClientRects().length > 0);
  const last = shown[shown.length - 1];
  const bar = document.querySelector('.taro-tabbar__tabbar')?.getBoundingClientRect().height ?? 0;
  return last ? Math.ceil(last.getBoundingClientRect().height + 48 + bar) : window.innerHeight;
}

/** As the switch 关怀版 does, for the page on the screen alone; runs inside the page. */
function useLargeType(on: boolean): void {
  document.querySelectorAll('.screen').forEach((screen) => screen.classList.toggle('screen--large', on));
}

/**
 * Keeps a whole screen as two pictures in test-output/: `<screen>.png` and, in the type of 关怀版, `<screen>-large.png`,
 * 375 points wide. On another build it does nothing.
 */
export async function takePictures(app: AppInHand, screen: string): Promise<void> {
  if (!(app instanceof H5InHand)) return;
  const { page } = app;
  for (const large of [false, true]) {
    await page.evaluate(useLargeType, large);
    const height = Math.max(PHONE_WINDOW.height, await page.evaluate(heightOfPage));
    await page.setViewportSize({ width: PHONE_WINDOW.width, height });
    await app.screenshot(large ? `${screen}-large` : screen);
    await page.setViewportSize(PHONE_WINDOW);
  }
  await page.evaluate(useLargeType, false);
}
