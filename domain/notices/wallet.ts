import type { AccountTemplates } from './accountTemplates';
import type { Post } from '../roles/posts';
import { TEMPLATE_NEEDS, type TemplateNeed } from './templates';

/**
 * What a person answered when WeChat asked for leave to send them messages of a template (wx.requestSubscribeMessage):
 * `filter`: WeChat dropped it because another of the same title was asked; `ban`: the platform has stopped the template;
 * `off`: the phone's master switch for subscriptions is off (error 20004).
 */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter', 'off'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/** The answers in words, for whoever gave them. */
export const CONSENT_ANSWER_WORDS: Readonly<Record<ConsentAnswer, string>> = {
  accept: '同意接收',
  reject: '没有同意',
  ban: '微信已停用',
  filter: '微信没有询问',
  off: '手机上关了订阅消息',
};

export interface WalletEntry {
  /** Messages that may still be sent, as far as we know: an answer may be lost on its way, WeChat alone knows. */
  readonly left: number;
  readonly answer: ConsentAnswer;
  readonly askedAt: number;
}

/** The leave that a person gave, by template. */
export type Wallet = Partial<Record<TemplateNeed, WalletEntry>>;

/** WeChat takes three templates a call on every version; newer ones take five (requestSubscribeMessage, 2026-11). */
export const MOST_TEMPLATES_A_CALL = 3;

/** More than any case needs; a phone that says more is not believed. */
const MOST_LEFT = 30;

/** The wallet after the answers of one call: one message more for each `accept`, none left after a `ban`. Pure. */
export function withAnswers(
  wallet: Wallet,
  answers: readonly { need: TemplateNeed; answer: ConsentAnswer }[],
  now: number,
): Wallet {
  const after: Partial<Record<TemplateNeed, WalletEntry>> = { ...wallet };
  for (const { need, answer } of answers) {
    const before = Math.max(0, wallet[need]?.left ?? 0);
    const left = answer === 'accept' ? Math.min(MOST_LEFT, before + 1) : answer === 'ban' ? 0 : before;
    after[need] = { left, answer, askedAt: now };
  }
  return after;
}

/** How many messages of a template should be in hand, so that the next asking comes in time. */
const ENOUGH_AT_WORK = 3;
const ENOUGH_FOR_A_SIDE = 1;

/** Posts whose work comes by messages: asked again while fewer than three are left. */
const POSTS_AT_WORK: readonly Post[] = ['mediator', 'registrar', 'head', 'unitHead', 'liaison'];
/** Of these, the posts of those who take no part in a case: orders and their own posts are all that they are told of. */
const POSTS_OF_UNITS: readonly Post[] = ['unitHead', 'liaison'];

/** The templates that somebody is sent, the most needed first. */
const NEEDS_AT_WORK: readonly TemplateNeed[] = ['todo', 'progress', 'session', 'supervision', 'performance'];
const NEEDS_OF_A_UNIT: readonly TemplateNeed[] = ['supervision', 'todo'];
const NEEDS_OF_A_SIDE: readonly TemplateNeed[] = [
  'todo',
  'progress',
  'intake',
  'session',
  'willingness',
  'performance',
];

const DAY = 86_400_000;
/** Who said no is left in peace for so long; who cannot be asked at all, for longer. */
const NOT_AGAIN_FOR: Readonly<Record<ConsentAnswer, number>> = {
  accept: 0,
  filter: 0,
  reject: 7 * DAY,
  off: 7 * DAY,
  ban: 30 * DAY,
};

/**
 * What to ask this person for at the next tap, at most three; empty when there is nothing to ask. One-time and long-term
 * templates never come together: WeChat refuses a call that mixes them.
 */
export function needsToAsk(
  wallet: Wallet,
  posts: readonly Post[],
  { templates, longTerm }: AccountTemplates,
  now: number,
): TemplateNeed[] {
  const atWork = posts.some((post) => POSTS_AT_WORK.includes(post));
  const enough = atWork ? ENOUGH_AT_WORK : ENOUGH_FOR_A_SIDE;
  const left = (need: TemplateNeed) => Math.max(0, wallet[need]?.left ?? 0);
  const inPeace = (need: TemplateNeed) => {
    const entry = wallet[need];
    return entry !== undefined && now - entry.askedAt < NOT_AGAIN_FOR[entry.answer];
  };
  const inUnit = atWork && posts.every((post) => POSTS_OF_UNITS.includes(post));
  const needs = inUnit ? NEEDS_OF_A_UNIT : atWork ? NEEDS_AT_WORK : NEEDS_OF_A_SIDE;
  const open = needs.filter((need) => templates[need] && !inPeace(need));
  const once = open.filter((need) => !longTerm.includes(need) && left(need) < enough);
  if (once.length > 0) return once.sort((a, b) => left(a) - left(b)).slice(0, MOST_TEMPLATES_A_CALL);
  const lasting = open.filter((need) => longTerm.includes(need) && wallet[need]?.answer !== 'accept');
  return lasting.slice(0, MOST_TEMPLATES_A_CALL);
}

/** Whether a name is one of our templates. */
export function isTemplateNeed(name: string): name is TemplateNeed {
  return (TEMPLATE_NEEDS as readonly string[]).includes(name);
}
