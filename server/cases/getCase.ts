import { markOpened } from '../inbox/openedRow';
import { answering } from '../kernel/handler';
import { viewCase } from './caseView';
import { theCase } from './loadCase';
import { logView } from './viewLog';

/**
 * The case page. Two reads (who asks, the case) and one write (the log of who looked); one more where my inbox has unread
 * news of the case, which I have read of with it.
 */
export const getCase = answering('case.get', {
  ...theCase,
  async answer(context, _input, record) {
    const view = viewCase(record, context);
    await Promise.all([logView(record, context, '案件内容'), markOpened(context, record._id)]);
    return view;
  },
});
