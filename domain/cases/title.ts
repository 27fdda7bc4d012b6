import type { FilingContent } from '../filing/content';
import { actLabel, isAct } from '../rights/conduct';
import { isRightKind, rightKind } from '../rights/kinds';

function withoutBrackets(label: string): string {
  return label.replace(/（[^）]*）/g, '');
}

/**
 * What a dispute over a kind of right is called: '商标纠纷'. What somebody did not know or did not say is a matter of intellectual
 * property all the same; what stands in brackets to help with the choice is left out.
 * @param kind a kind of right, or whatever stands in an unfinished draft
 */
export function disputeName(kind: string): string {
  const label = isRightKind(kind) && kind !== 'other' ? rightKind(kind).label : '知识产权';
  return `${withoutBrackets(label)}纠纷`;
}

/** Short words for lists: '商标纠纷 · 对方某某公司等2方'. A draft without a respondent says so. */
export function titleOf(content: FilingContent): string {
  const dispute = disputeName(content.right.kind);
  const names = content.respondents.map((each) => each.name.trim()).filter((name) => name !== '');
  const first = names[0];
  if (first === undefined) return dispute;
  return names.length === 1 ? `${dispute} · 对方${first}` : `${dispute} · 对方${first}等${names.length}方`;
}

/** What it is about, for who is asked and may not read the facts yet: '商标纠纷（涉及销售、用相同或近似的标志）'. '其他' says nothing. */
export function matterInWords({ right, conduct }: Pick<FilingContent, 'right' | 'conduct'>): string {
  const acts = conduct.acts.filter(isAct).filter((act) => act !== 'other');
  const dispute = disputeName(right.kind);
  return acts.length === 0
    ? dispute
    : `${dispute}（涉及${acts.map((act) => withoutBrackets(actLabel(act))).join('、')}）`;
}
