import type { CaseEvent } from '../cases/events';
import type { NoticeRole, NoticeRule } from './matrix';

/** What a notice says: its title, its sentences behind the case's number, and what to do now (at most 20 characters). */
export interface Words {
  title: string;
  sentences: readonly string[];
  hint: string;
}

/**
 * A rule that opens the case page. Who answered what, and what was said in a mediation, is read there, by those alone who
 * may.
 */
export function rule(
  event: CaseEvent,
  to: NoticeRole,
  template: NoticeRule['template'],
  { title, sentences, hint }: Words,
): NoticeRule {
  return {
    event,
    to,
    title,
    sentences: ['编号{number}。', ...sentences],
    page: 'pages-case/detail',
    template,
    hint,
    plainHint: hint,
  };
}
