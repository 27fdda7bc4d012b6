import { answering, noRecord } from '../kernel/handler';
import { list } from '../store/queries';
import { MOST_UNITS, viewUnit } from './keys';

/** The member units by name. Two reads (who asks, the units). */
export const listUnits = answering('unit.list', {
  ...noRecord,
  async answer({ committeeId }) {
    const found = await list('units', { where: { committeeId }, orderBy: ['name', 'asc'], limit: MOST_UNITS });
    return { items: found.map(viewUnit) };
  },
});
