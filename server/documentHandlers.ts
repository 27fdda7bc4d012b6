import type { DocumentHandlers } from './kernel/run';
import { exportAudit } from './audit/exportAudit';
import { printPoster } from './codes/printPoster';
import { stepBatch } from './codes/stepBatch';
import { previewText } from './lawTexts/preview';
import { proposeText } from './lawTexts/propose';
import { exportMyData } from './personalData/exportMyData';
import { makeReport } from './overview/makeReport';
import { importEnterprises, previewImport } from './roll/importEnterprises';
import { makeMistakes } from './roll/mistakes';
import { makeTemplate } from './roll/template';
import { exportStatistics } from './statistics/exportStatistics';
import { exportMonthly } from './supervision/exportMonthly';

/** Who carries out what `documents` serves. Total by type: contract/servedBy.ts names the procedures. */
export const documentHandlers: DocumentHandlers = {
  'statistics.export': exportStatistics,
  'supervision.export': exportMonthly,
  'enterprise.template': makeTemplate,
  'enterprise.preview': previewImport,
  'enterprise.mistakes': makeMistakes,
  'enterprise.import': importEnterprises,
  'lawText.preview': previewText,
  'lawText.propose': proposeText,
  'poster.print': printPoster,
  'posterBatch.step': stepBatch,
  'overview.report': makeReport,
  'audit.export': exportAudit,
  'myData.export': exportMyData,
};
