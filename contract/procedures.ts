import { accountProcedures } from './account';
import { agreementProcedures } from './agreement';
import { archiveProcedures } from './archive';
import { auditProcedures } from './audit';
import { caseProcedures } from './cases';
import { courtProcedures } from './court';
import { circumstanceProcedures } from './circumstances';
import { codeProcedures } from './codes';
import { courseProcedures } from './course';
import { committeeProcedures } from './committee';
import { defenceProcedures } from './defences';
import { filingProcedures } from './filing';
import { flagProcedures } from './flags';
import { inboxProcedures } from './inbox';
import { inquiryProcedures } from './inquiry';
import { intakeProcedures } from './intake';
import { invitationProcedures } from './invitations';
import { lawTextProcedures } from './lawTexts';
import { mediatorProcedures } from './mediators';
import { sessionProcedures } from './sessions';
import { talkProcedures } from './talks';
import { myDataProcedures } from './myData';
import { proposalProcedures } from './proposals';
import { overviewProcedures } from './overview';
import { performanceProcedures } from './performance';
import { phoneTaskProcedures } from './phoneTasks';
import { supervisionProcedures } from './supervision';
import { rollProcedures } from './roll';
import { statisticsProcedures } from './statistics';
import { unitProcedures } from './units';
import type { InputOf, OutputOf } from './procedure';

/** Every procedure of the product. A line says what goes in, what comes out, who may call and how often; which record it is about, its handler says. */
export const procedures = {
  ...accountProcedures,
  ...codeProcedures,
  ...filingProcedures,
  ...caseProcedures,
  ...intakeProcedures,
  ...inquiryProcedures,
  ...mediatorProcedures,
  ...sessionProcedures,
  ...courseProcedures,
  ...defenceProcedures,
  ...circumstanceProcedures,
  ...agreementProcedures,
  ...performanceProcedures,
  ...archiveProcedures,
  ...talkProcedures,
  ...proposalProcedures,
  ...flagProcedures,
  ...overviewProcedures,
  ...courtProcedures,
  ...statisticsProcedures,
  ...rollProcedures,
  ...unitProcedures,
  ...invitationProcedures,
  ...supervisionProcedures,
  ...auditProcedures,
  ...myDataProcedures,
  ...committeeProcedures,
  ...lawTextProcedures,
  ...inboxProcedures,
  ...phoneTaskProcedures,
};

export type ProcedureName = keyof typeof procedures;
export type QueryName = {
  [N in ProcedureName]: (typeof procedures)[N]['kind'] extends 'query' ? N : never;
}[ProcedureName];
export type CommandName = {
  [N in ProcedureName]: (typeof procedures)[N]['kind'] extends 'command' ? N : never;
}[ProcedureName];
export type Input<N extends ProcedureName> = InputOf<(typeof procedures)[N]>;
export type Output<N extends ProcedureName> = OutputOf<(typeof procedures)[N]>;
