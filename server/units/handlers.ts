import { decideAppointment, endAppointment, listAppointments } from './decide';
import { invite, openInvitation } from './invite';
import { joinUnit } from './join';
import { listUnits } from './listUnits';
import { saveUnit } from './saveUnit';

export const unitHandlers = {
  'unit.list': listUnits,
  'unit.save': saveUnit,
  'unit.invite': invite,
  'unit.invitation': openInvitation,
  'unit.join': joinUnit,
  'appointment.list': listAppointments,
  'appointment.decide': decideAppointment,
  'appointment.end': endAppointment,
};
