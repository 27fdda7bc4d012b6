import { answering } from '../kernel/handler';
import { viewCase } from './caseView';
import { theCase } from './loadCase';
import { logView } from './viewLog';

/** The case page. Two reads (who asks, the case) and one write (the log of who looked). */
export const getCase = answering('case.get', {
  ...theCase,
  async answer(context, _input, record) {
    const view = viewCase(record, context);
    await logView(record, context, '案件内容');
    return view;
  },
});
