import { askConfirmation, getConfirmation, recordDecision } from './confirmation';
import { listForCourt } from './listForCourt';
import { recordForCourt } from './recordForCourt';

export const courtHandlers = {
  'court.list': listForCourt,
  'court.recordDecision': recordForCourt,
  'performance.askConfirmation': askConfirmation,
  'performance.confirmation': getConfirmation,
  'performance.recordDecision': recordDecision,
};
