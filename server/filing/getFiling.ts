import { theCase } from '../cases/loadCase';
import { answering } from '../kernel/handler';
import { viewFiling } from './filingView';
import { isOwnFiling, mustBeDraft } from './theDraft';

/** The draft as it stands, for going on with it on any phone. Two reads. */
export const getFiling = answering('filing.get', {
  load: theCase.load,
  maySee: isOwnFiling,
  answer(_context, _input, record) {
    mustBeDraft(record);
    return Promise.resolve(viewFiling(record));
  },
});
