import { listFlags } from './list';
import { raiseFlag, settleFlag } from './raise';

export const flagHandlers = {
  'flag.raise': raiseFlag,
  'flag.settle': settleFlag,
  'flag.list': listFlags,
};
