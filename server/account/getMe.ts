import { answering, noRecord } from '../kernel/handler';
import { viewMe } from './meView';

/** Who I am. Works before consent too, and then says only that. */
export const getMe = answering('me.get', {
  ...noRecord,
  answer: (context) => Promise.resolve(viewMe(context)),
});
