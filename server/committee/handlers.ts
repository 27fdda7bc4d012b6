import { appointStaff } from './appointStaff';
import { decideChange, withdrawChange } from './decideChange';
import { getCommittee } from './getCommittee';
import { saveCommittee } from './saveCommittee';

export const committeeHandlers = {
  'committee.get': getCommittee,
  'committee.save': saveCommittee,
  'committee.decideChange': decideChange,
  'committee.withdrawChange': withdrawChange,
  'staff.appoint': appointStaff,
};
