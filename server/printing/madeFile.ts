import type { MadeFile } from '@/contract/statistics';
import type { Context } from '../kernel/context';
import { linkOf, upload } from '../platform/files';
import { randomToken } from '../platform/randomToken';
import { add } from '../store/queries';

/**
 * Keeps a file that was made for one person, under a path that nobody can guess, and answers a link of ten minutes. The
 * timer removes it a day later (server/timer/removeOldRows). The file's name is Latin: not every program on a phone
 * takes another. `fileId` does not leave the server: no contract names it.
 */
export async function keepFile(
  context: Context,
  name: string,
  bytes: Uint8Array,
): Promise<MadeFile & { fileId: string }> {
  const token = randomToken();
  const fileId = await upload(`made/${token}/${name}`, bytes);
  await add('madeFiles', { _id: token, committeeId: context.committeeId, fileId, at: context.now });
  return { url: await linkOf(fileId), name, bytes: bytes.byteLength, fileId };
}
