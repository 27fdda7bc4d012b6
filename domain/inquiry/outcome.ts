import type { MediationCase, Outcome } from '../cases/case';
import type { RespondentFacts, Willingness } from '../cases/mediation';
import { waysThatStayOpen } from '../ending/remedies';
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

/** What stays open when nobody could be won for mediation (人民调解法 26 makes it a duty to tell). */
function remedies(record: MediationCase): string[] {
  return [...waysThatStayOpen(record), '有新的事实或者新的方案时，可以再申请一次调解。'];
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
    remedies: remedies(record),
    bodyId: null,
    bodyName: null,
    at: now,
  };
}
