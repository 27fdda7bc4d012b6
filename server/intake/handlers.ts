import { accept } from './accept';
import { askForMore } from './askForMore';
import { getContext } from './getContext';
import { getQueue } from './queue';
import { refuse } from './refuse';
import { transfer } from './transfer';

export const intakeHandlers = {
  'intake.queue': getQueue,
  'intake.context': getContext,
  'intake.accept': accept,
  'intake.askForMore': askForMore,
  'intake.refuse': refuse,
  'intake.transfer': transfer,
};
