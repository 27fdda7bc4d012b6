import type { Day } from '../calendar/day';
import type { ExtensionRequest } from '../cases/mediation';

export type ExtensionState = 'waiting' | 'agreed' | 'refused' | 'superseded';

export const EXTENSION_STATE_NAMES: Readonly<Record<ExtensionState, string>> = {
  waiting: '等各方答复',
  agreed: '已延长',
  refused: '没有延长',
  superseded: '已被新的提议代替',
};

/**
 * How each request stands, in their order. Only the last can wait for an answer: a request that nobody answers must not keep the
 * sides from a better one, so a new one takes its place.
 */
export function extensionStates(
  requests: readonly { readonly until: Day | null; readonly refusedBy: string | null }[],
): readonly ExtensionState[] {
  return requests.map(({ until, refusedBy }, index) => {
    if (until !== null) return 'agreed';
    if (refusedBy !== null) return 'refused';
    return index === requests.length - 1 ? 'waiting' : 'superseded';
  });
}

/** The request of these that every side has still to answer, or null. */
export function openExtension(requests: readonly ExtensionRequest[]): ExtensionRequest | null {
  const last = requests[requests.length - 1];
  return last && extensionStates(requests)[requests.length - 1] === 'waiting' ? last : null;
}
