import type { SettingsChangeView } from '@/contract/committee';
import { settingDifferences, type SettingDifference } from '@/domain/committee/settingsChange';
import { recencyKey } from '@/domain/cases/listingKeys';
import { forgetCommittee, wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { CommitteeDoc, SettingsChangeDoc, StaffMember } from '../store/documents';
import { list } from '../store/queries';
import { keepCityChange } from './cityChanges';
import type { Transaction } from '../store/transaction';

/** Those who may decide on somebody else's change of the settings. */
function mayDecide({ posts }: StaffMember): boolean {
  return posts.includes('administrator') || posts.includes('head');
}

/** Whether a change waits for a second person: it has an effect in law, and there is somebody beside who made it. */
export function waitsForSecond(
  differences: readonly SettingDifference[],
  staff: readonly StaffMember[],
  openid: string,
): boolean {
  return differences.some(({ matters }) => matters) && staff.some((each) => each.openid !== openid && mayDecide(each));
}

/** Writes a change of the settings down, carried out or waiting; it stays for ever. */
export async function keepChange(
  transaction: Transaction,
  context: Context,
  {
    key,
    before,
    settings,
    waiting,
  }: { key: string; before: CommitteeDoc; settings: CommitteeDoc['settings']; waiting: boolean },
): Promise<SettingsChangeDoc> {
  const id = `g${key.slice(0, 23)}`;
  const change: SettingsChangeDoc = {
    _id: id,
    committeeId: context.committeeId,
    baseVersion: before.version,
    settings,
    differences: settingDifferences(wholeSettings(before.settings), settings),
    by: { openid: context.openid, name: context.person?.name ?? '' },
    at: context.now,
    state: waiting ? 'waiting' : 'done',
    decided: null,
    recency: recencyKey(context.now, id),
  };
  await transaction.create('settingsChanges', change);
  const what = change.differences.map(({ label, from: was, to }) => `${label}：${was}改为${to}`).join('；');
  const how = waiting ? '提出修改设置，等第二人同意' : '修改设置';
  await keepCityChange(transaction, context, key, what === '' ? '' : `${how}。${what}`);
  return change;
}

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

function mayBeDecided(change: SettingsChangeDoc, committee: CommitteeDoc, openid: string): void {
  if (change.by.openid === openid) throw new Refusal('NOT_ALLOWED', [], '自己提出的修改要由另一个人同意。');
  if (change.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], '这次修改已经办过了，请刷新后再看。');
  if (change.baseVersion !== committee.version) {
    throw new Refusal('CHANGED_MEANWHILE', [], '提出以后设置又改过，请提出的人重新修改。');
  }
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
    // What nobody can carry out any more can still be refused.
    mayBeDecided(change, input.approve ? committee : { ...committee, version: change.baseVersion }, context.openid);
    const decided: SettingsChangeDoc = {
      ...change,
      state: input.approve ? 'done' : 'refused',
      decided: { at: context.now, byName: context.person?.name ?? '', reason },
    };
    await transaction.put('settingsChanges', decided);
    const verdict = input.approve ? '同意修改设置' : '不同意修改设置';
    const labels = change.differences.map(({ label }) => label).join('、');
    await keepCityChange(transaction, context, call.key, `${verdict}（${change.by.name}提出）：${labels}`);
    if (input.approve) {
      await putInForce(transaction, context, committee, wholeSettings(change.settings));
    }
    return viewChange(decided, context.openid);
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});
