import { sideOf } from '@/domain/cases/relation';
import { TERMINATION_TEXTS } from '@/domain/ending/reasons';
import { remediesFor } from '@/domain/ending/remedies';
import { needsWords, terminateByCommittee, terminateBySide } from '@/domain/ending/terminate';
import { mustBeSeatedOrHead } from '../cases/acting';
import { caseCommand } from '../cases/caseCommand';
import { theCase } from '../cases/loadCase';
import { stepOf } from '../cases/stepOf';
import { answering } from '../kernel/handler';

/** Ends the mediation: a side for itself (人民调解法 23), a mediator or the head on a ground of the list (在线调解规则 25). */
export const terminate = caseCommand('mediation.terminate', 'terminate', ({ context, input, record }) => {
  const side = sideOf(record, context.who);
  const reason = `${TERMINATION_TEXTS[input.reasonCode].name}。${input.explanation}`;
  if (side !== null) return { ...stepOf(terminateBySide(record, input, side, context)), reason };
  mustBeSeatedOrHead(record, context);
  return { ...stepOf(terminateByCommittee(record, input, context)), reason };
});

/** What the sides would read for a ground, before it is given. Two reads. */
export const getTerminationText = answering('mediation.terminationText', {
  ...theCase,
  answer: (_context, input, record) =>
    Promise.resolve({
      told: TERMINATION_TEXTS[input.reasonCode].told,
      remedies: remediesFor(input.reasonCode, record),
      needsWords: needsWords(input.reasonCode),
    }),
});
