import { answerItems } from './answerItems';
import { getCase } from './getCase';
import { getHome } from './getHome';
import { listCases } from './listCases';
import { listViewers } from './listViewers';
import { openEvidence } from './openEvidence';
import { verifyCaseHistory } from './verifyCaseHistory';
import { withdrawCase } from './withdrawCase';

export const caseHandlers = {
  'home.get': getHome,
  'case.list': listCases,
  'case.get': getCase,
  'case.openEvidence': openEvidence,
  'case.viewers': listViewers,
  'case.answerItems': answerItems,
  'case.withdraw': withdrawCase,
  'case.verifyHistory': verifyCaseHistory,
};
