import { addEvidence } from './addEvidence';
import { arrangeEvidence } from './arrangeEvidence';
import { discardFiling } from './discardFiling';
import { getFiling } from './getFiling';
import { getReceipt } from './getReceipt';
import { reviewDraft } from './reviewDraft';
import { saveFiling } from './saveFiling';
import { startFiling } from './startFiling';
import { submitFiling } from './submitFiling';

export const filingHandlers = {
  'filing.start': startFiling,
  'filing.get': getFiling,
  'filing.save': saveFiling,
  'filing.addEvidence': addEvidence,
  'filing.arrangeEvidence': arrangeEvidence,
  'filing.review': reviewDraft,
  'filing.submit': submitFiling,
  'filing.discard': discardFiling,
  'receipt.get': getReceipt,
};
