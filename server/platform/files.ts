import { cloud } from '../store/cloud';

/** How long a link to a file is good, in seconds: long enough to open it, too short to pass it on. */
export const LINK_SECONDS = 600;

/** Files that the cloud removes in one request (cloud storage, `deleteFile`). */
const REMOVED_AT_ONCE = 50;

/** There is no such file: never uploaded, or gone since. */
export class FileMissing extends Error {}

/** The file has more bytes than the caller takes. */
export class FileTooLarge extends Error {
  constructor(readonly bytes: number) {
    super(`the file has ${bytes} bytes`);
  }
}

/**
 * A link of LINK_SECONDS to a file, for a person who has been found to be allowed to see it.
 * @throws FileMissing
 */
export async function linkOf(fileId: string): Promise<string> {
  const answer = await cloud.getTempFileURL({ fileList: [{ fileID: fileId, maxAge: LINK_SECONDS }] });
  const [file] = answer?.fileList ?? [];
  if (!file || file.status !== 0 || file.tempFileURL === '') throw new FileMissing(fileId);
  return file.tempFileURL;
}

/**
 * The bytes of a file. With `mostBytes`, a larger one is refused before it is loaded: an instance has 256 MB.
 * @throws FileMissing, FileTooLarge
 */
export async function download(fileId: string, mostBytes?: number): Promise<Buffer> {
  const link = await linkOf(fileId);
  if (mostBytes !== undefined) {
    // The SDK does not tell the size of a file; its link does.
    const head = await fetch(encodeURI(link), { method: 'HEAD' });
    if (!head.ok) throw new FileMissing(fileId);
    const bytes = Number(head.headers.get('content-length') ?? 0);
    if (bytes > mostBytes) throw new FileTooLarge(bytes);
  }
  try {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId });
    return fileContent;
  } catch (error) {
    // It may have been moved away since its link was made: then it is missing, and not a fault of ours.
    await linkOf(fileId);
    throw error;
  }
}

/** Stores bytes at `cloudPath` (replacing what was there) and gives the id of the file. */
export async function upload(cloudPath: string, bytes: Uint8Array): Promise<string> {
  const fileContent = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { fileID } = await cloud.uploadFile({ cloudPath, fileContent });
  return fileID;
}

/** Removes files. One that is gone already is no error. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (let first = 0; first < fileIds.length; first += REMOVED_AT_ONCE) {
    await cloud.deleteFile({ fileList: fileIds.slice(first, first + REMOVED_AT_ONCE) });
  }
}
