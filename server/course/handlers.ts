import { answerAgain, askAgain } from './askAgain';
import { addEvidence, exchangeEvidence, markSecret, nameViewers } from './evidence';
import { confirmFact, settleClaim, stateFact } from './substance';
import { answerExtension, proposeExtension, resume, suspend } from './term';
import { getTerminationText, terminate } from './terminate';

export const courseHandlers = {
  'evidence.add': addEvidence,
  'evidence.exchange': exchangeEvidence,
  'evidence.markSecret': markSecret,
  'evidence.nameViewers': nameViewers,
  'mediation.askAgain': askAgain,
  'mediation.answerAgain': answerAgain,
  'fact.state': stateFact,
  'fact.confirm': confirmFact,
  'claim.settle': settleClaim,
  'extension.propose': proposeExtension,
  'extension.answer': answerExtension,
  'mediation.suspend': suspend,
  'mediation.resume': resume,
  'mediation.terminate': terminate,
  'mediation.terminationText': getTerminationText,
};
