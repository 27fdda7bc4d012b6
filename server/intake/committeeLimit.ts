import { limitOf, type LimitKey } from '@/domain/committee/limits';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';

/** A time limit of this committee, in working days: what its administrator set, else the usual one. */
export function committeeLimit(context: Context, key: LimitKey): number {
  return committeeIn(context).settings.limits[key] ?? limitOf(key).usual;
}
