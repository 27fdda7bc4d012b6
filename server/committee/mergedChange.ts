import * as v from 'valibot';
import { committeeSettings, type CommitteeSettings } from '@/contract/committee';
import type { Day } from '@/domain/calendar/day';
import { mergedSettings } from '@/domain/committee/mergedSettings';
import { settingDifferences, type SettingDifference } from '@/domain/committee/settingsChange';
import { wholeSettings } from '../kernel/committee';
import { Refusal } from '../kernel/refusal';
import type { ChangeMatter, CommitteeDoc } from '../store/documents';
import { checkSettings } from './checkSettings';

const AGAIN = '请提出的人重新修改';

/**
 * The settings in force with a change that was proposed earlier: several may wait at a time, and what takes effect at once does
 * not stop them.
 * @throws Refusal CHANGED_MEANWHILE where others changed the same since; WRONG_STAGE where it does not fit to what they changed
 */
export function mergedChange(
  matter: Extract<ChangeMatter, { kind: 'settings' }>,
  committee: CommitteeDoc,
  today: Day,
): CommitteeSettings {
  const [base, proposed, now] = [matter.base, matter.settings, committee.settings].map(wholeSettings);
  if (!base || !proposed || !now) throw new Error('a change of the settings has three versions');
  const merged = mergedSettings({ base, proposed, now });
  if (merged === null) {
    const theirs = settingDifferences(base, now);
    const isTheirs = ({ label, to }: SettingDifference) => theirs.some((one) => one.label === label && one.to !== to);
    const both = settingDifferences(base, proposed).filter(isTheirs);
    const what = both.map(({ label }) => label).join('、') || '设置';
    throw new Refusal('CHANGED_MEANWHILE', [], `提出以后，“${what}”又改过，${AGAIN}。`);
  }
  const whole = v.safeParse(committeeSettings, merged);
  if (!whole.success) throw new Refusal('WRONG_STAGE', [], `和后来的修改合在一起放不下，${AGAIN}。`);
  // Which courts there are was judged when it was proposed.
  const courtIds = whole.output.courts.map(({ unitId }) => unitId);
  const [finding] = checkSettings(whole.output, { before: now, today, courtIds });
  if (finding) throw new Refusal('WRONG_STAGE', [], `和后来的修改合在一起不行：${finding.problem}，${AGAIN}。`);
  return whole.output;
}
