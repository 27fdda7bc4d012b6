import { scannedCode } from '../codes/theCode';
import type { Context } from '../kernel/context';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { get } from '../store/queries';
import { invitationOf, viewInvitation, type Invitation } from './invitation';

/** The notice behind a token. CODE_UNKNOWN for every other code. Two reads. */
export async function scannedInvitation(context: Context, token: string): Promise<Invitation> {
  const code = await scannedCode(context, token);
  if (code.kind !== 'notice' || code.caseId === null) throw new Refusal('CODE_UNKNOWN');
  return invitationOf(code, await get('cases', code.caseId));
}

export const openInvitation = answering('invite.open', {
  load: (context, input) => scannedInvitation(context, input.token),
  maySee: () => true,
  answer: (context, _input, invitation) => Promise.resolve(viewInvitation(invitation, context)),
});
