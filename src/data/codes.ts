import Taro from '@tarojs/taro';
import { browserScene } from './browserPerson';

const TOKEN = /^[A-Za-z0-9_-]{6,64}$/;

/** The token in a scene (`c=<token>`), in a code's path or address (`…?scene=c%3D<token>`, `…?c=<token>`), or alone. */
export function tokenIn(text: string): string | null {
  let plain = text.trim();
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A stray % is no reason not to look.
  }
  const found = /(?:^|[?&=])c=([A-Za-z0-9_-]{6,64})/.exec(plain)?.[1] ?? plain;
  return TOKEN.test(found) ? found : null;
}

/** The token that the page was opened with: by WeChat (`scene`), by a link (`c`), or by the address of the H5 build. */
export function openedToken(params: Partial<Record<string, string>>): string | null {
  const given = params.c ?? params.scene ?? (process.env.TARO_ENV === 'h5' ? browserScene() : null);
  return given ? tokenIn(given) : null;
}

/** Opens the camera and gives back the token of the code, '' for a code that is not ours, null when nothing was scanned. */
export async function scanCode(): Promise<string | null> {
  try {
    const scanned = await Taro.scanCode({});
    return tokenIn(scanned.path || scanned.result) ?? '';
  } catch {
    return null;
  }
}
