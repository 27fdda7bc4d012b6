import { answering, noRecord } from '../kernel/handler';
import { unitSight } from '../units/courts';
import { viewMe } from './meView';

/** Who I am. Works before consent too, and then says only that. One read more for each unit that one is of. */
export const getMe = answering('me.get', {
  ...noRecord,
  answer: async (context) => ({ ...viewMe(context), ...(await unitSight(context)) }),
});
