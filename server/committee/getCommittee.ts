import { answering, noRecord } from '../kernel/handler';
import { get } from '../store/queries';
import { latestChanges } from './changeViews';

/** Changes that were decided on and are shown beside the settings. */
const CHANGES = 20;

/** Settings and staff as they are now, not as this instance remembers them. */
export const getCommittee = answering('committee.get', {
  ...noRecord,
  async answer(context) {
    const committee = await get('committees', context.committeeId);
    if (!committee) return { version: 0, settings: null, staff: [], changes: [] };
    const { version, settings, staff } = committee;
    return { version, settings, staff, changes: await latestChanges(context, staff, CHANGES) };
  },
});
