import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { viewUnit } from './keys';

/** More member units than any city's joint conference has. */
const MOST = 200;

/** The member units by name. Two reads (who asks, the units). */
export const listUnits = answering('unit.list', {
  ...noRecord,
  async answer({ committeeId }) {
    const found = await list('units', { where: { committeeId }, orderBy: ['name', 'asc'], limit: MOST });
    return { items: found.map(viewUnit) };
  },
});
