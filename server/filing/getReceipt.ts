import { theCase } from '../cases/loadCase';
import { answering } from '../kernel/handler';
import { viewReceipt } from './receiptView';
import { isOwnFiling } from './theDraft';

/** The receipt of a filed request, for its own side. Two reads. */
export const getReceipt = answering('receipt.get', {
  load: theCase.load,
  maySee: isOwnFiling,
  answer: (context, _input, record) => Promise.resolve(viewReceipt(record, context)),
});
