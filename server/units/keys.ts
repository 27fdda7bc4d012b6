import { deskOrder } from '../account/membershipKeys';
import type { AppointmentDoc, UnitDoc } from '../store/documents';
import type { AppointmentView, UnitView } from '@/contract/units';

/** More member units than any city's joint conference has. */
export const MOST_UNITS = 200;

export function unitKey(committeeId: string, unitId: string): string {
  return `${committeeId}.${unitId}`;
}

export function appointmentKey(committeeId: string, unitId: string, openid: string): string {
  return `${committeeId}.${unitId}.${openid}`;
}

/** The desk of the administrators of a committee: heads of units, and first people of units. */
export function administratorsDesk(committeeId: string): string {
  return `a:${committeeId}`;
}

/** The desk of the heads of a unit. */
export function unitDesk(committeeId: string, unitId: string): string {
  return `u:${unitKey(committeeId, unitId)}`;
}

export function inOrder(appointment: AppointmentDoc): AppointmentDoc {
  return { ...appointment, order: deskOrder(appointment) };
}

export function viewUnit({ unitId, version, name, kind, phone, office, guides, active, people }: UnitDoc): UnitView {
  return { unitId, version, name, kind, phone, office, guides, active, people };
}

export function viewAppointment(appointment: AppointmentDoc): AppointmentView {
  const { _id: id, version, unitId, unitName, post, personName, maskedPhone, status } = appointment;
  const { askedAt, decidedByName, reason, openWork } = appointment;
  return {
    id,
    version,
    unitId,
    unitName,
    post,
    personName,
    maskedPhone,
    status,
    askedAt,
    decidedByName,
    reason,
    openWork,
  };
}
