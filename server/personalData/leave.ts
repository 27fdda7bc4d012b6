import { isFinal } from '@/domain/cases/stages';
import { callAfterWithdrawal, hindrancesOf, keptOf } from '@/domain/personalData/leaving';
import { membershipId } from '../account/membershipKeys';
import type { Context } from '../kernel/context';
import { carryingOut, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { callOf, withoutPerson } from '../phoneTasks/openTask';
import { mediatorKey } from '../mediators/directory';
import { removeFiles } from '../platform/files';
import type { PersonDoc, PhoneTaskDoc } from '../store/documents';
import { list, remove, updateIf } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { ownCases, placeIn, standingOf, type OwnCase } from './ownCases';

/** Rows of one kind that are removed at once. */
const BATCH = 200;
/** Open cases of which the desk is told in the transaction: a platform's transaction is short. Of more than these nobody is a side. */
const MOST_CALLS_AT_ONCE = 50;

/** The calls by which the desk goes on with somebody who does not use the app any more: one for each case that is open. */
function callsFor(context: Context, person: PersonDoc, cases: readonly OwnCase[], key: string): PhoneTaskDoc[] {
  const open = cases.filter(({ stage }) => stage !== 'DRAFT' && !isFinal(stage));
  return open.slice(0, MOST_CALLS_AT_ONCE).map((record, n) =>
    callOf({
      id: `${key}.withdrawn.${n}`,
      committeeId: context.committeeId,
      caseId: record._id,
      caseNumber: record.number,
      to: context.openid,
      ...reachedAs(record, person),
      ...callAfterWithdrawal(placeIn(record, context.openid) === '调解员' ? 'mediator' : 'side'),
      toldAt: context.now,
      at: context.now,
    }),
  );
}

/** Name and number as they registered; of who answered by the notice alone, as they stand in the case. */
function reachedAs({ mediation }: OwnCase, { _id, name, phone }: PersonDoc): { name: string; phone: string } {
  const inCase = mediation.respondents.flatMap(({ people }) => people).find(({ openid }) => openid === _id);
  return { name: name ?? inCase?.name ?? '', phone: phone ?? inCase?.phone ?? '' };
}

/**
 * Takes the consent back (个人信息保护法 15): at any time, whatever is open. What was done before stays lawful, and what the
 * law asks for goes on without the app (13 (1)(3)): the desk finds a call for each open case. Messages stop with the
 * consent (server/timer/relay.ts), and the leave for WeChat's is gone with it.
 */
export const withdrawConsent = carryingOut('myData.withdrawConsent', {
  ...noRecord,
  prepare: (context) => ownCases(context),
  receipt: 'commands',
  async change({ transaction, context, call, prepared: cases }) {
    const person = await transaction.get('persons', context.openid);
    if (!person) throw new Refusal('CONSENT_NEEDED');
    const telling = person.telling && { ...person.telling, wallet: {} };
    await transaction.put('persons', {
      ...person,
      version: person.version + 1,
      consent: { ...person.consent, withdrawnAt: context.now },
      ...(telling ? { telling } : {}),
    });
    for (const task of callsFor(context, person, cases, call.key)) await transaction.create('phoneTasks', task);
    return { withdrawn: true as const };
  },
});

/** Removes the rows of one reader, batch after batch. */
async function removeRows(collection: 'notices' | 'threads' | 'appointments', openid: string): Promise<void> {
  const [field, order] = collection === 'appointments' ? ['openid', 'openid'] : ['to', 'recency'];
  for (;;) {
    const rows = await list(collection, {
      where: { [field]: openid },
      orderBy: [order, 'asc'],
      limit: BATCH,
      fields: ['_id'],
    });
    for (const { _id } of rows) await remove(collection, _id);
    if (rows.length < BATCH) return;
  }
}

/** That somebody was telephoned stays; who it was and under which number does not. */
async function forgetCalls(openid: string): Promise<void> {
  for (;;) {
    const tasks = await list('phoneTasks', { where: { to: openid }, orderBy: ['to', 'asc'], limit: BATCH });
    for (const task of tasks) {
      const { _id, ...fields } = withoutPerson(task);
      await updateIf('phoneTasks', _id, { to: openid }, fields);
    }
    if (tasks.length < BATCH) return;
  }
}

/** Messages of somebody who has left, which nobody reads any more, and everything else that is about them alone. */
async function removeTraces({ openid, committeeId }: Context): Promise<void> {
  await Promise.all([
    removeRows('notices', openid),
    removeRows('threads', openid),
    removeRows('appointments', openid),
    forgetCalls(openid),
    remove('mediators', mediatorKey(committeeId, openid)),
  ]);
}

/** Refuses while somebody waits for them, with what to do; else what stays, and whether there is a case that does. */
async function mayLeave(context: Context) {
  const standing = standingOf(context, await ownCases(context));
  const hindrances = hindrancesOf(standing);
  if (hindrances.length === 0) return { kept: keptOf(standing), inFiles: standing.cases.length > 0 };
  const words = hindrances.map(({ what, remedy }) => `${what}：${remedy}。`).join('');
  throw new Refusal('WRONG_STAGE', [], words);
}

/** The person and what they asked to be for enterprises. */
async function wholePerson(transaction: Transaction, { openid }: Context) {
  const person = await transaction.get('persons', openid);
  if (!person) throw new Refusal('CONSENT_NEEDED');
  const found = await Promise.all(
    person.acts.map(({ enterpriseId }) => transaction.get('memberships', membershipId(enterpriseId, openid))),
  );
  return { memberships: found.flatMap((membership) => membership ?? []) };
}

/** Deletes the account (个人信息保护法 47). */
export const deleteAccount = carryingOut('myData.delete', {
  prepare: (context) => mayLeave(context),
  load: (transaction, context) => wholePerson(transaction, context),
  maySee: () => true,
  receipt: 'commands',
  async change({ transaction, context, record: { memberships }, prepared: { kept, inFiles } }) {
    // Whoever acted in a case: that they were entitled to is part of its file.
    if (!inFiles) for (const { _id } of memberships) await transaction.remove('memberships', _id);
    await transaction.remove('persons', context.openid);
    return { kept };
  },
  async after(context, _input, { memberships }) {
    await removeTraces(context);
    // With the memberships that went, their papers; those of who stood in a case are part of its file.
    if ((await ownCases(context)).length > 0) return;
    await removeFiles(memberships.flatMap(({ authority }) => (authority ? [authority.fileId] : [])));
  },
});
