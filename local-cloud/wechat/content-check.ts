import { randomUUID } from 'node:crypto';
import { numberAt, textAt, type JsonObject } from '../json';
import type { Phones } from './phone';
import { WeChatRefusal } from './refusal';

/** `security.msgSecCheck`: at most so many characters, and the person must have been here within two hours. */
const CONTENT_LIMIT = 2500;
const VISIT_WITHIN_MS = 2 * 60 * 60_000;

/** Words that stand for the platform's judgement, so that a test or a demo can call it up at will. */
const WORDS: { word: string; suggest: 'risky' | 'review'; label: number }[] = [
  { word: '违规测试词', suggest: 'risky', label: 20006 },
  { word: '辱骂测试词', suggest: 'risky', label: 20003 },
  { word: '广告测试词', suggest: 'review', label: 10001 },
];
/** The label of text in which nothing was found. */
const NORMAL = 100;

/**
 * `security.msgSecCheck`, version 2.
 * @throws WeChatRefusal 40003 person, 40129 scene, 40097 version or text, 45002 too long, 61010 not here lately
 */
export function checkContent(parameters: JsonObject, phones: Phones, now: number): JsonObject {
  const content = textAt(parameters, 'content');
  if (numberAt(parameters, 'version', 0) !== 2) throw new WeChatRefusal(40097, 'invalid args: version must be 2');
  if (content === '') throw new WeChatRefusal(40097, 'invalid args: content is empty');
  if ([...content].length > CONTENT_LIMIT) throw new WeChatRefusal(45002, 'content size out of limit');
  if (![1, 2, 3, 4].includes(numberAt(parameters, 'scene', 0))) throw new WeChatRefusal(40129, 'invalid scene');
  const openid = textAt(parameters, 'openid');
  if (!openid) throw new WeChatRefusal(40003, 'invalid openid');
  const visit = phones.lastVisit(openid);
  if (visit === null || now - visit > VISIT_WITHIN_MS) throw new WeChatRefusal(61010, 'user access record expired');
  const text = [content, textAt(parameters, 'title'), textAt(parameters, 'nickname')].join('\n');
  const found = WORDS.filter(({ word }) => text.includes(word));
  const worst = found.find(({ suggest }) => suggest === 'risky') ?? found[0];
  const result = { suggest: worst?.suggest ?? 'pass', label: worst?.label ?? NORMAL };
  const keywords = found.map(({ word, suggest, label }) => ({
    strategy: 'keyword',
    errcode: 0,
    suggest,
    label,
    level: 90,
    keyword: word,
  }));
  return {
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }, ...keywords],
    trace_id: randomUUID(),
  };
}
