import {
  choiceOf,
  GROUP_WORDS,
  NOTICE_GROUPS,
  whyFixed,
  type NoticeGroup,
  type Preferences,
} from '@/domain/notices/preferences';
import { QUIET_FROM, QUIET_UNTIL } from '@/domain/notices/quietHours';
import { NOTHING_CHOSEN } from '@/domain/notices/telling';
import type { Output } from '@/contract/procedures';
import { answering, carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';

const ALWAYS =
  '特别重要的事，比如调解时间、签署和到期未履行，微信没有送到时，会发短信或由调委会打电话告诉您，这一项不能关闭。';

function viewPreferences(preferences: Preferences): Output<'preferences.get'> {
  const viewGroup = (group: NoticeGroup) => {
    const { wechat, sms } = choiceOf(preferences, group);
    const { name, what } = GROUP_WORDS[group];
    return {
      group,
      name,
      what,
      wechat: { on: wechat, fixed: whyFixed(group, 'wechat') },
      sms: { on: sms, fixed: whyFixed(group, 'sms') },
    };
  };
  return {
    groups: NOTICE_GROUPS.map(viewGroup),
    always: ALWAYS,
    quiet: { from: QUIET_FROM, until: QUIET_UNTIL },
  };
}

/** Which notices I get and how. One read (who asks). */
export const getPreferences = answering('preferences.get', {
  ...noRecord,
  answer: async (context) => viewPreferences(context.person?.telling?.preferences ?? {}),
});

/** Chooses; what cannot be switched off is refused at its field, with the reason. */
export const savePreferences = carryingOut('preferences.save', {
  ...noRecord,
  receipt: 'commands',
  async change({ transaction, context, input }) {
    const findings = input.choices.flatMap(({ group, wechat }, index) => {
      const fixed = wechat ? null : whyFixed(group, 'wechat');
      return fixed === null
        ? []
        : [{ field: `choices.${index}.wechat`, problem: `“${GROUP_WORDS[group].name}”不能关闭`, remedy: fixed }];
    });
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const person = await transaction.get('persons', context.openid);
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const telling = person.telling ?? NOTHING_CHOSEN;
    const chosen = Object.fromEntries(input.choices.map(({ group, wechat, sms }) => [group, { wechat, sms }]));
    const preferences: Preferences = { ...telling.preferences, ...chosen };
    await transaction.put('persons', { ...person, telling: { ...telling, preferences } });
    return viewPreferences(preferences);
  },
});
