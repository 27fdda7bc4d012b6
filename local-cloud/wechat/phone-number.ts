import { textAt, type JsonObject } from '../json';
import type { Phones } from './phone';
import { WeChatRefusal } from './refusal';

/**
 * `phonenumber.getPhoneNumber`: the number behind the code that the phone's button gave; a code is good once.
 * @throws WeChatRefusal 40029
 */
export function getPhoneNumber(parameters: JsonObject, phones: Phones, appid: string, now: number): JsonObject {
  const phone = phones.usePhoneCode(textAt(parameters, 'code'));
  if (!phone) throw new WeChatRefusal(40029, 'invalid code');
  return {
    phone_info: {
      phoneNumber: phone,
      purePhoneNumber: phone,
      countryCode: '86',
      watermark: { timestamp: Math.floor(now / 1000), appid },
    },
  };
}
