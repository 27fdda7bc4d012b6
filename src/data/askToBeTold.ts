import Taro from '@tarojs/taro';
import { browserOpenId } from './browserPerson';

/** WeChat takes three templates a call on every version; newer ones take five. */
const MOST_TEMPLATES = 3;

/**
 * Asks the person whether they want to hear of the outcome (WeChat's one-time subscription: one message for each yes).
 * Only inside a tap, and first thing in it. Never fails: without a yes, the message is in the app's inbox all the same.
 */
export async function askToBeTold(templateIds: readonly string[]): Promise<void> {
  const asked = templateIds.filter(Boolean).slice(0, MOST_TEMPLATES);
  if (asked.length === 0) return;
  try {
    if (process.env.TARO_ENV === 'h5') {
      await fetch(`/phone/${browserOpenId()}/consent`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ templateIds: Object.fromEntries(asked.map((id) => [id, 'accept'])) }),
      });
    } else {
      await Taro.requestSubscribeMessage({ tmplIds: asked, entityIds: [] });
    }
  } catch {
    // Refused, switched off in the settings, or no answer: what the person came to do goes on.
  }
}
