import type { MediationCase, Outcome } from '../cases/case';
import type { RespondentFacts, Willingness } from '../cases/mediation';
import type { RulePack } from '../packs/pack';

const UNWILLING_WORDS: readonly (readonly [Willingness, string])[] = [
  ['refused', '不同意调解'],
  ['silent', '到期没有答复，不视为同意'],
  ['unreachable', '多次联系仍联系不上'],
];

const SILENCE_CODES: Readonly<Partial<Record<Willingness, string>>> = {
  refused: 'refused',
  silent: 'silent',
  unreachable: 'unreachable',
};

/** Numbers only: who refused is nobody's blame. */
function reasonOf(respondents: readonly RespondentFacts[], pack: RulePack): string {
  const parts = UNWILLING_WORDS.flatMap(([willingness, words]) => {
    const count = respondents.filter((each) => each.willingness === willingness).length;
    if (count === 0) return [];
    return [respondents.length === 1 ? `被申请人${words}` : `${count}方被申请人${words}`];
  });
  const consequence = { noConsent: '调解终止', notDocketed: '不予立案', returned: '调解结束，材料退回法院' }[
    pack.silence
  ];
  return `${parts.join('，')}，${consequence}。`;
}

/** Ways of the single rights beside suing; the desks that they lead to are named without a promise. */
const ADMINISTRATIVE_WAYS: Readonly<Record<string, string>> = {
  trademark: '也可以向市场监督管理部门投诉商标侵权。',
  patent: '也可以请求管理专利工作的部门处理专利侵权。',
  copyright: '侵权同时损害公共利益的，也可以向著作权主管部门投诉。',
  software: '侵权同时损害公共利益的，也可以向著作权主管部门投诉。',
  unfairCompetition: '也可以向市场监督管理部门举报不正当竞争行为。',
  tradeSecret: '也可以向市场监督管理部门举报侵犯商业秘密的行为。',
  plantVariety: '也可以请求农业农村、林业草原部门处理。',
  layoutDesign: '也可以请求国家知识产权局处理。',
  geographicalIndication: '也可以向市场监督管理部门投诉。',
};

/**
 * The ways that stay open when mediation ends without an agreement: arbitration, administrative, court
 * (人民调解法 26 makes it a duty to name them).
 */
export function remediesAfterMediation(record: MediationCase, pack: RulePack): string[] {
  const court = {
    courtBefore: '材料已退回委派的法院，由法院依法登记立案。',
    courtOrdinary: '案件已退回法院，由法院继续审理。',
    courtSummary: '案件已退回法院，由法院继续审理。',
  }[pack.channel as string];
  const administrative = ADMINISTRATIVE_WAYS[record.content.right.kind];
  return [
    court ?? '可以直接向有管辖权的人民法院起诉。',
    '与对方有仲裁协议的，可以申请仲裁。',
    ...(administrative === undefined ? [] : [administrative]),
    '提出调解申请时诉讼时效已经中断，从那时起重新计算，请留意。',
    '有新的事实或者新的方案时，可以再申请一次调解。',
  ];
}

/** How a case ends when nobody agreed to take part. */
export function outcomeWithoutConsent(
  record: MediationCase,
  respondents: readonly RespondentFacts[],
  pack: RulePack,
  now: number,
): Outcome {
  const kinds = new Set(respondents.map(({ willingness }) => willingness));
  const [only] = kinds;
  return {
    kind: 'terminated',
    reasonCode: (kinds.size === 1 && only !== undefined ? SILENCE_CODES[only] : undefined) ?? 'noConsent',
    reason: reasonOf(respondents, pack),
    remedies: remediesAfterMediation(record, pack),
    bodyId: null,
    bodyName: null,
    at: now,
  };
}
