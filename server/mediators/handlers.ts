import { askOther, askRecusal, decideRecusal, handOver } from './changeCommands';
import { listMediators } from './list';
import { propose } from './proposals';
import { saveMediator } from './save';
import { accept, decline, name, pick } from './seatCommands';

export const mediatorHandlers = {
  'mediator.list': listMediators,
  'mediator.save': saveMediator,
  'mediator.propose': propose,
  'mediator.pick': pick,
  'mediator.name': name,
  'mediator.accept': accept,
  'mediator.decline': decline,
  'mediator.askRecusal': askRecusal,
  'mediator.decideRecusal': decideRecusal,
  'mediator.askOther': askOther,
  'mediator.handOver': handOver,
};
