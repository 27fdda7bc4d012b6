import { holdsPost } from '@/domain/roles/posts';
import { hasSecond } from '@/domain/committee/secondPerson';
import { settingDifferences } from '@/domain/committee/settingsChange';
import { tidyRule } from '@/domain/law/writtenRules';
import { maskPhone } from '@/domain/parties/mask';
import { isRegistered } from '../account/personIn';
import { forgetCommittee, wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { courtsOfCity } from '../units/courts';
import { Refusal } from '../kernel/refusal';
import type { StaffMember } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { checkSettings, withUsualLimits } from './checkSettings';
import { keepCityChange } from './cityChanges';
import { keepSettings } from './keepChange';
import { putInForce } from './putInForce';

/** Whoever sets the committee up becomes its first administrator, once they have a name. */
async function firstStaff(transaction: Transaction, context: Context): Promise<StaffMember[]> {
  const person = await transaction.get('persons', context.openid);
  if (!isRegistered(person)) return [];
  const post = { committeeId: context.committeeId, post: 'administrator' as const };
  await transaction.put('persons', { ...person, version: person.version + 1, posts: [...person.posts, post] });
  return [{ openid: person._id, name: person.name, maskedPhone: maskPhone(person.phone), posts: ['administrator'] }];
}

/**
 * Sets the committee up, or changes its settings. A change with an effect in law waits for a second person, where there is
 * one; every change is written down.
 */
export const saveCommittee = carryingOut('committee.save', {
  prepare: ({ committeeId }) => courtsOfCity(committeeId),
  async load(transaction, context) {
    return { committee: await transaction.get('committees', context.committeeId) };
  },
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, input, record: { committee }, call, prepared: found }) {
    if (!holdsPost(context.who, context.committeeId, ['administrator'])) throw new Refusal('NOT_ALLOWED');
    if (input.version !== (committee?.version ?? 0)) {
      throw new Refusal('CHANGED_MEANWHILE', [], '刚刚有人改过设置，请刷新后再改。');
    }
    const before = committee && wholeSettings(committee.settings);
    // What is written of a court that has left the city meanwhile stays until somebody takes it away.
    const known = [...found, ...(before?.courts ?? [])];
    const courtIds = known.map((court) => court.unitId);
    const written = { ...input.settings, rules: input.settings.rules.map(tidyRule) };
    const findings = checkSettings(written, { before, today: context.today, courtIds });
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const courts = written.courts.map((court) => ({
      ...court,
      name: known.find(({ unitId }) => unitId === court.unitId)?.name ?? '',
    }));
    const settings = withUsualLimits({ ...written, courts });
    if (committee && before) {
      // What has an effect in law waits, where there is somebody beside who made it.
      const matters = settingDifferences(before, settings).some((each) => each.matters);
      const waiting = matters && hasSecond(committee.staff, [context.openid]);
      await keepSettings(transaction, context, { key: call.key, before: committee, settings, waiting });
      if (waiting) return { version: committee.version, waiting };
      await putInForce(transaction, context, committee, settings);
      return { version: input.version + 1, waiting };
    }
    const staff = await firstStaff(transaction, context);
    await transaction.put('committees', { _id: context.committeeId, version: 1, settings, staff });
    await keepCityChange(transaction, context, call.key, '设置调委会，担任第一位系统管理员');
    return { version: 1, waiting: false };
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});
