import { useState } from 'react';
import type { CaseView } from '@/contract/cases';
import type { Finding } from '@/domain/text/finding';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';

/** Carries a decision out: on to the next page when it went through, else what is wrong at its field. */
export function useDecision(onDecided: (after: CaseView) => void) {
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const decide = async (run: () => Promise<CaseView>) => {
    try {
      onDecided(await run());
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  return { findings, decide };
}
