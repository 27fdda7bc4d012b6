import { relationTo } from '@/domain/cases/relation';
import { holdsPost } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { linkOf } from '../platform/files';
import type { CodeDoc } from '../store/documents';
import { get } from '../store/queries';
import { mayInvite } from '../invitations/theInvitation';
import { drawCode } from './drawCode';
import { isPoster, POSTER_POSTS, scannedCode } from './theCode';

/**
 * Posters are the committee's, as are notices, which it prints and sends; the code of a receipt is for those who may see
 * its case; an invitation is for those who may invite people into its unit.
 */
async function maySeePicture(context: Context, code: CodeDoc): Promise<boolean> {
  if (code.invitation) return mayInvite(context, code.invitation.unitId);
  if (isPoster(code)) return holdsPost(context.who, code.committeeId, POSTER_POSTS);
  const record = code.caseId === null ? null : await get('cases', code.caseId);
  const relation = record === null ? null : relationTo(record, context.who);
  return code.kind === 'notice' ? relation === 'committee' : relation !== null;
}

/**
 * A link to the picture of a code. The picture is made when first asked for, before the transaction that keeps it; of two
 * made at the same time the first one kept stays.
 */
export const showPicture = carryingOut('code.picture', {
  async prepare(context, input, call) {
    const code = await scannedCode(context, input.token);
    if (!(await maySeePicture(context, code))) throw new Refusal('NOT_FOUND');
    if (code.revokedAt !== null) throw new Refusal('CODE_REVOKED');
    const fileId = code.pictureFileId ?? (await drawCode(code, call.key));
    return { fileId, url: await linkOf(fileId) };
  },
  load: (transaction, _context, input) => transaction.get('codes', input.token),
  maySee: () => true,
  // A link is good for minutes: a command that comes again gets a new one.
  receipt: 'record',
  async change({ transaction, record: code, prepared }) {
    if (code.pictureFileId === null) {
      await transaction.put('codes', { ...code, version: code.version + 1, pictureFileId: prepared.fileId });
    }
    return { url: prepared.url };
  },
});
