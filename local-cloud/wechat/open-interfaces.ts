import type { EnvironmentClock } from '../clock';
import { LOCAL_APP_ID } from '../functions/instance-environment';
import type { JsonObject } from '../json';
import { checkContent } from './content-check';
import { makeMiniProgramCode } from './mini-program-code';
import { getPhoneNumber } from './phone-number';
import type { MessageTemplate, Phones } from './phone';
import { WeChatRefusal } from './refusal';
import { sendSubscribeMessage } from './subscribe-message';
import { decodeParameters, encodeAnswer, encodeSystemError } from './wire';

export interface OpenInterfacesSettings {
  clock: EnvironmentClock;
  phones: Phones;
  /** Address of the H5 build, e.g. `http://127.0.0.1:8080/app/`: known only once the server listens. */
  appUrl: () => string;
  templates: () => MessageTemplate[];
  pages: Set<string> | null;
}

/** Platform refusals (wx-server-sdk 4.0.2, `ERR_CODE`). */
const NOT_FOUND = -604100;
const NO_PERMISSION = -604101;
const ILLEGAL_SOURCE = -604104;

type Interface = (parameters: JsonObject) => Promise<JsonObject | Buffer> | JsonObject;

/** WeChat's open interfaces, as `cloud.openapi.*` reaches them. */
export class OpenInterfaces {
  private readonly known: Map<string, Interface>;

  constructor(settings: OpenInterfacesSettings) {
    const { clock, phones, pages, templates } = settings;
    const phoneNumber: Interface = (given) => getPhoneNumber(given, phones, LOCAL_APP_ID, clock.now());
    this.known = new Map<string, Interface>([
      ['wxacode.getUnlimited', (given) => Promise.resolve(makeMiniProgramCode(given, settings.appUrl(), pages))],
      ['subscribeMessage.send', (given) => sendSubscribeMessage(given, { phones, templates, pages })],
      ['security.msgSecCheck', (given) => checkContent(given, phones, clock.now())],
      ['phonenumber.getPhoneNumber', phoneNumber],
      ['phonenumber.getuserphonenumber', phoneNumber],
    ]);
  }

  /**
   * Answers one call, as bytes for the SDK.
   * @param permitted the interfaces that the calling function declares; null when no function is calling
   */
  async answer(name: string, requestData: Uint8Array, permitted: string[] | null): Promise<Uint8Array> {
    const called = this.known.get(name);
    if (!permitted) return encodeSystemError(ILLEGAL_SOURCE);
    if (!called) return encodeSystemError(NOT_FOUND);
    if (!permitted.includes(name)) return encodeSystemError(NO_PERMISSION);
    try {
      const result = await called(decodeParameters(requestData));
      if (Buffer.isBuffer(result)) return encodeAnswer(result, 'image/png');
      return encodeJson({ errcode: 0, errmsg: 'ok', ...result });
    } catch (thrown) {
      if (!(thrown instanceof WeChatRefusal)) throw thrown;
      return encodeJson({ errcode: thrown.errcode, errmsg: thrown.message });
    }
  }

  /** A refusal that a test ordered, as WeChat would word it. */
  refuse(errcode: number): Uint8Array {
    return encodeJson({ errcode, errmsg: `refused with ${errcode}` });
  }
}

function encodeJson(value: JsonObject): Uint8Array {
  return encodeAnswer(Buffer.from(JSON.stringify(value)), 'application/json');
}
