import { checkReceipt } from './checkReceipt';
import { issuePoster } from './issuePoster';
import { listPosters } from './listPosters';
import { openCode } from './openCode';
import { revokePoster } from './revokePoster';
import { startBatch } from './startBatch';
import { showPicture } from './showPicture';

export const codeHandlers = {
  'code.open': openCode,
  'receipt.check': checkReceipt,
  'poster.issue': issuePoster,
  'poster.revoke': revokePoster,
  'poster.list': listPosters,
  'posterBatch.start': startBatch,
  'code.picture': showPicture,
};
