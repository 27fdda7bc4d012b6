import { holdsPost } from '@/domain/roles/posts';
import { waitingChanges } from '../committee/changeViews';
import { answering, noRecord } from '../kernel/handler';
import { unitsByName, viewUnit } from './keys';

/** The member units by name. Two reads (who asks, the units); for administrators with the changes that wait, at a time. */
export const listUnits = answering('unit.list', {
  ...noRecord,
  async answer(context) {
    const { committeeId, who } = context;
    const changes = holdsPost(who, committeeId, ['administrator']) ? waitingChanges(committeeId) : [];
    const [found, waits] = await Promise.all([unitsByName(committeeId), changes]);
    const waiting = waits.flatMap(({ matter }) => (matter.kind === 'unit' && !matter.base ? [matter.unit] : []));
    return {
      items: found.map(viewUnit),
      waiting: waiting.map(({ unitId, name, kind }) => ({ unitId, name, kind })),
    };
  },
});
