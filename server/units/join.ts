import { maskPhone } from '@/domain/parties/mask';
import { isRegistered } from '../account/personIn';
import { tellPeople } from '../inbox/threads';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { administratorsOf } from '../notices/alertAdministrators';
import { postNotices } from '../notices/outbox';
import type { AppointmentDoc } from '../store/documents';
import { get } from '../store/queries';
import { peopleOfUnit } from '../supervision/orderDocs';
import { standing } from './invite';
import { administratorsDesk, appointmentKey, inOrder, unitDesk, unitKey, viewAppointment } from './keys';

/**
 * Asks for the post that an invitation offers. The code is used up with it. A liaison is approved by their unit's head; a
 * head, and whoever comes while the unit has no head, by the administrator.
 */
export const joinUnit = carryingOut('unit.join', {
  /** Openids of the heads of the unit, who are told. Two reads. */
  async prepare(context, input) {
    const code = await get('codes', input.token);
    const unitId = code?.committeeId === context.committeeId ? code.appointment?.unitId : undefined;
    const people = unitId === undefined ? [] : await peopleOfUnit(context.committeeId, unitId);
    return people.filter(({ post }) => post === 'unitHead').map(({ openid }) => openid);
  },
  load: (transaction, _context, input) => transaction.get('codes', input.token),
  maySee: (context, code) => code.committeeId === context.committeeId,
  receipt: 'commands',
  async change({ transaction, context, record: code, call, prepared: heads }) {
    const { appointment } = standing(code, context.now);
    const unit = await transaction.get('units', unitKey(context.committeeId, appointment.unitId));
    const { person } = context;
    if (!unit || !isRegistered(person)) throw new Refusal('NOT_FOUND');
    const id = appointmentKey(context.committeeId, unit.unitId, context.openid);
    const before = await transaction.get('appointments', id);
    if (before?.status === 'approved') {
      throw new Refusal('WRONG_STAGE', [], '您已经在这个单位任职，换职务请先结束原来的。');
    }
    if (!unit.active) throw new Refusal('WRONG_STAGE', [], '这个单位已经停用，请联系管理员。');
    const first = appointment.post === 'unitHead' || unit.heads === 0;
    const asked: AppointmentDoc = {
      _id: id,
      version: (before?.version ?? 0) + 1,
      committeeId: context.committeeId,
      unitId: unit.unitId,
      unitName: unit.name,
      openid: context.openid,
      personName: person.name,
      maskedPhone: maskPhone(person.phone),
      post: appointment.post,
      status: 'pending',
      askedAt: context.now,
      decidedAt: null,
      decidedByName: null,
      reason: null,
      openWork: 0,
      desk: first ? administratorsDesk(context.committeeId) : unitDesk(context.committeeId, unit.unitId),
      order: '',
    };
    const used = { revokedAt: context.now, revokedReason: '已使用' };
    await transaction.put('codes', { ...code, version: code.version + 1, ...used });
    await transaction.put('appointments', inOrder(asked));
    const deciders = first ? administratorsOf(context.committee) : heads;
    await tellPeople(transaction, postNotices('postAsked', deciders, context.now, call.key));
    return viewAppointment(asked);
  },
});
