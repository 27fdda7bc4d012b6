import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import type { Finding } from '@/domain/text/finding';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { call } from './call';
import { findingsOf } from './problems';
import { say, sayProblem } from './tell';
import { useAnswer, type Asked } from './useAnswer';
import { useReloadOnShow } from './useReloadOnShow';

export interface CaseInHand {
  asked: Asked<CaseView>;
  view: CaseView | null;
  /** What was wrong with what was handed in last, by field. */
  findings: readonly Finding[];
  /**
   * Carries out what changes the case, and shows the case as it is then. True when it went through; otherwise the reason
   * stands at its fields or was said, and the case is asked for again.
   */
  carryOut(run: (view: CaseView) => Promise<CaseView>, done?: string): Promise<boolean>;
}

/** A case that is worked on: asked for when the page opens, replaced by what each command answers. */
export function useCaseInHand(caseId: string): CaseInHand {
  const asked = useAnswer(caseId, () => call('case.get', { caseId }));
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useReloadOnShow(asked.reload);
  const view = asked.data;

  const carryOut = async (run: (view: CaseView) => Promise<CaseView>, done?: string): Promise<boolean> => {
    if (!view) return false;
    try {
      asked.replace(await run(view));
      setFindings([]);
      if (done) say(done);
      return true;
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      scrollToFirst(found);
      if (found.length > 0) return false;
      await sayProblem(problem);
      await asked.reload();
      return false;
    }
  };
  return { asked, view, findings, carryOut };
}
