import { CloudFailure } from '../failure';
import { isObject, objectAt, textAt } from '../json';
import { consentAnswer, type MessageTemplate, type Phones } from '../wechat/phone';
import { readJsonObject, sendJson, type Route } from './http';

const PERSON = '(?<openid>[A-Za-z0-9_-]{1,64})';

/** What a person does on the phone outside of the mini-program, and what the phone received. */
export function phoneRoutes(phones: Phones, templates: () => MessageTemplate[]): Route[] {
  return [
    {
      method: 'GET',
      pattern: new RegExp(`^/phone/${PERSON}$`),
      handle: ({ response, path }) => {
        const openid = path['openid'] ?? '';
        const messages = phones.messages(openid, templates());
        sendJson(response, { openid, messages, consents: phones.consents(openid) });
      },
    },
    {
      method: 'POST',
      pattern: new RegExp(`^/phone/${PERSON}/consent$`),
      handle: async ({ request, response, path }) => {
        const openid = path['openid'] ?? '';
        const answers = objectAt(await readJsonObject(request), 'templateIds');
        if (Object.keys(answers).length === 0) {
          throw new CloudFailure('INVALID_PARAM', '`templateIds` must be `{id: "accept" | "reject" | "ban"}`', 400);
        }
        for (const [id, answer] of Object.entries(answers)) phones.answerConsent(openid, id, consentAnswer(answer));
        sendJson(response, { consents: phones.consents(openid) });
      },
    },
    {
      method: 'POST',
      pattern: new RegExp(`^/phone/${PERSON}/phone-code$`),
      handle: async ({ request, response }) => {
        const phone = textAt(await readJsonObject(request), 'phone');
        if (!/^1\d{10}$/.test(phone)) {
          throw new CloudFailure('INVALID_PARAM', '`phone` must be a mobile number of 11 digits', 400);
        }
        sendJson(response, { code: phones.makePhoneCode(phone) });
      },
    },
    {
      method: 'GET',
      pattern: /^\/templates$/,
      handle: ({ response }) => sendJson(response, templates().filter(isObject)),
    },
  ];
}
