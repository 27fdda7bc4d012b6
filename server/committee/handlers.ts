import { appointStaff } from './appointStaff';
import { decideChange } from './decideChange';
import { getCommittee } from './getCommittee';
import { saveCommittee } from './saveCommittee';

export const committeeHandlers = {
  'committee.get': getCommittee,
  'committee.save': saveCommittee,
  'committee.decideChange': decideChange,
  'staff.appoint': appointStaff,
};
