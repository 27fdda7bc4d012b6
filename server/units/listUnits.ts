import { answering, noRecord } from '../kernel/handler';
import { unitsByName, viewUnit } from './keys';

/** The member units by name. Two reads (who asks, the units). */
export const listUnits = answering('unit.list', {
  ...noRecord,
  async answer({ committeeId }) {
    const found = await unitsByName(committeeId);
    return { items: found.map(viewUnit) };
  },
});
