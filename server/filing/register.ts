import { yearOf } from '@/domain/calendar/day';
import type { MediationCase } from '@/domain/cases/case';
import { LAST_OF_REGISTER, registerKey } from '@/domain/cases/listingKeys';
import { formatNumber } from '@/domain/committee/numbering';
import { committeeIn } from '../committee/committeeView';
import type { Context } from '../kernel/context';
import { list } from '../store/queries';

/** What a case bears once it was received: its place in the register, and the number that tells it. */
export type Registered = Pick<MediationCase, 'number'> & { number: string; register: { year: number; n: number } };

/**
 * The place after the last one taken in the committee's register of this year (of Asia/Shanghai), with its number. A
 * place is taken when and only when a case that bears it is committed: the unique key of cases lets no second one have
 * it, and a place is only asked for when the one before it is taken for good. So the numbers have no gaps. It is read
 * outside of the transaction, whose snapshot may be older than the last place; who loses the race for a place tries again.
 */
export async function nextPlace(context: Context): Promise<Registered> {
  const { _id, settings } = committeeIn(context);
  const year = yearOf(context.today);
  const [last] = await list('cases', {
    where: { 'keys.register': { gte: registerKey(_id, year, 0), lte: registerKey(_id, year, LAST_OF_REGISTER) } },
    orderBy: ['keys.register', 'desc'],
    limit: 1,
    fields: ['register'],
  });
  const n = (last?.register?.n ?? 0) + 1;
  const { numberTemplate, region } = settings;
  return { number: formatNumber(numberTemplate, { region, day: context.today, sequence: n }), register: { year, n } };
}
