import type { MediationCase, Outcome } from '../cases/case';
import { stopAllClocks } from '../cases/caseClocks';
import { decided, type CaseStep, type Decision } from '../cases/decision';
import { respondentNo, respondentSide, type Side } from '../parties/side';
import { cancelAhead } from '../sessions/openSession';
import type { Moment } from './moment';
import { TERMINATION_TEXTS, type TerminationReason } from './reasons';
import { remediesFor } from './remedies';

/** How it ended, for everybody to read. `said` is added where it may be read by all; '' for nothing. */
export function terminated(record: MediationCase, reason: TerminationReason, said: string, at: number): Outcome {
  const { told } = TERMINATION_TEXTS[reason];
  return {
    kind: 'terminated',
    reasonCode: reason,
    reason: said === '' ? `${told}。` : `${told}。${said}`,
    remedies: remediesFor(reason, record),
    bodyId: null,
    bodyName: null,
    at,
  };
}

/** The end of the whole case: clocks stop, sessions that were still to come are off. */
export function endCase(
  record: MediationCase,
  reason: TerminationReason,
  said: string,
  { now, today }: Moment,
): Pick<CaseStep, 'fields' | 'to' | 'event'> {
  return {
    fields: {
      mediation: {
        ...record.mediation,
        sessions: cancelAhead(record, '调解已经终止', now),
      },
      clocks: stopAllClocks(record.clocks, today),
      outcome: terminated(record, reason, said, now),
    },
    to: 'TERMINATED',
    event: 'terminated',
  };
}

/** Whether somebody is left to mediate with once `side` has gone; before a mediator works, who has not answered counts too. */
function isAnybodyLeft(record: MediationCase, side: Side): boolean {
  const asked = record.stage === 'INQUIRING' || record.stage === 'ASSIGNING';
  return record.mediation.respondents.some(
    ({ no, willingness }) =>
      respondentSide(no) !== side &&
      (willingness === 'agreed' || (asked && (willingness === 'waiting' || willingness === 'asking'))),
  );
}

/**
 * A respondent will not go on: the mediation is over for them, and for all where nobody else is left. With others it goes
 * on among those who are willing; who left is not bound by what they agree on.
 */
export function leaveOrEnd(
  record: MediationCase,
  side: Side,
  {
    ground = 'refused',
    reason = '',
    text = '不再参加调解',
  }: { ground?: TerminationReason; reason?: string; text?: string },
  moment: Moment,
): Decision {
  const no = respondentNo(side);
  const respondents = record.mediation.respondents.map((respondent) =>
    respondent.no === no
      ? { ...respondent, willingness: 'refused' as const, reason, answeredAt: moment.now }
      : respondent,
  );
  const left: MediationCase = { ...record, mediation: { ...record.mediation, respondents } };
  if (isAnybodyLeft(left, side)) {
    return decided({ fields: { mediation: left.mediation }, to: record.stage, event: 'sideLeft', text });
  }
  return decided({ ...endCase(left, ground, '', moment), text: `${text}，调解终止` });
}
