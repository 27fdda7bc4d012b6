import type { Day } from '../calendar/day';
import { dayInWords } from '../calendar/day';

/** What a receipt says of the limitation period: from when, what it proves, and what it does not. */
export interface LimitationNote {
  from: Day;
  proves: string;
  provesNot: string;
  /** Rule of domain/law. */
  rule: string;
}

/**
 * A request to a people's mediation committee interrupts the limitation period from the day of the request
 * (最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定 art 12). Transfer and refusal keep that day.
 */
export function limitationNote(submittedOn: Day): LimitationNote {
  return {
    from: submittedOn,
    proves: `${dayInWords(submittedOn)}，申请人已就本回执所载纠纷向人民调解委员会提出请求。诉讼时效自这一天起中断，期间重新计算。`,
    provesNot: '本回执不判断权利归谁、是否侵权，也不表示申请已被受理；在提出请求之前时效已经届满的，不因此恢复。',
    rule: 'limitation-interrupted',
  };
}
