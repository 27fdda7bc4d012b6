import { answering, noRecord } from '../kernel/handler';
import { get } from '../store/queries';

/** Settings and staff as they are now, not as this instance remembers them. */
export const getCommittee = answering('committee.get', {
  ...noRecord,
  async answer(context) {
    const committee = await get('committees', context.committeeId);
    if (!committee) return { version: 0, settings: null, staff: [] };
    return { version: committee.version, settings: committee.settings, staff: committee.staff };
  },
});
