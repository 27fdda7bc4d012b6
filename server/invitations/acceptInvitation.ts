import { hasSecond, secondPersons } from '@/domain/committee/secondPerson';
import { maskPhone } from '@/domain/parties/mask';
import { STAFF_POSTS } from '@/domain/roles/posts';
import { callerIn, type RegisteredPerson } from '../account/personIn';
import { keepCityChange } from '../committee/cityChanges';
import { keepProposed, postsDifference } from '../committee/keepChange';
import { tellPeople } from '../inbox/threads';
import { carryingOut, type CommandCall } from '../kernel/handler';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import { postNotices } from '../notices/outbox';
import type { CommitteeDoc } from '../store/documents';
import { get } from '../store/queries';
import type { Transaction } from '../store/transaction';
import { peopleOfUnit } from '../supervision/orderDocs';
import { administratorsDesk, appointmentKey, inOrder, unitDesk, unitKey } from '../units/keys';
import { openInvitation, type InvitationDoc } from './theInvitation';

interface Asking {
  transaction: Transaction;
  context: Context;
  call: CommandCall;
  code: InvitationDoc;
  person: RegisteredPerson;
  committee: CommitteeDoc;
}

/** Asks for posts in the committee: a change that waits for whoever may decide, who invited among them. Returns its id. */
async function askForStaffPosts({ transaction, context, call, code, person, committee }: Asking): Promise<string> {
  const before = committee.staff.find(({ openid }) => openid === context.openid)?.posts ?? [];
  const posts = STAFF_POSTS.filter((post) => before.includes(post) || code.invitation.posts.includes(post));
  if (posts.length === before.length) throw new Refusal('WRONG_STAGE', [], '您已经担任这些职务，不用再申请。');
  const { name } = person;
  const { by, personName } = code.invitation;
  const difference = postsDifference(name, before, posts);
  return keepProposed(transaction, context, {
    ...{ key: call.key, staff: committee.staff, by, beside: [context.openid] },
    matter: { kind: 'posts', openid: context.openid, name, before, posts, invited: true },
    differences: [
      {
        label: `邀请的是${personName}，扫码的是`,
        from: '',
        to: `${name}（${maskPhone(person.phone)}）`,
        matters: false,
      },
      difference,
    ],
    text: `${name}扫邀请码申请职务：${difference.from}改为${difference.to}`,
  });
}

/** Asks for a post of a member unit. Returns id and version of the appointment that waits. */
async function askForUnitPost(
  { transaction, context, call, code, person, committee }: Asking,
  unitId: string,
  heads: readonly string[],
): Promise<{ id: string; version: number }> {
  const post = code.invitation.posts[0] === 'unitHead' ? 'unitHead' : 'liaison';
  const unit = await transaction.get('units', unitKey(context.committeeId, unitId));
  if (!unit) throw new Refusal('NOT_FOUND');
  const id = appointmentKey(context.committeeId, unitId, context.openid);
  const before = await transaction.get('appointments', id);
  if (before?.status === 'approved') {
    throw new Refusal('WRONG_STAGE', [], '您已经在这个单位任职，换职务请先结束原来的。');
  }
  if (!unit.active) throw new Refusal('WRONG_STAGE', [], '这个单位已经停用，请联系管理员。');
  const first = post === 'unitHead' || unit.heads === 0;
  const { by, personName } = code.invitation;
  const asked = inOrder({
    _id: id,
    version: (before?.version ?? 0) + 1,
    committeeId: context.committeeId,
    unitId,
    unitName: unit.name,
    openid: context.openid,
    personName: person.name,
    maskedPhone: maskPhone(person.phone),
    invited: { as: personName, by },
    post,
    status: 'pending',
    askedAt: context.now,
    decidedAt: null,
    decidedByName: null,
    reason: null,
    openWork: 0,
    desk: first ? administratorsDesk(context.committeeId) : unitDesk(context.committeeId, unitId),
    order: '',
  });
  await transaction.put('appointments', asked);
  const { staff } = committee;
  const others = secondPersons(staff, [context.openid, by.openid]).map(({ openid }) => openid);
  const deciders = first ? (hasSecond(staff, [context.openid, by.openid]) ? others : [by.openid]) : heads;
  await tellPeople(transaction, postNotices('postAsked', deciders, context.now, call.key));
  await keepCityChange(transaction, context, call.key, `${person.name}扫邀请码申请${unit.name}的职务`);
  return { id, version: asked.version };
}

/**
 * Asks for what an invitation offers. The code is used up with it. A liaison is approved by their unit's head; a head, and
 * whoever comes while the unit has no head, by an administrator or the committee's head, as are the committee's own people.
 */
export const acceptInvitation = carryingOut('invitation.accept', {
  /** Openids of the heads of the unit, who are told. Two reads. */
  async prepare(context, input) {
    const code = await get('codes', input.token);
    const unitId = code?.committeeId === context.committeeId ? code.invitation?.unitId : null;
    const people = unitId ? await peopleOfUnit(context.committeeId, unitId) : [];
    return people.filter(({ post }) => post === 'unitHead').map(({ openid }) => openid);
  },
  async load(transaction, context, input) {
    const code = await transaction.get('codes', input.token);
    const committee = await transaction.get('committees', context.committeeId);
    return code && committee && { code, committee };
  },
  maySee: (context, { code }) => code.committeeId === context.committeeId,
  receipt: 'commands',
  async change({ transaction, context, record, call, prepared: heads }) {
    const code = openInvitation(record.code, context.now);
    const person = await callerIn(transaction, context);
    // Anybody may type the number of a future official.
    if (!person.phoneVerified) {
      const how = '请在“我的”里点“修改”，用“使用微信绑定的手机号”重新登记，再来申请。';
      throw new Refusal('WRONG_STAGE', [], `您的手机号还没有经微信核实。${how}`);
    }
    const asking = { transaction, context, call, code, person, committee: record.committee };
    const { unitId } = code.invitation;
    const asked =
      unitId === null
        ? { id: await askForStaffPosts(asking), version: 1 }
        : await askForUnitPost(asking, unitId, heads);
    await transaction.put('codes', {
      ...code,
      version: code.version + 1,
      revokedAt: context.now,
      revokedReason: '已使用',
      invitation: { ...code.invitation, usedAt: context.now, openAt: null },
    });
    return { ...asked, placeName: code.title };
  },
});
