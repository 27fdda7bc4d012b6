import { cloud } from '../store/cloud';
import { piecesOf } from './textPieces';

/** Characters that one call of the text check takes (security.msgSecCheck, version 2). */
const CHECKED_AT_ONCE = 2500;
/** Where a text is cut, so many characters are looked at twice: a word on the cut is seen whole by one of the calls. */
const SEEN_TWICE = 20;
/** What kind of text it is (security.msgSecCheck, `scene`): 1 data about somebody, 2 comment, 3 forum, 4 social log. */
const SCENE_OF_TEXT = 2;

/** What an open interface of WeChat may throw: `errCode` is WeChat's own number. */
function errorCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { errCode } = error as { errCode?: unknown };
  return typeof errCode === 'number' ? errCode : null;
}

/**
 * The picture of a mini-program code that opens `page` with `scene` (wxacode.getUnlimited; `scene` has at most 32
 * characters, `page` has no slash before it and no query): PNG or JPEG bytes. Throws what WeChat says when it refuses.
 */
export async function codePicture(page: string, scene: string): Promise<Buffer> {
  const answer = (await cloud.openapi.wxacode.getUnlimited({ page, scene, width: 430 })) as { buffer?: unknown };
  if (!Buffer.isBuffer(answer.buffer)) throw new Error('wxacode.getUnlimited gave no picture');
  return answer.buffer;
}

/** How a text stands after the safety check; 'toReview' also when the check itself did not work. */
export type TextVerdict = 'passed' | 'risky' | 'toReview';

async function checkPiece(openid: string, content: string, title: string | undefined): Promise<TextVerdict> {
  try {
    const answer = (await cloud.openapi.security.msgSecCheck({
      openid,
      content,
      version: 2,
      scene: SCENE_OF_TEXT,
      ...(title ? { title } : {}),
    })) as { result?: { suggest?: unknown } };
    const suggest = answer.result?.suggest;
    if (suggest === 'risky') return 'risky';
    return suggest === 'pass' ? 'passed' : 'toReview';
  } catch {
    // Nobody loses the right to file because a check is out of order: a person of the committee looks at it instead.
    return 'toReview';
  }
}

/**
 * Asks WeChat whether a text may be published. Long texts go in pieces. Never throws, never stops anything: an outage, an
 * unknown answer, or a person who was not here for two hours (61010) means 'toReview'. Trade secrets must not come here.
 */
export async function checkText(openid: string, text: string, title?: string): Promise<TextVerdict> {
  const pieces = piecesOf(text, CHECKED_AT_ONCE, SEEN_TWICE).filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return 'passed';
  const verdicts = await Promise.all(pieces.map((piece) => checkPiece(openid, piece, title)));
  if (verdicts.includes('risky')) return 'risky';
  return verdicts.includes('toReview') ? 'toReview' : 'passed';
}

/** The phone number behind a code of the platform's own button (good once, for five minutes), or null when it is not good. */
export async function phoneOf(code: string): Promise<string | null> {
  try {
    const answer = (await cloud.openapi.phonenumber.getPhoneNumber({ code })) as {
      phoneInfo?: { purePhoneNumber?: unknown };
    };
    const phone = answer.phoneInfo?.purePhoneNumber;
    return typeof phone === 'string' && phone !== '' ? phone : null;
  } catch (error) {
    // 40029: the code is unknown, used or too old. Any other number: out of order or over the quota; typing still works.
    if (errorCodeOf(error) !== null) return null;
    throw error;
  }
}

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page with its query, without a slash before it. */
  page: string;
  /** Values by the template's field keys, such as `thing1`. */
  data: Record<string, string>;
}

/**
 * What became of a message. 'refused': no consent is left (43101). 'badField' (47003), 'badTemplate' (40037) and
 * 'badPage' (41030) are faults of ours. 'failed': an answer came and says that it was not sent, or it never left; it may
 * be tried again. 'unknown': no answer came, so that it may have been sent.
 */
export type SendResult = {
  kind: 'sent' | 'refused' | 'badField' | 'badTemplate' | 'badPage' | 'failed' | 'unknown';
  why: string;
};

const SEND_FAULTS: Readonly<Record<number, SendResult['kind']>> = {
  43101: 'refused',
  47003: 'badField',
  40037: 'badTemplate',
  41030: 'badPage',
};

/** Characters of an error that are kept with a notice. */
const KEPT_OF_ERROR = 200;

/** What Node says when a connection was never made: nothing can have arrived. */
const NEVER_LEFT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
/** What Node and the SDK say when a connection broke off, or when nothing came back in time. */
const NO_ANSWER = /ECONNRESET|socket hang up|EPIPE|TIMEDOUT|timed? ?out|aborted/i;

/**
 * Sends one subscription message (subscribeMessage.send). Never throws, and never sends twice: the interface has no key
 * that would make a second sending harmless, and the SDK tries again by itself only outside of the cloud's functions
 * (`keepalive`).
 */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendResult> {
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: message.openid,
      templateId: message.templateId,
      page: message.page,
      data: Object.fromEntries(Object.entries(message.data).map(([key, value]) => [key, { value }])),
    });
    return { kind: 'sent', why: '' };
  } catch (error) {
    const code = errorCodeOf(error);
    const { errMsg } = error as { errMsg?: unknown };
    const words = typeof errMsg === 'string' ? errMsg : String(error);
    const why = `${code ?? 'no code'}: ${words}`.slice(0, KEPT_OF_ERROR);
    const fault = code === null ? undefined : SEND_FAULTS[code];
    if (fault) return { kind: fault, why };
    // Words that are neither of a broken line nor of an answer count as no answer: what may have arrived is not repeated.
    const answered = NEVER_LEFT.test(words) || (code !== null && !NO_ANSWER.test(words));
    return { kind: answered ? 'failed' : 'unknown', why };
  }
}
