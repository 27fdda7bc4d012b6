import { create } from 'zustand';
import { isRecord, readStored, writeStored } from './storage';

const KEY = 'preferences';

interface Preferences {
  /** 关怀版: larger text, wider spacing, larger touch areas. */
  largeType: boolean;
  setLargeType(on: boolean): void;
}

function isKept(value: unknown): value is { largeType: boolean } {
  return isRecord(value) && typeof value.largeType === 'boolean';
}

/** How this person wants the app to look; kept on the phone, the same on every page. */
export const usePreferences = create<Preferences>()((set) => ({
  largeType: readStored(KEY, isKept)?.largeType ?? false,
  setLargeType(on) {
    writeStored(KEY, { largeType: on });
    set({ largeType: on });
  },
}));
