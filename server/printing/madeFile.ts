import type { MadeFile } from '@/contract/statistics';
import type { Context } from '../kernel/context';
import { linkOf, upload } from '../platform/files';
import { randomToken } from '../platform/randomToken';
import { add } from '../store/queries';

/** Has the timer remove a file a day later (server/timer/removeOldRows). */
export async function removeTomorrow(context: Context, fileId: string, id = randomToken()): Promise<void> {
  await add('madeFiles', { _id: id, committeeId: context.committeeId, fileId, at: context.now });
}

/**
 * Keeps a file that was made for one person, under a path that nobody can guess, and answers a link of ten minutes. The
 * timer removes it a day later. The file's name is Latin: not every program on a phone
 * takes another. `fileId` does not leave the server: no contract names it.
 */
export async function keepFile(
  context: Context,
  name: string,
  bytes: Uint8Array,
): Promise<MadeFile & { fileId: string }> {
  const token = randomToken();
  const fileId = await upload(`made/${token}/${name}`, bytes);
  await removeTomorrow(context, fileId, token);
  return { url: await linkOf(fileId), name, bytes: bytes.byteLength, fileId };
}
