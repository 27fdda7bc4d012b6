import type { Preferences } from './preferences';
import type { Wallet } from './wallet';

/** How a person is told of things: what they gave leave for, what they chose, how far they have read. */
export interface Telling {
  readonly wallet: Wallet;
  readonly preferences: Preferences;
  /** Everything up to this instant was marked as read at once. */
  readonly readTo: number;
}

/** Of somebody who was never asked and chose nothing. */
export const NOTHING_CHOSEN: Telling = { wallet: {}, preferences: {}, readTo: 0 };
