import type { CaseView } from '@/contract/cases';
import { COMMAND_NAMES, type CaseCommand } from '@/domain/cases/lifecycle';
import type { Stage } from '@/domain/cases/stages';
import { hasBegun } from '../ui/wording/mediationWords';

/** Stages in which there is something on the table at which a case is mediated. */
export const MEDIATION_STAGES: readonly Stage[] = [
  'MEDIATING',
  'SUSPENDED',
  'SIGNING',
  'PERFORMING',
  'PERFORMED',
  'TERMINATED',
  'ARCHIVED',
];

interface Way {
  page: string;
  button: string;
  commands: readonly CaseCommand[];
  /** Where the commands alone do not say whether there is something to do. */
  when?: (view: CaseView) => boolean;
}

/** A session that has begun and has no record, though the table at which it was held is left. */
function isUnwritten({ stage, mediation }: CaseView): boolean {
  const sessions = mediation?.sessions ?? [];
  return stage !== 'MEDIATING' && sessions.some((session) => session.state === 'confirmed' && hasBegun(session));
}

/** Where what may be done now is done; the first that has something to do is the button of the case's page. */
const WAYS: readonly Way[] = [
  {
    page: '/pages-intake/inquiry',
    button: '征询对方',
    commands: ['recordAnswer', 'logContact', 'recordService', 'remindRespondents', 'closeInquiry'],
  },
  {
    page: '/pages-mediation/mediators',
    button: '确定调解员',
    commands: ['acceptSeat', 'declineSeat', 'pickMediators', 'nameMediators', 'decideRecusal'],
  },
  { page: '/pages-mediation/case', button: '填写调解笔录', commands: ['recordSession'], when: isUnwritten },
  {
    page: '/pages-mediation/agreement',
    button: '看协议',
    commands: ['readAgreement', 'signAgreement', 'refuseToSign', 'reviseAgreement'],
  },
  {
    page: '/pages-mediation/performance',
    button: '履行情况',
    commands: ['reportPerformance', 'answerReport', 'closePerformance'],
  },
  {
    page: '/pages-mediation/case',
    button: '进入调解',
    commands: [
      'answerSession',
      'recordSession',
      'confirmRecord',
      'answerAgain',
      'confirmFact',
      'answerExtension',
      'addEvidence',
      'resume',
      'proposeSession',
      'suspend',
    ],
  },
  { page: '/pages-mediation/archive', button: '整理归档', commands: ['archive'] },
  { page: '/pages-mediation/performance', button: '申请司法确认', commands: ['askConfirmation'] },
  { page: '/pages-mediation/performance', button: '评价、回访', commands: ['rate', 'visit'] },
];

/**
 * The one thing to do now in the mediation, with what else the page behind it takes, or null when it is nobody's turn
 * here. The note never says again what the button says.
 */
export function mediationWay(view: CaseView): { page: string; button: string; note: string | undefined } | null {
  const open = WAYS.filter(
    (way) => (way.when?.(view) ?? true) && way.commands.some((one) => view.commands.includes(one)),
  );
  const first = open[0];
  if (!first) return null;
  const names = open
    .filter((way) => way.page === first.page)
    .flatMap((way) => way.commands)
    .filter((one) => view.commands.includes(one))
    .map((one) => COMMAND_NAMES[one])
    .filter((name, place, all) => name !== first.button && all.indexOf(name) === place);
  return { page: first.page, button: first.button, note: names.slice(0, 3).join('、') || undefined };
}
