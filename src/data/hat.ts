import { create } from 'zustand';
import { HATS, type Hat } from '@/domain/roles/hats';
import { isRecord, readStored, writeStored } from './storage';

const KEY = 'hat';

interface ChosenHat {
  /** As what the person chose to use the app; null: whatever their posts give first. */
  hat: Hat | null;
  wear(hat: Hat): void;
}

function isKept(value: unknown): value is { hat: Hat } {
  return isRecord(value) && HATS.some((hat) => hat === value.hat);
}

/** The hat that was chosen on this phone. The server picks it only among those that the person really has. */
export const useHat = create<ChosenHat>()((set) => ({
  hat: readStored(KEY, isKept)?.hat ?? null,
  wear(hat) {
    writeStored(KEY, { hat });
    set({ hat });
  },
}));
