import { answerReport, closePerformance, getWhatNow, rate, reportPerformance, visit } from './commands';

export const performanceHandlers = {
  'performance.report': reportPerformance,
  'performance.answer': answerReport,
  'performance.whatNow': getWhatNow,
  'performance.visit': visit,
  'performance.rate': rate,
  'performance.close': closePerformance,
};
