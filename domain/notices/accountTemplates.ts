import type { Finding } from '../text/finding';
import { TEMPLATES, type TemplateNeed } from './templates';

/** Templates that this account has, and which of them are long-term ones: those are asked for once and need no wallet. */
export interface AccountTemplates {
  /** Ids by need. */
  readonly templates: Readonly<Record<string, string>>;
  readonly longTerm: readonly string[];
}

/** A template's id as an administrator copied it from the account's console. */
export interface WrittenTemplate {
  readonly need: TemplateNeed;
  readonly id: string;
  readonly longTerm: boolean;
}

/** What WeChat's ids of templates are made of. */
const ID = /^[A-Za-z0-9_-]{20,64}$/;

/** The templates of the account: what an administrator has written down stands before what was set at deployment. */
export function accountTemplates(deployed: AccountTemplates, written: readonly WrittenTemplate[]): AccountTemplates {
  const isWritten = (need: string) => written.some((each) => each.need === need);
  return {
    templates: { ...deployed.templates, ...Object.fromEntries(written.map(({ need, id }) => [need, id])) },
    longTerm: [
      ...deployed.longTerm.filter((need) => !isWritten(need)),
      ...written.filter(({ longTerm }) => longTerm).map(({ need }) => need),
    ],
  };
}

/** What is wrong with the ids, at their fields: `0.id`. */
export function templateFindings(written: readonly WrittenTemplate[]): Finding[] {
  return written.flatMap(({ need, id }, index): Finding[] => {
    const at = (problem: string, remedy: string) => [{ field: `${index}.id`, problem, remedy }];
    const { title } = TEMPLATES[need];
    if (!ID.test(id)) return at(`“${title}”的模板编号不对`, '请从小程序后台“订阅消息”里整段复制，只有字母、数字、横线');
    if (written.findIndex((each) => each.need === need) !== index) return at(`“${title}”写了两次`, '请只留一个');
    const twin = written.find((each, other) => other < index && each.id === id);
    if (twin) return at(`和“${TEMPLATES[twin.need].title}”用了同一个编号`, '每种消息要用各自的模板，请核对');
    return [];
  });
}

/** For whoever reads a change of it: `进度变更提醒（长期）`. */
export function writtenTemplateInWords({ need, id, longTerm }: WrittenTemplate): string {
  return `${TEMPLATES[need].title}${longTerm ? '（长期）' : ''}：${id}`;
}
