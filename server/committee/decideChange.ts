import type { PostEvent } from '@/domain/notices/postNotices';
import { dutyFindings, mergedUnit } from '@/domain/units/unit';
import { forgetCommittee } from '../kernel/committee';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { ChangeMatter, CommitteeDoc, SettingsChangeDoc, UnitDoc } from '../store/documents';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { unitKey, unitOf, unitsByName } from '../units/keys';
import { putUnit } from '../units/putUnit';
import { givePosts } from './appointStaff';
import { viewChange, whyNotDecided } from './changeViews';
import { keepCityChange } from './cityChanges';
import { mergedChange } from './mergedChange';
import { putInForce } from './putInForce';
import type { Transaction } from '../store/transaction';

const WHAT: Readonly<Record<ChangeMatter['kind'], string>> = {
  settings: '修改设置',
  posts: '任命',
  unit: '修改成员单位',
};

/** Whether somebody still holds the posts that they held when others were to be given to them. */
function samePosts({ openid, before }: Extract<ChangeMatter, { kind: 'posts' }>, { staff }: CommitteeDoc): boolean {
  const now = staff.find((member) => member.openid === openid)?.posts ?? [];
  return now.length === before.length && now.every((post) => before.includes(post));
}

const OVERTAKEN = '提出以后又改过，请提出的人重新修改。';

/** The record as it is when a change of it is decided on. */
interface Standing {
  committee: CommitteeDoc;
  /** With a change of a unit: the unit, and all that there are. */
  unit: UnitDoc | null;
  units: readonly UnitDoc[];
}

/** Puts in force what was agreed to. Refuses what was overtaken, and a unit whose duties another has taken over meanwhile. */
async function carryOut(
  transaction: Transaction,
  context: Context,
  matter: ChangeMatter,
  standing: Standing,
): Promise<void> {
  const { committee, unit, units } = standing;
  if (matter.kind === 'posts') {
    if (!samePosts(matter, committee)) throw new Refusal('CHANGED_MEANWHILE', [], OVERTAKEN);
    const { name } = await givePosts(transaction, committee, matter);
    // Who asked may have called themself otherwise since: the name that is agreed to is the one that was read.
    if (name !== matter.name) throw new Refusal('CHANGED_MEANWHILE', [], '对方改了登记的姓名，请核实后重新邀请。');
  }
  if (matter.kind === 'settings') {
    await putInForce(transaction, context, committee, mergedChange(matter, committee, context.today));
  }
  if (matter.kind !== 'unit') return;
  const merged = mergedUnit({ base: matter.base, proposed: matter.unit, now: unit && unitOf(unit) });
  if (!merged) throw new Refusal('CHANGED_MEANWHILE', [], OVERTAKEN);
  const [finding] = dutyFindings(merged, units);
  if (finding) throw new Refusal('WRONG_STAGE', [], `${finding.problem}，请提出的人重新修改。`);
  await putUnit(transaction, context.committeeId, merged, unit);
}

/** What whom a change gives posts to is told of its end: who asked for them, always; who was only named, when they have them. */
function eventForNamed({ matter, state }: SettingsChangeDoc): PostEvent | null {
  if (matter.kind !== 'posts') return null;
  if (matter.invited) return state === 'done' ? 'postApproved' : 'postRefused';
  return state === 'done' ? 'postGiven' : null;
}

/** Tells who proposed it, and whom it gives posts to, how it ended. */
async function tellEnd(
  transaction: Transaction,
  { now, openid }: Context,
  change: SettingsChangeDoc,
  key: string,
): Promise<void> {
  const { by, matter, state } = change;
  const proposer = by.openid === openid ? [] : [by.openid];
  const named = matter.kind === 'posts' ? [matter.openid] : [];
  const toNamed = eventForNamed(change);
  await tellPeople(transaction, [
    ...postNotices(state === 'done' ? 'changeApproved' : 'changeRefused', proposer, now, key),
    ...(toNamed === null ? [] : postNotices(toNamed, named, now, `${key}.named`)),
  ]);
}

/** A change and the committee that it is of, by the change's id. */
async function withCommittee(
  transaction: Transaction,
  { committeeId }: Context,
  changeId: string,
): Promise<{ change: SettingsChangeDoc; committee: CommitteeDoc } | null> {
  const change = await transaction.get('settingsChanges', changeId);
  const committee = await transaction.get('committees', committeeId);
  return change && committee && { change, committee };
}

/** Writes down how a change ended, in its place and in the record of changes. */
async function keepEnd(
  transaction: Transaction,
  context: Context,
  key: string,
  { change, state, reason }: { change: SettingsChangeDoc; state: SettingsChangeDoc['state']; reason: string },
): Promise<SettingsChangeDoc> {
  const ended: SettingsChangeDoc = {
    ...change,
    state,
    decided: { at: context.now, byName: context.person?.name ?? '', reason },
  };
  const { matter, by, differences } = change;
  const verdict = state === 'done' ? '同意' : state === 'refused' ? '不同意' : '撤回';
  const labels = differences.map(({ label }) => label).join('、');
  await transaction.put('settingsChanges', ended);
  await keepCityChange(transaction, context, key, `${verdict}${WHAT[matter.kind]}（${by.name}提出）：${labels}`);
  return ended;
}

const OVER = '这次修改已经办过了，请刷新后再看。';

/** A second person agrees to a change, which is in force with it, or refuses with a reason. */
export const decideChange = carryingOut('committee.decideChange', {
  load: (transaction, context, input) => withCommittee(transaction, context, input.changeId),
  maySee: (context, { change }) => change.committeeId === context.committeeId,
  receipt: 'commands',
  async change({ transaction, context, input, record: { change, committee }, call }) {
    const reason = input.reason.trim();
    if (!input.approve && reason === '') throw badInput('reason', '没有写不同意的原因', '请写明原因，提出的人会看到');
    const whyNot = whyNotDecided(change, context.openid, committee.staff);
    if (whyNot !== null) throw new Refusal('NOT_ALLOWED', [], whyNot);
    if (change.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], OVER);
    const state = input.approve ? 'done' : 'refused';
    const decided = await keepEnd(transaction, context, call.key, { change, state, reason });
    const { matter } = change;
    // What nobody can carry out any more can still be refused.
    if (input.approve) {
      const key = matter.kind === 'unit' ? unitKey(context.committeeId, matter.unit.unitId) : null;
      const unit = key === null ? null : await transaction.get('units', key);
      const units = key === null ? [] : await unitsByName(context.committeeId);
      await carryOut(transaction, context, matter, { committee, unit, units });
    }
    await tellEnd(transaction, context, decided, call.key);
    return viewChange(decided, context.openid, committee.staff);
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});

/** Whoever made a change takes it back while it waits: nobody has to find a reason against it. */
export const withdrawChange = carryingOut('committee.withdrawChange', {
  load: (transaction, context, input) => withCommittee(transaction, context, input.changeId),
  maySee: (context, { change }) => change.committeeId === context.committeeId,
  receipt: 'commands',
  async change({ transaction, context, record: { change, committee }, call }) {
    if (change.by.openid !== context.openid) throw new Refusal('NOT_ALLOWED', [], '只有提出的人可以撤回。');
    if (change.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], OVER);
    const withdrawn = await keepEnd(transaction, context, call.key, { change, state: 'withdrawn', reason: '' });
    await tellEnd(transaction, context, withdrawn, call.key);
    return viewChange(withdrawn, context.openid, committee.staff);
  },
});
