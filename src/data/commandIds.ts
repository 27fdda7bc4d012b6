import { newIdentifier } from './identifier';
import { isRecord, readStored, writeStored } from './storage';

/** After this an unanswered intent is forgotten: the server keeps its side of the pair no longer either. */
const FORGOTTEN_AFTER_MS = 7 * 24 * 3600 * 1000;
const KEY = 'commands';

interface OpenIntent {
  commandId: string;
  at: number;
}

function isOpenIntents(value: unknown): value is Record<string, OpenIntent> {
  return isRecord(value) && Object.values(value).every((one) => isRecord(one) && typeof one.commandId === 'string');
}

function openIntents(now: number): Record<string, OpenIntent> {
  const kept = readStored(KEY, isOpenIntents) ?? {};
  return Object.fromEntries(Object.entries(kept).filter(([, intent]) => now - intent.at < FORGOTTEN_AFTER_MS));
}

/**
 * The command id of an intent. The same intent has the same id until it is settled, even after the app was killed: so a
 * retry after a lost answer does nothing twice.
 */
export function commandIdFor(intent: string, now: number = Date.now()): string {
  const open = openIntents(now);
  const known = open[intent];
  if (known) return known.commandId;
  const commandId = newIdentifier(now);
  writeStored(KEY, { ...open, [intent]: { commandId, at: now } });
  return commandId;
}

/** The intent was answered, with yes or no: the next one like it is a new one. */
export function settleIntent(intent: string, now: number = Date.now()): void {
  const others = Object.entries(openIntents(now)).filter(([known]) => known !== intent);
  writeStored(KEY, Object.fromEntries(others));
}

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isRecord(value)) {
    const parts = Object.keys(value)
      .sort()
      .filter((key) => value[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** A short name of a long text (two FNV-1a hashes, 64 bits), to key an intent by its input without storing the input. */
export function digestOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
