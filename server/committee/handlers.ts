import { appointStaff } from './appointStaff';
import { getCommittee } from './getCommittee';
import { saveCommittee } from './saveCommittee';

export const committeeHandlers = {
  'committee.get': getCommittee,
  'committee.save': saveCommittee,
  'staff.appoint': appointStaff,
};
