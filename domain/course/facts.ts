import type { MediationCase } from '../cases/case';
import { decided, notNow, wrongAt, type Decision } from '../cases/decision';
import type { UndisputedFact } from '../cases/mediation';
import { allSidesIn } from '../cases/participants';
import type { Side } from '../parties/side';
import { checkLongText } from '../text/plainText';

const MOST_FACTS = 50;

/** Whether every side that takes part confirmed it: only then may it be used later (在线调解规则 18). */
export function isUndisputed(record: MediationCase, fact: UndisputedFact): boolean {
  return allSidesIn(record, fact.confirmedBy);
}

/** Puts a fact to all sides as one that nobody disputes. */
export function stateFact(record: MediationCase, text: string): Decision {
  const { undisputed } = record.mediation;
  if (undisputed.length >= MOST_FACTS) return notNow(`无争议事实最多${MOST_FACTS}项，请合并后再写。`);
  const checked = checkLongText(text, { label: '事实', max: 1000 });
  if (!checked.ok) return wrongAt('text', checked.problem, checked.remedy);
  if (undisputed.some((fact) => fact.text === checked.value)) {
    return wrongAt('text', '已经有同样的一项', '请写别的事实');
  }
  const fact: UndisputedFact = { id: `fact-${undisputed.length + 1}`, text: checked.value, confirmedBy: [] };
  return decided({
    fields: { mediation: { ...record.mediation, undisputed: [...undisputed, fact] } },
    text: '提出一项无争议事实，请各方确认',
  });
}

/** A side confirms a fact, or takes its word back as long as another side has not spoken yet. */
export function confirmFact(
  record: MediationCase,
  input: { factId: string; confirmed: boolean },
  side: Side,
): Decision {
  const fact = record.mediation.undisputed.find((each) => each.id === input.factId);
  if (!fact) return notNow('没有找到这一项事实，请刷新后再看。');
  const already = fact.confirmedBy.includes(side);
  if (isUndisputed(record, fact)) return notNow('各方都已确认这一项事实，不能再改。');
  if (already === input.confirmed) return notNow(already ? '您这一方已经确认过。' : '您这一方还没有确认，不用撤回。');
  const confirmedBy = input.confirmed ? [...fact.confirmedBy, side] : fact.confirmedBy.filter((each) => each !== side);
  return decided({
    fields: {
      mediation: {
        ...record.mediation,
        undisputed: record.mediation.undisputed.map((each) => (each.id === fact.id ? { ...each, confirmedBy } : each)),
      },
    },
    text: input.confirmed ? '确认了一项无争议事实' : '撤回了对一项事实的确认',
  });
}
