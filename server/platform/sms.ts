/** One text message. */
export interface SmsMessage {
  /** The gateway sends one message for an id, however often it is asked: that is the contract of the port. */
  id: string;
  /** Mainland mobile number, 11 digits. */
  phone: string;
  text: string;
}

/** 'refused': this number or text will never do. 'failed': may be tried again under the same id. */
export type SmsResult = { kind: 'sent' | 'refused' | 'failed'; why: string };

/** A way to send text messages. The product has none of its own: a city connects its provider behind such a gateway. */
export interface SmsPort {
  send(message: SmsMessage): Promise<SmsResult>;
}

/** A gateway that does not answer within so long is tried again at the next tick, in milliseconds. */
const PATIENCE_MS = 5000;

/**
 * A gateway over HTTP: `POST <url>` with `{id, phone, text}` as JSON and `authorization: Bearer <key>`; 2xx: taken, 4xx:
 * never (429: later), anything else: later. Null when no address is set.
 */
export function smsGateway({ url, key }: { url: string; key: string }): SmsPort | null {
  if (url === '') return null;
  return {
    async send(message) {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(PATIENCE_MS),
        });
        await answer.arrayBuffer();
        if (answer.ok) return { kind: 'sent', why: '' };
        const isFinal = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        return { kind: isFinal ? 'refused' : 'failed', why: `sms gateway: ${answer.status}` };
      } catch (error) {
        return { kind: 'failed', why: `sms gateway: ${error instanceof Error ? error.message : String(error)}` };
      }
    },
  };
}
