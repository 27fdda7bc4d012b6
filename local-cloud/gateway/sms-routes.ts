import { CloudFailure } from '../failure';
import { textAt } from '../json';
import type { TextMessages } from '../wechat/text-messages';
import type { Faults } from './faults';
import { readJsonObject, sendJson, type Route } from './http';

/** A gateway for text messages (`SMS_URL` of a function may point here), and what a number received. */
export function smsRoutes(texts: TextMessages, faults: Faults): Route[] {
  return [
    {
      method: 'POST',
      pattern: /^\/sms$/,
      handle: async ({ request, response }) => {
        const message = await readJsonObject(request);
        const [id, phone, text] = [textAt(message, 'id'), textAt(message, 'phone'), textAt(message, 'text')];
        if (id === '' || text === '' || !/^1\d{10}$/.test(phone)) {
          throw new CloudFailure('INVALID_PARAM', 'a text message needs `id`, `text`, and a mobile `phone`', 400);
        }
        const done = await faults.under(['sms'], response, async () => ({ sent: texts.send(id, phone, text) }));
        if (done) sendJson(response, done);
      },
    },
    {
      method: 'GET',
      pattern: /^\/sms\/(?<phone>1\d{10})$/,
      handle: ({ response, path }) => sendJson(response, { messages: texts.of(path['phone'] ?? '') }),
    },
  ];
}
