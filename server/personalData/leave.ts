import { hindrancesOf, keptOf, type Standing } from '@/domain/personalData/leaving';
import { membershipId } from '../account/membershipKeys';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { list, remove } from '../store/queries';
import { ownCases, standingOf } from './myData';

/** Rows of one kind that are removed: more messages than are kept for anybody who is in no open case. */
const REMOVED_AT_ONCE = 500;

/** The standing of who leaves; refuses while somebody waits for them, with what to do. */
async function mayLeave(context: Context): Promise<Standing> {
  const standing = standingOf(context, await ownCases(context));
  const hindrances = hindrancesOf(standing);
  if (hindrances.length === 0) return standing;
  const words = hindrances.map(({ what, remedy }) => `${what}：${remedy}。`).join('');
  throw new Refusal('WRONG_STAGE', [], words);
}

/** Takes the consent back (个人信息保护法 15). What was done before stays lawful; nothing more is done. */
export const withdrawConsent = carryingOut('myData.withdrawConsent', {
  ...noRecord,
  prepare: (context) => mayLeave(context),
  receipt: 'commands',
  async change({ transaction, context }) {
    const person = await transaction.get('persons', context.openid);
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const consent = { ...person.consent, withdrawnAt: context.now };
    await transaction.put('persons', { ...person, version: person.version + 1, consent });
    return { withdrawn: true as const };
  },
});

/** Messages of somebody who has left, which nobody reads any more, and the posts that they asked for or once had. */
async function removeTraces(openid: string): Promise<void> {
  const [notices, threads, appointments] = await Promise.all([
    list('notices', { where: { to: openid }, orderBy: ['recency', 'desc'], limit: REMOVED_AT_ONCE, fields: ['_id'] }),
    list('threads', { where: { to: openid }, orderBy: ['recency', 'desc'], limit: REMOVED_AT_ONCE, fields: ['_id'] }),
    list('appointments', { where: { openid }, orderBy: ['openid', 'asc'], limit: REMOVED_AT_ONCE, fields: ['_id'] }),
  ]);
  for (const { _id } of notices) await remove('notices', _id);
  for (const { _id } of threads) await remove('threads', _id);
  for (const { _id } of appointments) await remove('appointments', _id);
}

/** Deletes the account (个人信息保护法 47). */
export const deleteAccount = carryingOut('myData.delete', {
  ...noRecord,
  prepare: (context) => mayLeave(context),
  receipt: 'commands',
  async change({ transaction, context, prepared: standing }) {
    const person = await transaction.get('persons', context.openid);
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const kept = keptOf(standing);
    // Whoever acted in a case: that they were entitled to is part of its file.
    if (kept.length === 0) {
      for (const { enterpriseId } of person.acts) {
        await transaction.remove('memberships', membershipId(enterpriseId, context.openid));
      }
    }
    await transaction.remove('persons', context.openid);
    return { kept };
  },
  after: (context) => removeTraces(context.openid),
});
