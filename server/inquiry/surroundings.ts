import type { Surroundings } from '@/domain/inquiry/settle';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';

/** What the domain needs to know of the call: the moment, the day, and the committee's own limits. */
export function surroundingsOf(context: Context): Surroundings {
  return { now: context.now, today: context.today, limits: committeeIn(context).settings.limits };
}
