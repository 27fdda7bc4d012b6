import { isSeated } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import { respondentNo, respondentSide } from '@/domain/parties/side';
import { theCase } from '../cases/loadCase';
import { answering } from '../kernel/handler';
import { get, list } from '../store/queries';
import { defenceId, viewDefence } from './defenceView';

/** More respondents than a case ever has. */
const MOST_SIDES = 99;

/** What the respondents have written: a respondent's own, or all for a mediator who accepted. Three reads. */
export const listDefences = answering('defence.list', {
  ...theCase,
  async answer(context, _input, record) {
    const own = sideOf(record, context.who);
    if (own !== null) {
      if (respondentNo(own) === null) return { items: [] };
      const written = await get('defences', defenceId(record._id, own));
      return { items: [viewDefence(record, written ?? { side: own, editions: [] }, true)] };
    }
    if (!isSeated(record, context.openid)) return { items: [] };
    const written = await list('defences', {
      where: { caseId: record._id },
      orderBy: ['side', 'asc'],
      limit: MOST_SIDES,
    });
    const items = record.mediation.respondents.flatMap(({ no, willingness }) => {
      const side = respondentSide(no);
      const found = written.find((each) => each.side === side);
      if (!found && willingness !== 'agreed') return [];
      return [viewDefence(record, found ?? { side, editions: [] }, false)];
    });
    return { items };
  },
});
