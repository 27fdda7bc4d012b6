import { meetCircumstance, noteCircumstance, noteOutsider } from './commands';

export const circumstanceHandlers = {
  'circumstance.note': noteCircumstance,
  'circumstance.meet': meetCircumstance,
  'outsider.note': noteOutsider,
};
