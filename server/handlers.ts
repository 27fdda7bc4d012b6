import type { Handlers } from './kernel/run';
import { accountHandlers } from './account/handlers';
import { agreementHandlers } from './agreement/handlers';
import { archiveHandlers } from './archive/handlers';
import { auditHandlers } from './audit/handlers';
import { caseHandlers } from './cases/handlers';
import { codeHandlers } from './codes/handlers';
import { committeeHandlers } from './committee/handlers';
import { circumstanceHandlers } from './circumstances/handlers';
import { courtHandlers } from './court/handlers';
import { courseHandlers } from './course/handlers';
import { defenceHandlers } from './defences/handlers';
import { filingHandlers } from './filing/handlers';
import { flagHandlers } from './flags/handlers';
import { inboxHandlers } from './inbox/handlers';
import { inquiryHandlers } from './inquiry/handlers';
import { intakeHandlers } from './intake/handlers';
import { lawTextHandlers } from './lawTexts/handlers';
import { mediatorHandlers } from './mediators/handlers';
import { overviewHandlers } from './overview/handlers';
import { myDataHandlers } from './personalData/handlers';
import { performanceHandlers } from './performance/handlers';
import { phoneTaskHandlers } from './phoneTasks/handlers';
import { proposalHandlers } from './proposals/handlers';
import { rollHandlers } from './roll/handlers';
import { sessionHandlers } from './sessions/handlers';
import { statisticsHandlers } from './statistics/handlers';
import { talkHandlers } from './talks/handlers';
import { supervisionHandlers } from './supervision/handlers';
import { invitationHandlers } from './invitations/handlers';
import { unitHandlers } from './units/handlers';

/** Who carries out what. Total by type: a procedure of the contract without a handler does not compile. */
export const handlers: Handlers = {
  ...accountHandlers,
  ...codeHandlers,
  ...filingHandlers,
  ...caseHandlers,
  ...intakeHandlers,
  ...inquiryHandlers,
  ...mediatorHandlers,
  ...sessionHandlers,
  ...courseHandlers,
  ...defenceHandlers,
  ...circumstanceHandlers,
  ...agreementHandlers,
  ...performanceHandlers,
  ...archiveHandlers,
  ...talkHandlers,
  ...proposalHandlers,
  ...flagHandlers,
  ...overviewHandlers,
  ...courtHandlers,
  ...statisticsHandlers,
  ...rollHandlers,
  ...unitHandlers,
  ...invitationHandlers,
  ...supervisionHandlers,
  ...auditHandlers,
  ...myDataHandlers,
  ...committeeHandlers,
  ...lawTextHandlers,
  ...inboxHandlers,
  ...phoneTaskHandlers,
};
