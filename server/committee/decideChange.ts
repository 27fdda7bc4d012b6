import { dutyFindings } from '@/domain/units/unit';
import { forgetCommittee, wholeSettings } from '../kernel/committee';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { badInput, Refusal } from '../kernel/refusal';
import type { ChangeMatter, CommitteeDoc, SettingsChangeDoc, UnitDoc } from '../store/documents';
import { tellPeople } from '../inbox/threads';
import { postNotices } from '../notices/outbox';
import { unitKey, unitsByName } from '../units/keys';
import { putUnit } from '../units/putUnit';
import { givePosts } from './appointStaff';
import { viewChange, whyNotDecided } from './changeViews';
import { keepCityChange } from './cityChanges';
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

/** The record as it is when a change of it is decided on. */
interface Standing {
  committee: CommitteeDoc;
  /** With a change of a unit: the unit, and all that there are. */
  unit: UnitDoc | null;
  units: readonly UnitDoc[];
}

function isOvertaken(matter: ChangeMatter, { committee, unit }: Standing): boolean {
  if (matter.kind === 'posts') return !samePosts(matter, committee);
  return matter.baseVersion !== (matter.kind === 'unit' ? (unit?.version ?? 0) : committee.version);
}

/** Puts in force what was agreed to. Refuses what was overtaken, and a unit whose duties another has taken over meanwhile. */
async function carryOut(
  transaction: Transaction,
  context: Context,
  matter: ChangeMatter,
  standing: Standing,
): Promise<void> {
  const { committee, unit, units } = standing;
  if (isOvertaken(matter, standing)) {
    throw new Refusal('CHANGED_MEANWHILE', [], '提出以后设置又改过，请提出的人重新修改。');
  }
  if (matter.kind === 'posts') {
    const { name } = await givePosts(transaction, committee, matter);
    // Who asked may have called themself otherwise since: the name that is agreed to is the one that was read.
    if (name !== matter.name) throw new Refusal('CHANGED_MEANWHILE', [], '对方改了登记的姓名，请核实后重新邀请。');
  }
  if (matter.kind === 'settings') {
    await putInForce(transaction, context, committee, wholeSettings(matter.settings));
  }
  if (matter.kind !== 'unit') return;
  const [finding] = dutyFindings(matter.unit, units);
  if (finding) throw new Refusal('WRONG_STAGE', [], `${finding.problem}，请提出的人重新修改。`);
  await putUnit(transaction, context.committeeId, matter.unit, unit);
}

/** Tells who proposed it, and who asked for posts with an invitation, what was decided. */
async function tellDecision(
  transaction: Transaction,
  { now, openid }: Context,
  { by, matter, state }: SettingsChangeDoc,
  key: string,
): Promise<void> {
  const [toProposer, toInvited] =
    state === 'done' ? (['changeApproved', 'postApproved'] as const) : (['changeRefused', 'postRefused'] as const);
  const proposer = by.openid === openid ? [] : [by.openid];
  const invited = matter.kind === 'posts' && matter.invited ? [matter.openid] : [];
  await tellPeople(transaction, [
    ...postNotices(toProposer, proposer, now, key),
    ...postNotices(toInvited, invited, now, `${key}.invited`),
  ]);
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
    const whyNot = whyNotDecided(change, context.openid, committee.staff);
    if (whyNot !== null) throw new Refusal('NOT_ALLOWED', [], whyNot);
    if (change.state !== 'waiting') throw new Refusal('WRONG_STAGE', [], '这次修改已经办过了，请刷新后再看。');
    const decided: SettingsChangeDoc = {
      ...change,
      state: input.approve ? 'done' : 'refused',
      decided: { at: context.now, byName: context.person?.name ?? '', reason },
    };
    const { matter } = change;
    await transaction.put('settingsChanges', decided);
    const verdict = `${input.approve ? '同意' : '不同意'}${WHAT[matter.kind]}`;
    const labels = change.differences.map(({ label }) => label).join('、');
    await keepCityChange(transaction, context, call.key, `${verdict}（${change.by.name}提出）：${labels}`);
    // What nobody can carry out any more can still be refused.
    if (input.approve) {
      const key = matter.kind === 'unit' ? unitKey(context.committeeId, matter.unit.unitId) : null;
      const unit = key === null ? null : await transaction.get('units', key);
      const units = key === null ? [] : await unitsByName(context.committeeId);
      await carryOut(transaction, context, matter, { committee, unit, units });
    }
    await tellDecision(transaction, context, decided, call.key);
    return viewChange(decided, context.openid, committee.staff);
  },
  after() {
    forgetCommittee();
    return Promise.resolve();
  },
});
