import type { Day } from '../calendar/day';
import type { MediationCase } from '../cases/case';
import { stopAllClocks, stopClock } from '../cases/caseClocks';
import type { CaseStep } from '../cases/decision';
import type { RespondentFacts } from '../cases/mediation';
import { packOf, startPackClock, type LimitsAsSet } from '../packs/packOn';
import { outcomeWithoutConsent } from './outcome';
import { clocksByService } from './service';

/** When something happens, and what the committee set for itself. */
export interface Surroundings {
  now: number;
  today: Day;
  limits: LimitsAsSet;
}

/** Who was asked and has neither agreed, refused, nor been given up. To ask a question first is no answer yet. */
export function unanswered(respondents: readonly RespondentFacts[]): RespondentFacts[] {
  return respondents.filter(({ willingness }) => willingness === 'waiting' || willingness === 'asking');
}

function agreed(respondents: readonly RespondentFacts[]): RespondentFacts[] {
  return respondents.filter(({ willingness }) => willingness === 'agreed');
}

/** How the answers stand, by numbers alone: `2方被申请人中1方同意调解`. */
function inNumbers(respondents: readonly RespondentFacts[]): string {
  const willing = agreed(respondents).length;
  if (respondents.length === 1) return '被申请人同意调解';
  if (willing === respondents.length) return `${respondents.length}方被申请人都同意调解`;
  return `${respondents.length}方被申请人中${willing}方同意调解，没有同意的不参加，也不受调解结果约束`;
}

/**
 * Where the case goes with these answers. While somebody has not answered it stays. Once all have: on to finding
 * mediators with those who agreed (the others are not bound); when nobody did, it ends, and the other ways are named
 * (人民调解法 17, 26).
 * @param said what was just done, as the history tells it
 */
export function settle(
  record: MediationCase,
  respondents: RespondentFacts[],
  { now, today, limits }: Surroundings,
  said: string,
): CaseStep {
  const mediation = { ...record.mediation, respondents };
  if (unanswered(respondents).length > 0) {
    return { fields: { mediation, clocks: clocksByService(record, respondents) }, to: 'INQUIRING', text: said };
  }
  const pack = packOf(record);
  if (!pack) throw new Error('a case that is being inquired has a rule pack');
  if (agreed(respondents).length === 0) {
    return {
      fields: {
        mediation,
        clocks: stopAllClocks(record.clocks, today),
        outcome: outcomeWithoutConsent(record, respondents, pack, now),
      },
      to: 'TERMINATED',
      event: 'terminated',
      text: `${said}；没有被申请人同意调解，调解终止`,
    };
  }
  const clocks = [...stopClock(record.clocks, 'inquiry', today), startPackClock(pack, 'naming', today, limits)];
  return {
    fields: { mediation, clocks },
    to: 'ASSIGNING',
    event: 'inquiryEnded',
    text: `${said}；征询结束，${inNumbers(respondents)}`,
  };
}
