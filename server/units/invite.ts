import { holdsPost } from '@/domain/roles/posts';
import { headsUnit } from '@/domain/units/unit';
import { scannedCode } from '../codes/theCode';
import type { Context } from '../kernel/context';
import { answering, carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { randomToken } from '../platform/randomToken';
import type { CodeDoc } from '../store/documents';
import { get } from '../store/queries';
import { unitKey } from './keys';

const WEEK = 7 * 86_400_000;

/** Whether somebody may bring people into a unit: its head, and the administrator. */
export function mayInvite(context: Context, unitId: string): boolean {
  const { who, committeeId } = context;
  return headsUnit(who, committeeId, unitId) || holdsPost(who, committeeId, ['administrator']);
}

/** Makes the code of an invitation. Whoever scans it only asks for the post: the code alone gives nothing. */
export const invite = carryingOut('unit.invite', {
  prepare: () => Promise.resolve({ token: randomToken() }),
  load: (transaction, context, input) => transaction.get('units', unitKey(context.committeeId, input.unitId)),
  maySee: (context, unit) => mayInvite(context, unit.unitId),
  receipt: 'commands',
  async change({ transaction, context, input, record: unit, prepared: { token } }) {
    if (!unit.active) throw new Refusal('WRONG_STAGE', [], '这个单位已经停用，不能再邀请人员。');
    const until = context.now + WEEK;
    const code: CodeDoc = {
      _id: token,
      version: 1,
      kind: 'appointment',
      committeeId: context.committeeId,
      title: unit.name,
      place: '',
      enterprise: null,
      caseId: null,
      appointment: { unitId: unit.unitId, post: input.post, until },
      scans: 0,
      issuedAt: context.now,
      revokedAt: null,
      revokedReason: null,
      pictureFileId: null,
      recency: null,
    };
    await transaction.create('codes', code);
    return { token, until, unitName: unit.name };
  },
});

export type Invitation = CodeDoc & { appointment: NonNullable<CodeDoc['appointment']> };

/** The invitation behind a code that still holds. */
export function standing(code: CodeDoc, now: number): Invitation {
  if (code.kind !== 'appointment' || !code.appointment) throw new Refusal('CODE_UNKNOWN');
  if (code.revokedAt !== null) throw new Refusal('CODE_REVOKED', [], '这个邀请已经用过了，请向邀请人要一个新的。');
  if (code.appointment.until < now) throw new Refusal('CODE_REVOKED', [], '这个邀请已经过期，请向邀请人要一个新的。');
  return { ...code, appointment: code.appointment };
}

/** What an invitation offers. Two reads. */
export const openInvitation = answering('unit.invitation', {
  load: (context, input) => scannedCode(context, input.token),
  maySee: () => true,
  async answer(context, _input, code) {
    const { post, unitId, until } = standing(code, context.now).appointment;
    const unit = await get('units', unitKey(context.committeeId, unitId));
    if (!unit) throw new Refusal('CODE_UNKNOWN');
    return { unitName: unit.name, post, until };
  },
});
