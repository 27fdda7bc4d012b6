import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';

/** Whether a decision that is the head's is this person's: they are one, or the committee has none. */
export function decidesAsHead(context: Context): boolean {
  if (holdsPost(context.who, context.committeeId, ['head'])) return true;
  return !(context.committee?.staff ?? []).some(({ posts }) => posts.includes('head'));
}

/** Refuses with NOT_ALLOWED where a head has to decide (the committee's own rule, docs/decisions/0005). */
export function mustDecideAsHead(context: Context): void {
  if (decidesAsHead(context)) return;
  throw new Refusal('NOT_ALLOWED', [], '不予受理要由调委会主任决定。请把理由告诉主任，由主任办理。');
}
