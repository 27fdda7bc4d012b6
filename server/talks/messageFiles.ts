import type { Room } from '@/domain/talks/rooms';
import { takeInEvidence } from '../filing/evidenceFile';
import { Refusal } from '../kernel/refusal';
import { removeFiles } from '../platform/files';
import type { MessageFile } from '../store/documents';

async function removeTakenIn(files: readonly MessageFile[]): Promise<void> {
  await removeFiles([...new Set(files.flatMap((file) => [file.originalFileId, file.sharedFileId]))]);
}

/**
 * Takes the files of a message in, as evidence is: kind by content, hash, a copy without location data. In the common
 * room everybody opens them, so one from which such data cannot be taken is refused there.
 */
export async function takeInFiles(
  openid: string,
  files: readonly { fileId: string; name: string }[],
  room: Room,
  folder: string,
): Promise<MessageFile[]> {
  const taken: MessageFile[] = [];
  for (const [index, { fileId, name }] of files.entries()) {
    const id = `file-${index + 1}`;
    const { stripped: _stripped, ...file } = await takeInEvidence(openid, fileId, name, `${folder}/${id}`);
    taken.push({ id, ...file });
    if (room === 'common' && !file.shareable) {
      await removeTakenIn(taken);
      const problem = `“${file.name}”里可能有拍摄地点，去不掉，不能发给对方`;
      const remedy = '请改发截图或JPG，或者只发给调解员';
      throw new Refusal('FILE_REFUSED', [{ field: `files.${index}`, problem, remedy }], `${problem}。${remedy}。`);
    }
  }
  return taken;
}
