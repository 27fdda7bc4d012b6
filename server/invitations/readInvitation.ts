import { scannedCode } from '../codes/theCode';
import { answering } from '../kernel/handler';
import { openInvitation } from './theInvitation';

/** What an invitation offers. One read. */
export const readInvitation = answering('invitation.read', {
  load: (context, input) => scannedCode(context, input.token),
  maySee: () => true,
  answer(context, _input, code) {
    const { title, invitation } = openInvitation(code, context.now);
    const { unitId, posts, personName, until } = invitation;
    return Promise.resolve({ placeName: title, isUnit: unitId !== null, posts, personName, until });
  },
});
