import { secondPersons } from '@/domain/committee/secondPerson';
import { differenceInWords, settingDifferences, type SettingDifference } from '@/domain/committee/settingsChange';
import { recencyKey } from '@/domain/cases/listingKeys';
import { POST_NAMES, type StaffPost } from '@/domain/roles/posts';
import { wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import type { ChangeMatter, CommitteeDoc, SettingsChangeDoc, StaffMember } from '../store/documents';
import type { Transaction } from '../store/transaction';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { keepCityChange } from './cityChanges';

type Written = Pick<SettingsChangeDoc, 'matter' | 'differences' | 'state' | 'by'>;

/** Returns the id of the change. */
async function keep(transaction: Transaction, context: Context, key: string, change: Written): Promise<string> {
  const id = `g${key.slice(0, 23)}`;
  await transaction.create('settingsChanges', {
    _id: id,
    committeeId: context.committeeId,
    ...change,
    at: context.now,
    decided: null,
    recency: recencyKey(context.now, id),
  });
  return id;
}

function caller({ openid, person }: Context): SettingsChangeDoc['by'] {
  return { openid, name: person?.name ?? '' };
}

/** A change that waits for a second person. */
interface Proposed {
  /** Of the command. */
  key: string;
  matter: ChangeMatter;
  differences: SettingDifference[];
  /** What was proposed, for the record of changes. */
  text: string;
  staff: readonly StaffMember[];
  /** Who proposed it, where that is not the caller: who invited the caller. */
  by?: SettingsChangeDoc['by'];
  /** Openids of those who are not asked: whom it is about, who proposed it. */
  beside: readonly string[];
}

/** Writes a change down that is in force once a second person has agreed, and tells those who may. It stays for ever. Returns its id. */
export async function keepProposed(
  transaction: Transaction,
  context: Context,
  { key, matter, differences, text, staff, by = caller(context), beside }: Proposed,
): Promise<string> {
  const id = await keep(transaction, context, key, { matter, differences, state: 'waiting', by });
  await keepCityChange(transaction, context, key, text);
  const readers = secondPersons(staff, beside).map(({ openid }) => openid);
  await tellPeople(transaction, postNotices('changeProposed', readers, context.now, key));
  return id;
}

/** Writes a change of the settings down, carried out or waiting. */
export async function keepSettings(
  transaction: Transaction,
  context: Context,
  {
    key,
    before,
    settings,
    waiting,
  }: { key: string; before: CommitteeDoc; settings: CommitteeDoc['settings']; waiting: boolean },
): Promise<void> {
  const base = wholeSettings(before.settings);
  const matter: ChangeMatter = { kind: 'settings', base, settings };
  const differences = settingDifferences(base, settings);
  const what = differences.map((one) => `${one.label}：${differenceInWords(one)}`).join('；');
  if (waiting) {
    const text = `提出修改设置，等第二人同意。${what}`;
    const { staff } = before;
    await keepProposed(transaction, context, { key, matter, differences, text, staff, beside: [context.openid] });
    return;
  }
  await keep(transaction, context, key, { matter, differences, state: 'done', by: caller(context) });
  await keepCityChange(transaction, context, key, what === '' ? '' : `修改设置。${what}`);
}

/** What becomes of somebody's posts, in words. */
export function postsDifference(
  name: string,
  before: readonly StaffPost[],
  after: readonly StaffPost[],
): SettingDifference {
  const words = (held: readonly StaffPost[]) => held.map((post) => POST_NAMES[post]).join('、') || '没有职务';
  return { label: `${name}的职务`, from: words(before), to: words(after), matters: true };
}
