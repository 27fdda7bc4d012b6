import { archive, getDossier } from './archive';
import { reopen } from './reopen';

export const archiveHandlers = {
  'case.dossier': getDossier,
  'case.archive': archive,
  'case.reopen': reopen,
};
