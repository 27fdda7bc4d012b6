import type { SettingsChangeView } from '@/contract/committee';
import { forgetCommittee, wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { CommitteeDoc, SettingsChangeDoc } from '../store/documents';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { list } from '../store/queries';
import { givePosts } from './appointStaff';
import { keepCityChange } from './cityChanges';
import type { Transaction } from '../store/transaction';

/** Puts settings in force. Where the holidays are other ones, the clock counts the open cases anew (timer/recount.ts). */
export async function putInForce(
  transaction: Transaction,
  context: Context,
  committee: CommitteeDoc,
  settings: CommitteeDoc['settings'],
): Promise<void> {
  const [was, is] = [committee.settings, settings].map((each) => JSON.stringify(wholeSettings(each).holidays));
  const recount = was === is ? (committee.recount ?? null) : { since: context.now, after: '' };
  await transaction.put('committees', { ...committee, version: committee.version + 1, settings, recount });
}

export function viewChange(change: SettingsChangeDoc, openid: string): SettingsChangeView {
  const { _id: id, at, by, state, differences, decided } = change;
  return { id, at, byName: by.name, mine: by.openid === openid, state, differences, decided };
}

/** The latest changes, newest first. One read. */
export async function latestChanges(context: Context, count: number): Promise<SettingsChangeView[]> {
  const found = await list('settingsChanges', {
    where: { committeeId: context.committeeId },
    orderBy: ['recency', 'desc'],
    limit: count,
  });
  return found.map((change) => viewChange(change, context.openid));
}

type Appointment = NonNullable<SettingsChangeDoc['appointment']>;

function mayBeDecided(change: SettingsChangeDoc, openid: string): void {
  if (change.by.openid === openid) throw new Refusal('NOT_ALLOWED', [], '自己提出的修改要由另一个人同意。');
  if (change.appointment?.openid === openid) {
    throw new Refusal('NOT_ALLOWED', [], '自己的职务要由另一个人同意。');
  }
  if (change.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], '这次修改已经办过了，请刷新后再看。');
}

function notOvertaken(change: SettingsChangeDoc, committee: CommitteeDoc): void {
  const overtaken = change.appointment
    ? !samePosts(change.appointment, committee)
    : change.baseVersion !== committee.version;
  if (overtaken) throw new Refusal('CHANGED_MEANWHILE', [], '提出以后设置又改过，请提出的人重新修改。');
}

/** Whether somebody still holds the posts that they held when others were to be given to them. */
function samePosts({ openid, before }: Appointment, { staff }: CommitteeDoc): boolean {
  const now = staff.find((member) => member.openid === openid)?.posts ?? [];
  return now.length === before.length && now.every((post) => before.includes(post));
}

/** A second person agrees to a change, which is in force with it, or refuses with a reason. */
export const decideChange = carryingOut('committee.decideChange', {
  async load(transaction, context, input) {
    const change = await transaction.get('settingsChanges', input.changeId);
    const committee = await transaction.get('committees', context.committeeId);
    return change && committee && { change, committee };
  },
  maySee: (context, { change }) => change.committeeId === context.committeeId,
  receipt: 'commands',
  async change({ transaction, context, input, record: { change, committee }, call }) {
    const reason = input.reason.trim();
    if (!input.approve && reason === '') throw badInput('reason', '没有写不同意的原因', '请写明原因，提出的人会看到');
    mayBeDecided(change, context.openid);
    // What nobody can carry out any more can still be refused.
    if (input.approve) notOvertaken(change, committee);
    const decided: SettingsChangeDoc = {
      ...change,
      state: input.approve ? 'done' : 'refused',
      decided: { at: context.now, byName: context.person?.name ?? '', reason },
    };
    await transaction.put('settingsChanges', decided);
    const what = change.appointment ? '任命' : '修改设置';
    const verdict = `${input.approve ? '同意' : '不同意'}${what}`;
    const labels = change.differences.map(({ label }) => label).join('、');
    await keepCityChange(transaction, context, call.key, `${verdict}（${change.by.name}提出）：${labels}`);
    if (input.approve && change.appointment) await givePosts(transaction, committee, change.appointment);
    if (input.approve && !change.appointment) {
      await putInForce(transaction, context, committee, wholeSettings(change.settings));
    }
    const event = input.approve ? 'changeApproved' : 'changeRefused';
    await tellPeople(transaction, postNotices(event, [change.by.openid], context.now, call.key));
    return viewChange(decided, context.openid);
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});
