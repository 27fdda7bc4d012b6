import { appointStaff } from './appointStaff';
import { getCommittee } from './getCommittee';
import { saveCommittee } from './saveCommittee';
import { decideChange } from './settingsChanges';

export const committeeHandlers = {
  'committee.get': getCommittee,
  'committee.save': saveCommittee,
  'committee.decideChange': decideChange,
  'staff.appoint': appointStaff,
};
