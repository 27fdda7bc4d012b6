import Taro from '@tarojs/taro';
import { browserOpenId } from './browserPerson';

/**
 * What this phone keeps. In WeChat storage belongs to one user by itself; a browser may be used by several people (the
 * demo's switch of personas), so there every key carries whose it is.
 */
const PREFIX = process.env.TARO_ENV === 'h5' ? `zhihe:${browserOpenId()}:` : 'zhihe:';

/** The value kept under `key`, when it has the shape that `isShape` accepts; null for nothing, or for something older. */
export function readStored<T>(key: string, isShape: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = Taro.getStorageSync(PREFIX + key);
    return isShape(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps `value` under `key` (1 MB a key, 10 MB in all). False when the phone has no room or refuses. */
export function writeStored(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // Nothing is lost: the value is checked when it is read.
  }
}

/** The keys of this person's that begin so. */
export function storedKeys(beginning: string): string[] {
  try {
    const { keys } = Taro.getStorageInfoSync();
    return keys.filter((key) => key.startsWith(PREFIX + beginning)).map((key) => key.slice(PREFIX.length));
  } catch {
    // Nothing can be done on a phone whose storage does not answer.
    return [];
  }
}

/** Takes away everything that this phone keeps of the person. */
export function removeAllStored(): void {
  storedKeys('').forEach(removeStored);
}

/** Whether `value` is a plain object, the first question of every shape check. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
