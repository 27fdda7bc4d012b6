import type { Json } from '../dataTree';
import { WxFailure, textOption, type WxAnswering, type WxFunctions } from './wxCall';

/** 1 MB a key and 10 MB a user (platform limits, 2026-11). */
const KEY_BYTES = 1024 * 1024;
const ALL_BYTES = 10 * 1024 * 1024;

/** What a mini-program keeps on one phone for one user; it outlives the app's process. */
export class KeptOnPhone {
  private readonly texts = new Map<string, string>();

  read(key: string): Json | undefined {
    const text = this.texts.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  }

  /** @throws WxFailure over the platform's limits */
  write(key: string, value: unknown): void {
    const text = JSON.stringify(value ?? '');
    if (Buffer.byteLength(text) > KEY_BYTES) throw new WxFailure('entry size limit reached');
    this.texts.set(key, text);
    if (this.bytes > ALL_BYTES) {
      this.texts.delete(key);
      throw new WxFailure('exceed storage max size 10Mb');
    }
  }

  remove(key: string): void {
    this.texts.delete(key);
  }

  clear(): void {
    this.texts.clear();
  }

  get keys(): string[] {
    return [...this.texts.keys()];
  }

  get bytes(): number {
    let sum = 0;
    for (const text of this.texts.values()) sum += Buffer.byteLength(text);
    return sum;
  }
}

export function storageFunctions(kept: KeptOnPhone, { later, realm }: WxAnswering): WxFunctions {
  const info = () => ({ keys: kept.keys, currentSize: Math.ceil(kept.bytes / 1024), limitSize: ALL_BYTES / 1024 });
  return {
    getStorageSync: (key: string) => realm.into(kept.read(key) ?? ''),
    setStorageSync: (key: string, value: unknown) => kept.write(key, value),
    removeStorageSync: (key: string) => kept.remove(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => realm.into(info()),
    getStorage: later('getStorage', (options) => {
      const data = kept.read(textOption(options, 'key'));
      if (data === undefined) throw new WxFailure('data not found');
      return { data };
    }),
    setStorage: later('setStorage', (options) => {
      kept.write(textOption(options, 'key'), options.data);
      return {};
    }),
    removeStorage: later('removeStorage', (options) => {
      kept.remove(textOption(options, 'key'));
      return {};
    }),
    clearStorage: later('clearStorage', () => {
      kept.clear();
      return {};
    }),
    getStorageInfo: later('getStorageInfo', info),
  };
}
