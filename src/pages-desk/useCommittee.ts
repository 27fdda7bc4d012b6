import { useState } from 'react';
import type { CommitteeSettings } from '@/contract/committee';
import type { Output } from '@/contract/procedures';
import type { Finding } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { findingsOf } from '../data/problems';
import { useMe } from '../data/session';
import { say, sayProblem, tell } from '../data/tell';
import { useAnswer } from '../data/useAnswer';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { EMPTY_SETTINGS } from './emptySettings';

/** The committee as a page of its settings has it. */
export interface CommitteeInHand {
  version: number;
  settings: CommitteeSettings;
  staff: Output<'committee.get'>['staff'];
  changes: Output<'committee.get'>['changes'];
  /** Else only looked at. */
  mayChange: boolean;
  reload: () => Promise<void>;
}

/** What the pages of the settings begin with: the settings, and whether who looks may change them. */
export function useCommittee(): { committee: CommitteeInHand | null; problem: unknown; reload: () => Promise<void> } {
  const asked = useAnswer('committee', () => call('committee.get', {}));
  const me = useMe();
  if (!asked.data) return { committee: null, problem: asked.problem, reload: asked.reload };
  if (!me.data) return { committee: null, problem: me.problem, reload: me.reload };
  const { version, settings, staff, changes } = asked.data;
  const committee = {
    version,
    settings: settings ?? EMPTY_SETTINGS,
    staff,
    changes,
    // Whoever sets the committee up is given the post by doing so.
    mayChange: me.data.posts.includes('administrator') || version === 0,
    reload: asked.reload,
  };
  return { committee, problem: null, reload: asked.reload };
}

/** Settings are saved whole, in the version that was seen. */
interface Saving {
  /** What is wrong, at the fields of the page. */
  findings: readonly Finding[];
  /** Null: it was refused, and `findings` or a sentence says why. */
  save: (settings: CommitteeSettings) => Promise<'inForce' | 'waiting' | null>;
}

/** What of the settings has a page of its own, in the words of that page. */
const OTHER_PAGES: Readonly<Record<string, string>> = {
  holidays: '放假安排',
  courts: '法院管辖',
  composition: '调委会组成',
  templates: '微信消息模板',
  rules: '法律规定的变动',
};

/** Says what is wrong where this page has no field for it. */
async function tellElsewhere(found: readonly Finding[]): Promise<void> {
  const lines = found.map(({ field, problem, remedy }) => {
    const page = OTHER_PAGES[field.split('.')[1] ?? ''] ?? '调委会设置';
    return `“${page}”里：${problem}。${remedy}。`;
  });
  await tell('没有保存', lines.join(''));
}

/**
 * Saves settings, and says whether they are in force or wait for a second person.
 * @param under part of the settings that the page is about, 'holidays.'; '' for all of them
 */
export function useSaveSettings({ version, reload }: CommitteeInHand, under = ''): Saving {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const before = `settings.${under}`;
  const save = async (settings: CommitteeSettings) => {
    try {
      const { waiting } = await command('committee.save', { version, settings });
      setFindings([]);
      if (waiting) {
        await tell('已提出，还没有生效', '这次修改有法律上的影响，要由另一位管理员或调委会主任同意后才生效。');
      } else say('已保存');
      await reload();
      return waiting ? ('waiting' as const) : ('inForce' as const);
    } catch (problem) {
      const all = findingsOf(problem);
      const isHere = ({ field }: Finding) =>
        field.startsWith(before) && (under !== '' || !((field.split('.')[1] ?? '') in OTHER_PAGES));
      const here = all.filter(isHere).map((one) => ({ ...one, field: one.field.slice(before.length) }));
      const elsewhere = all.filter((one) => !isHere(one));
      setFindings(here);
      scrollToFirst(here);
      if (elsewhere.length > 0) await tellElsewhere(elsewhere);
      if (all.length === 0) await sayProblem(problem);
      return null;
    }
  };
  return { findings, save };
}
