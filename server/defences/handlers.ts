import { exchangeDefences } from './exchange';
import { listDefences } from './read';
import { writeDefence } from './write';

export const defenceHandlers = {
  'defence.write': writeDefence,
  'defence.list': listDefences,
  'defence.exchange': exchangeDefences,
};
