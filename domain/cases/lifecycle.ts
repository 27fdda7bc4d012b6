import type { Post } from '../roles/posts';
import type { Stage } from './stages';

/**
 * The life of a case as one table: stage x command -> who, to where, with what reason, whom to tell, under which rule.
 * The server's guard, the buttons on the page and the drawn diagram are taken from it; nothing else decides.
 */
export const CASE_COMMANDS = [
  'submit',
  'accept',
  'askForMore',
  'answerItems',
  'refuse',
  'transfer',
  'withdraw',
  'lapse',
] as const;
export type CaseCommand = (typeof CASE_COMMANDS)[number];

export const COMMAND_NAMES: Readonly<Record<CaseCommand, string>> = {
  submit: '提交申请',
  accept: '受理并征询对方',
  askForMore: '要求补正',
  answerItems: '补正后重新提交',
  refuse: '不予受理',
  transfer: '移送其他单位',
  withdraw: '撤回申请',
  lapse: '逾期未补正',
};

/** Who acts: the applicant's side, a post of the committee, or the clock. */
export type Actor = 'applicant' | Post | 'clock';

/** Events that people are told of; the matrix of who hears what is in notices.ts. */
export type CaseEvent =
  'submitted' | 'itemsAsked' | 'itemsAnswered' | 'accepted' | 'refused' | 'transferred' | 'withdrawn' | 'lapsed';

export interface Transition {
  command: CaseCommand;
  from: readonly Stage[];
  to: Stage;
  by: readonly Actor[];
  /** Id of the rule in domain/law that allows it or sets its clock. */
  rule: string;
  event: CaseEvent;
}

export const LIFECYCLE: readonly Transition[] = [
  {
    command: 'submit',
    from: ['DRAFT'],
    to: 'SUBMITTED',
    by: ['applicant'],
    rule: 'mediation-start',
    event: 'submitted',
  },
  {
    command: 'accept',
    from: ['SUBMITTED'],
    to: 'INQUIRING',
    by: ['registrar', 'head'],
    rule: 'committee-acceptance',
    event: 'accepted',
  },
  {
    command: 'askForMore',
    from: ['SUBMITTED'],
    to: 'SUPPLEMENT',
    by: ['registrar', 'head'],
    rule: 'committee-supplement',
    event: 'itemsAsked',
  },
  {
    command: 'answerItems',
    from: ['SUPPLEMENT'],
    to: 'SUBMITTED',
    by: ['applicant'],
    rule: 'committee-supplement',
    event: 'itemsAnswered',
  },
  {
    command: 'refuse',
    from: ['SUBMITTED'],
    to: 'REJECTED',
    by: ['registrar', 'head'],
    rule: 'committee-acceptance',
    event: 'refused',
  },
  {
    command: 'transfer',
    from: ['SUBMITTED'],
    to: 'TRANSFERRED',
    by: ['registrar', 'head'],
    rule: 'data-provided',
    event: 'transferred',
  },
  {
    command: 'withdraw',
    from: ['SUBMITTED', 'SUPPLEMENT', 'INQUIRING'],
    to: 'WITHDRAWN',
    by: ['applicant'],
    rule: 'mediation-rights',
    event: 'withdrawn',
  },
  {
    command: 'lapse',
    from: ['SUPPLEMENT'],
    to: 'WITHDRAWN',
    by: ['clock'],
    rule: 'committee-supplement',
    event: 'lapsed',
  },
];

/** The row for `command` in `stage`, or null when the command has no place there. */
export function transitionFor(stage: Stage, command: CaseCommand): Transition | null {
  return LIFECYCLE.find((row) => row.command === command && row.from.includes(stage)) ?? null;
}

/** What `actors` may do in `stage`: the buttons of the case page. */
export function commandsFor(stage: Stage, actors: readonly Actor[]): CaseCommand[] {
  return LIFECYCLE.filter((row) => row.from.includes(stage) && row.by.some((actor) => actors.includes(actor))).map(
    (row) => row.command,
  );
}
