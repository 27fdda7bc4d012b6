import type { NoticeEvent, NoticeRule } from './matrix';

/** Events that go by the template `todo` because they matter, and yet ask for nothing but to be read. */
const ONLY_TO_READ: readonly NoticeEvent[] = [
  'sessionConfirmed',
  'sessionChanged',
  'sessionCancelled',
  'evidenceExchanged',
  'messageReceived',
  'defenceWritten',
  'defencesExchanged',
  'proposalAnswered',
  'proposalSettled',
  'claimSettled',
  'suspended',
  'resumed',
  'offerSettled',
  'flagSettled',
  'orderClosed',
  'orderLateAtUnit',
  'orderDayMoved',
  'membershipApproved',
  'membershipRefused',
  'membershipEnded',
  'postApproved',
  'postRefused',
  'postGiven',
  'postEnded',
  'changeApproved',
  'changeRefused',
];

/** Whether a notice asks its reader to do something in a case: it stays to do until they act there. */
export function asksForAction({ event, template }: Pick<NoticeRule, 'event' | 'template'>): boolean {
  return (template === 'todo' || template === 'supervision') && !ONLY_TO_READ.includes(event);
}
