import { decideAppointment, endAppointment, listAppointments } from './decide';
import { listUnits } from './listUnits';
import { saveUnit } from './saveUnit';

export const unitHandlers = {
  'unit.list': listUnits,
  'unit.save': saveUnit,
  'appointment.list': listAppointments,
  'appointment.decide': decideAppointment,
  'appointment.end': endAppointment,
};
