import type { Unit } from '@/domain/units/unit';
import { deskOrder } from '../account/membershipKeys';
import type { AppointmentDoc, UnitDoc } from '../store/documents';
import { list } from '../store/queries';
import type { AppointmentView, UnitView } from '@/contract/units';

/** More member units than any city's joint conference has. */
const MOST_UNITS = 200;

/**
 * The member units by name. One read, outside of transactions, which read by id alone: a command reads them in its change,
 * so that each try sees those that others have written meanwhile.
 */
export function unitsByName(committeeId: string): Promise<UnitDoc[]> {
  return list('units', { where: { committeeId }, orderBy: ['name', 'asc'], limit: MOST_UNITS });
}

export function unitKey(committeeId: string, unitId: string): string {
  return `${committeeId}.${unitId}`;
}

export function appointmentKey(committeeId: string, unitId: string, openid: string): string {
  return `${committeeId}.${unitId}.${openid}`;
}

/** The desk of a committee's administrators and head: heads of units, and first people of units. */
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

/** What is written of a unit, without what the server counts. */
export function unitOf({ unitId, name, kind, phone, office, guides, active }: Unit): Unit {
  return { unitId, name, kind, phone, office, guides, active };
}

export function viewUnit(unit: Unit & Pick<UnitDoc, 'version' | 'people'>): UnitView {
  const { version, people } = unit;
  return { ...unitOf(unit), version, people };
}

/** @param asked by whom it is read, and what they may do */
export function viewAppointment(
  appointment: AppointmentDoc,
  asked: Pick<AppointmentView, 'mine' | 'mayDecide' | 'mayEnd'>,
): AppointmentView {
  const { _id: id, version, unitId, unitName, post, personName, maskedPhone, status } = appointment;
  const { askedAt, decidedByName, reason, openWork, invited } = appointment;
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
    invitedAs: invited.as,
    invitedByName: invited.by.name,
    ...asked,
  };
}
