import { askConfirmation, getConfirmation, recordDecision } from './confirmation';
import { listForCourt } from './listForCourt';

export const courtHandlers = {
  'court.list': listForCourt,
  'performance.askConfirmation': askConfirmation,
  'performance.confirmation': getConfirmation,
  'performance.recordDecision': recordDecision,
};
