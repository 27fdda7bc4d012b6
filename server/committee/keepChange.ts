import { settingDifferences, type SettingDifference } from '@/domain/committee/settingsChange';
import { recencyKey } from '@/domain/cases/listingKeys';
import { POST_NAMES, type StaffPost } from '@/domain/roles/posts';
import { wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import type { CommitteeDoc, SettingsChangeDoc, StaffMember } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { keepCityChange } from './cityChanges';

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
  return differences.some(({ matters }) => matters) && hasSecond(staff, [openid]);
}

/** Whether there is anybody beside these who may decide. */
export function hasSecond(staff: readonly StaffMember[], beside: readonly string[]): boolean {
  return staff.some((each) => !beside.includes(each.openid) && mayDecide(each));
}

/** Tells those who may decide, but for these: who proposed it, and whose own post it is. */
async function askForSecond(
  transaction: Transaction,
  { now }: Context,
  key: string,
  { staff, beside }: { staff: readonly StaffMember[]; beside: readonly string[] },
): Promise<void> {
  const readers = staff.filter((each) => mayDecide(each) && !beside.includes(each.openid)).map(({ openid }) => openid);
  await tellPeople(transaction, postNotices('changeProposed', readers, now, key));
}

/** What every change begins with. */
function written(
  context: Context,
  key: string,
  committee: CommitteeDoc,
): Omit<SettingsChangeDoc, 'settings' | 'differences' | 'state'> {
  const id = `g${key.slice(0, 23)}`;
  return {
    _id: id,
    committeeId: context.committeeId,
    baseVersion: committee.version,
    by: { openid: context.openid, name: context.person?.name ?? '' },
    at: context.now,
    decided: null,
    recency: recencyKey(context.now, id),
  };
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
  const change: SettingsChangeDoc = {
    ...written(context, key, before),
    settings,
    differences: settingDifferences(wholeSettings(before.settings), settings),
    state: waiting ? 'waiting' : 'done',
  };
  await transaction.create('settingsChanges', change);
  const what = change.differences.map(({ label, from: was, to }) => `${label}：${was}改为${to}`).join('；');
  const how = waiting ? '提出修改设置，等第二人同意' : '修改设置';
  await keepCityChange(transaction, context, key, what === '' ? '' : `${how}。${what}`);
  if (waiting) await askForSecond(transaction, context, key, { staff: before.staff, beside: [context.openid] });
  return change;
}

/** Writes down that posts are to be given once a second person has agreed. */
export async function keepAppointment(
  transaction: Transaction,
  context: Context,
  {
    key,
    committee,
    about,
  }: {
    key: string;
    committee: CommitteeDoc;
    about: { openid: string; name: string; before: StaffPost[]; posts: StaffPost[] };
  },
): Promise<void> {
  const { openid, name, before, posts } = about;
  const words = (held: readonly StaffPost[]) => held.map((post) => POST_NAMES[post]).join('、') || '没有职务';
  const [from, to] = [words(before), words(posts)];
  await transaction.create('settingsChanges', {
    ...written(context, key, committee),
    settings: committee.settings,
    appointment: { openid, before, posts },
    differences: [{ label: `${name}的职务`, from, to, matters: true }],
    state: 'waiting',
  });
  await keepCityChange(transaction, context, key, `提出任命${name}，等第二人同意：${from}改为${to}`);
  await askForSecond(transaction, context, key, { staff: committee.staff, beside: [context.openid, openid] });
}
