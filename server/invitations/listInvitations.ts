import { committeeIn } from '../committee/committeeView';
import { answering } from '../kernel/handler';
import { get, list } from '../store/queries';
import { unitKey } from '../units/keys';
import { isInvitation, mayInvite, openPlace } from './theInvitation';

/** More than are ever open at a time: each is good for a week. */
const MOST = 50;

/** Invitations that can still be used, newest first. Two reads, of the committee one. */
export const listInvitations = answering('invitation.list', {
  load: async (context, { unitId }) =>
    unitId === null ? committeeIn(context).settings : get('units', unitKey(context.committeeId, unitId)),
  maySee: (context, _place, { unitId }) => mayInvite(context, unitId),
  async answer(context, { unitId }, { name: placeName }) {
    const found = await list('codes', {
      where: { 'invitation.openAt': openPlace(context.committeeId, unitId) },
      orderBy: ['issuedAt', 'desc'],
      limit: MOST,
    });
    const items = found.flatMap((code) => {
      // What is over stays in the list of the database until nobody asks for it any more.
      if (!isInvitation(code) || code.invitation.until < context.now) return [];
      const { posts, personName, by, until } = code.invitation;
      return [{ token: code._id, posts, personName, byName: by.name, until }];
    });
    return { placeName, items };
  },
});
