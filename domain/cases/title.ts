import type { FilingContent } from '../filing/content';
import { isRightKind, rightKind } from '../rights/kinds';

/** Short words for lists: '商标纠纷 · 对方某某公司等2方'. A draft without a respondent says so. */
export function titleOf(content: FilingContent): string {
  const kind = isRightKind(content.right.kind) ? rightKind(content.right.kind).label : '知识产权';
  const names = content.respondents.map((each) => each.name.trim()).filter((name) => name !== '');
  const first = names[0];
  if (first === undefined) return `${kind}纠纷`;
  return names.length === 1 ? `${kind}纠纷 · 对方${first}` : `${kind}纠纷 · 对方${first}等${names.length}方`;
}
