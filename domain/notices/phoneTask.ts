/** How a call to somebody who must hear of something ended. */
export const PHONE_RESULTS = ['reached', 'notReached', 'wrongNumber'] as const;
export type PhoneResult = (typeof PHONE_RESULTS)[number];

export const PHONE_RESULT_WORDS: Readonly<Record<PhoneResult, string>> = {
  reached: '打通了',
  notReached: '没有打通',
  wrongNumber: '号码不对',
};

/** After so many calls nobody answered, the matter goes back to whoever runs the case: another number, or paper. */
export const MOST_CALLS = 3;

/** Whether a task is over with this result, after `triesBefore` earlier calls. */
export function isCallOver(result: PhoneResult, triesBefore: number): boolean {
  return result !== 'notReached' || triesBefore + 1 >= MOST_CALLS;
}

/** How a task ended: by its last call; null while it is open, and where it ended without one (nobody to call any more). */
export function howCallsEnded(tries: readonly { result: PhoneResult }[]): PhoneResult | null {
  const last = tries[tries.length - 1];
  return last && isCallOver(last.result, tries.length - 1) ? last.result : null;
}

/** Why nothing was sent to somebody who took their consent back. */
export const CONSENT_WITHDRAWN = 'the reader took the consent back';

/** What the desk reads of why it is to telephone. */
export function whyCalled(lastError: string | null, tried: readonly string[]): string {
  if (lastError === CONSENT_WITHDRAWN) return '本人撤回了同意，不再收微信消息和短信';
  const wechat = /43101|consent/.test(lastError ?? '')
    ? '没有同意接收微信消息，或同意的次数已用完'
    : '微信消息没有送到，或无法确定是否送到';
  return tried.includes('sms') ? `${wechat}；短信也没有发出` : wechat;
}
