import { isObject, objectAt, textAt, type JsonObject } from '../json';
import { checkPage } from './page-list';
import type { MessageTemplate, Phones } from './phone';
import { WeChatRefusal } from './refusal';
import { wrongWithField } from './template-fields';

export interface SubscribeMessageSettings {
  phones: Phones;
  /** Templates of the environment; an empty list means that any id is taken. */
  templates: () => MessageTemplate[];
  pages: Set<string> | null;
}

/**
 * `subscribeMessage.send`: one message for one consent.
 * @throws WeChatRefusal 40003 receiver, 40037 template, 47003 a field (named), 41030 page, 43101 no leave
 */
export function sendSubscribeMessage(parameters: JsonObject, settings: SubscribeMessageSettings): JsonObject {
  const openid = textAt(parameters, 'touser');
  if (!openid) throw new WeChatRefusal(40003, 'invalid openid');
  const templateId = textAt(parameters, 'template_id');
  const templates = settings.templates();
  const template = templates.find((candidate) => candidate.id === templateId);
  if (!templateId || (templates.length > 0 && !template)) throw new WeChatRefusal(40037, 'invalid template_id');
  const data = objectAt(parameters, 'data');
  checkData(data, template);
  const page = textAt(parameters, 'page');
  if (page) checkPage(page.split('?', 1)[0] ?? '', settings.pages);
  if (!settings.phones.deliver(openid, templateId, page, data)) {
    throw new WeChatRefusal(43101, 'user refuse to accept the msg');
  }
  return { msgid: Date.now() };
}

function checkData(data: JsonObject, template: MessageTemplate | undefined): void {
  const keys = template ? Object.keys(template.fields) : Object.keys(data);
  if (keys.length === 0) throw new WeChatRefusal(47003, 'argument invalid! data is empty');
  for (const key of keys) {
    const field = data[key];
    const wrong = isObject(field) ? wrongWithField(key, field['value']) : 'empty';
    if (wrong === 'empty') throw new WeChatRefusal(47003, `argument invalid! data.${key}.value is empty`);
    if (wrong) throw new WeChatRefusal(47003, `argument invalid! data.${key}.value invalid`);
  }
}
