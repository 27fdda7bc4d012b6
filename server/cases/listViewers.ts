import { sideOf } from '@/domain/cases/relation';
import { answering } from '../kernel/handler';
import { list } from '../store/queries';
import { theCase } from './loadCase';

const PAGE = 30;

/** Who has opened this case, latest first; what is another side's alone is not named. Three reads: who asks, the case, the log. */
export const listViewers = answering('case.viewers', {
  ...theCase,
  async answer(context, input, record) {
    const found = await list('views', {
      where: input.cursor === null ? { caseId: record._id } : { caseId: record._id, recency: { lt: input.cursor } },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    const side = sideOf(record, context.who);
    const items = rows.map(({ at, name, role, what, piece, privateTo }) => {
      const others = side !== null && privateTo !== null && privateTo !== side;
      return { at, name, role, what: others ? '一份还没有交换的材料' : piece === undefined ? what : `证据“${piece}”` };
    });
    return { items, next: found.length > PAGE && last ? last.recency : null };
  },
});
