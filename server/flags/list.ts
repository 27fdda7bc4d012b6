import { isSeated } from '@/domain/cases/participants';
import { sideOf } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { answering, noRecord } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { get, list, type Condition } from '../store/queries';
import { viewFlag } from './raise';

const PAGE = 30;

/** Whose flags: of one case for its mediators and the head, of the committee for the head. What is not theirs is not there. */
async function scopeOf(context: Context, caseId: string | null): Promise<Record<string, Condition>> {
  if (caseId === null) {
    if (holdsPost(context.who, context.committeeId, ['head'])) return { committeeId: context.committeeId };
    throw new Refusal('NOT_ALLOWED');
  }
  const record = await get('cases', caseId);
  // Somebody who stands on a side of the case hears nothing of it, whatever post they hold.
  const outside = !record || sideOf(record, context.who) !== null;
  if (outside || !(isSeated(record, context.openid) || holdsPost(context.who, record.committeeId, ['head']))) {
    throw new Refusal('NOT_FOUND');
  }
  return { caseId };
}

/** Flags, newest first; keyset. Two or three reads. */
export const listFlags = answering('flag.list', {
  ...noRecord,
  async answer(context, input) {
    const whole = await scopeOf(context, input.caseId);
    const scope = input.openOnly && input.caseId === null ? { openAt: context.committeeId } : whole;
    const found = await list('flags', {
      where: input.cursor === null ? scope : { ...scope, recency: { lt: input.cursor } },
      orderBy: ['recency', 'desc'],
      limit: PAGE + 1,
    });
    const rows = found.slice(0, PAGE);
    const last = rows[rows.length - 1];
    return { items: rows.map(viewFlag), next: found.length > PAGE && last ? last.recency : null };
  },
});
