import type { Overlays } from './dialogs';
import { WxFailure, textOption, type WxAnswering, type WxFunctions, type WxOptions, type WxResult } from './wxCall';

/** What scanning gives back to the mini-program. */
export interface Scanned {
  /** Text of the code; empty for a mini-program code. */
  result?: string;
  /** Page and query of this mini-program's own code, e.g. `pages/scan/index?scene=c%3Dabc`. */
  path?: string;
  scanType?: string;
}

/** How the person who holds the phone decides when WeChat asks. */
export class Decisions {
  /** What the next scans see, in order; none left: the person turns back. */
  readonly scans: Scanned[] = [];
  /** Which of the message templates asked for the person accepts. */
  subscribe: (templateIds: string[]) => string[] = (templateIds) => templateIds;
  /** The mobile number bound to the person's WeChat; null: the person does not give it. */
  mobile: string | null = '13800138000';
  /** Whether WeChat's own privacy prompt has been agreed to. */
  privacyAgreed = false;
  readonly clipboard: string[] = [];
  /** What was opened outside the page: documents, pictures, phone numbers, places. */
  readonly opened: Array<{ api: string; what: string }> = [];
}

interface PersonSide {
  gateway: string;
  openid: string;
  decisions: Decisions;
  overlays: Overlays;
  /** Whether the code that calls runs in the turn of a tap. */
  inTap: () => boolean;
}

/** Tells local-cloud what the person did on the phone outside of the mini-program. */
async function tellGateway(
  { gateway, openid }: { gateway: string; openid: string },
  what: string,
  body: object,
): Promise<unknown> {
  const response = await fetch(`${gateway}/phone/${encodeURIComponent(openid)}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok)
    throw new Error(`The gateway refused \`${what}\` with ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

/** The code that WeChat's button `getPhoneNumber` gives for the person's mobile number; a function turns it into the number. */
export async function phoneNumberCode(side: { gateway: string; openid: string }, mobile: string): Promise<string> {
  const answer = await tellGateway(side, 'phone-code', { phone: mobile });
  const code: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'code') : undefined;
  if (typeof code !== 'string') throw new Error(`The gateway gave no code: ${JSON.stringify(answer)}`);
  return code;
}

/** Three templates in one question is what every version of WeChat takes (2026-11). */
const MOST_TEMPLATES = 3;

/** `wx` functions in which WeChat asks the person, or acts for them. */
export function personFunctions(side: PersonSide, { later }: WxAnswering): WxFunctions {
  const { decisions, overlays } = side;

  async function requestSubscribeMessage(options: WxOptions, inTap: boolean): Promise<WxResult> {
    if (!inTap) throw new WxFailure('can only be invoked by user TAP gesture.', { errCode: 20001 });
    const asked = Array.isArray(options.tmplIds) ? options.tmplIds.map(String) : [];
    if (asked.length === 0) throw new WxFailure("TmplIds can't be empty", { errCode: 10001 });
    if (asked.length > MOST_TEMPLATES) throw new WxFailure('Templates count out of max bounds', { errCode: 20003 });
    const accepted = decisions.subscribe(asked);
    const answers = Object.fromEntries(asked.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']));
    await tellGateway(side, 'consent', { templateIds: answers });
    return answers;
  }

  async function requirePrivacyAuthorize(): Promise<WxResult> {
    if (!decisions.privacyAgreed) {
      const { button } = await overlays.open('privacy', ['用户隐私保护提示', '拒绝', '同意'], ['拒绝', '同意']);
      if (button !== '同意') throw new WxFailure('privacy permission is not authorized', { errno: 104 });
      decisions.privacyAgreed = true;
    }
    return {};
  }

  const opens = (api: string, option: string) =>
    later(api, (options) => {
      const value = options[option];
      const what = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      if (what === '') throw new WxFailure(`parameter error: ${option} is empty`);
      decisions.opened.push({ api, what });
      return {};
    });

  const askForConsent = (options: WxOptions = {}): unknown => {
    // Whether this is a tap shows now; the answer is worked out in a later turn.
    const inTap = side.inTap();
    return later('requestSubscribeMessage', (given) => requestSubscribeMessage(given, inTap))(options);
  };

  return {
    login: later('login', () => ({ code: `code-of-${side.openid}` })),
    checkSession: later('checkSession', () => ({})),
    scanCode: later('scanCode', () => {
      const seen = decisions.scans.shift();
      if (!seen) throw new WxFailure('cancel');
      return {
        result: '',
        scanType: seen.path === undefined ? 'QR_CODE' : 'WX_CODE',
        charSet: 'utf-8',
        rawData: '',
        ...seen,
      };
    }),
    requestSubscribeMessage: askForConsent,
    getSetting: later('getSetting', () => ({
      authSetting: {},
      subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
    })),
    openSetting: later('openSetting', () => ({ authSetting: {} })),
    authorize: later('authorize', () => ({})),
    getPrivacySetting: later('getPrivacySetting', () => ({
      needAuthorization: !decisions.privacyAgreed,
      privacyContractName: '《小程序隐私保护指引》',
    })),
    requirePrivacyAuthorize: later('requirePrivacyAuthorize', requirePrivacyAuthorize),
    onNeedPrivacyAuthorization: () => undefined,
    openPrivacyContract: later('openPrivacyContract', () => {
      decisions.opened.push({ api: 'openPrivacyContract', what: '《小程序隐私保护指引》' });
      return {};
    }),
    setClipboardData: later('setClipboardData', (options) => {
      decisions.clipboard.push(textOption(options, 'data'));
      return {};
    }),
    getClipboardData: later('getClipboardData', () => ({ data: decisions.clipboard.at(-1) ?? '' })),
    makePhoneCall: opens('makePhoneCall', 'phoneNumber'),
    previewImage: opens('previewImage', 'urls'),
    openDocument: opens('openDocument', 'filePath'),
    saveImageToPhotosAlbum: opens('saveImageToPhotosAlbum', 'filePath'),
    openLocation: opens('openLocation', 'name'),
    vibrateShort: later('vibrateShort', () => ({})),
    showShareMenu: later('showShareMenu', () => ({})),
    hideShareMenu: later('hideShareMenu', () => ({})),
    hideKeyboard: later('hideKeyboard', () => ({})),
    setKeepScreenOn: later('setKeepScreenOn', () => ({})),
  };
}
