import { CloudFailure } from '../failure';
import { isObject, listAt, numberAt, textAt, type JsonObject } from '../json';
import { checkCloudPath } from './cloud-path';
import { DEFAULT_LINK_SECONDS, type FileStore } from './file-store';

/** The cloud takes at most 50 files in one request. */
const BATCH_LIMIT = 50;

export interface StorageAddresses {
  /** Where functions upload to. */
  upload: string;
  /** What links to files start with. */
  download: string;
}

/** Answers the SDK's `storage.*` actions: the `data` of the answer. @throws CloudFailure */
export async function answerStorage(
  action: string,
  request: JsonObject,
  store: FileStore,
  addresses: StorageAddresses,
): Promise<JsonObject> {
  switch (action) {
    case 'storage.getUploadMetadata':
      return uploadMetadata(textAt(request, 'path'), store, addresses);
    case 'storage.batchGetDownloadUrl': {
      const files = batch(listAt(request, 'file_list'));
      return { download_list: files.map((file) => downloadLink(file, store, addresses)) };
    }
    case 'storage.batchDeleteFile': {
      const list = [];
      for (const fileId of batch(listAt(request, 'fileid_list'))) list.push(await deleteFile(String(fileId), store));
      return { delete_list: list };
    }
    default:
      throw new CloudFailure('INVALID_COMMON_PARAM', `the action \`${action}\` is not known`);
  }
}

function batch(list: unknown[]): unknown[] {
  if (list.length === 0) throw new CloudFailure('INVALID_PARAM', 'the list of files is empty');
  if (list.length > BATCH_LIMIT)
    throw new CloudFailure('INVALID_PARAM', `more than ${BATCH_LIMIT} files in one request`);
  return list;
}

function uploadMetadata(path: string, store: FileStore, addresses: StorageAddresses): JsonObject {
  checkCloudPath(path);
  const authorization = store.writeQuery(path);
  return {
    url: `${addresses.upload}/${encodeURI(path)}?${authorization}`,
    token: 'local',
    authorization,
    fileId: store.fileId(path),
    // Sent back as a header: nothing but ASCII, as in the cloud.
    cosFileId: Buffer.from(store.fileId(path)).toString('base64'),
  };
}

/** A failing file does not fail the others: its entry carries the code. */
function downloadLink(file: unknown, store: FileStore, addresses: StorageAddresses): JsonObject {
  const entry = isObject(file) ? file : {};
  const fileID = textAt(entry, 'fileid');
  const seconds = numberAt(entry, 'max_age', DEFAULT_LINK_SECONDS);
  try {
    const path = store.pathOf(fileID);
    if (!store.describe(path)) return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
    if (seconds <= 0) return { code: 'INVALID_PARAM', fileID, tempFileURL: '' };
    // Not percent-encoded: the SDK and browsers encode the link themselves (node-sdk, storage/index.js).
    return { code: 'SUCCESS', fileID, tempFileURL: `${addresses.download}/${path}?${store.readQuery(path, seconds)}` };
  } catch (thrown) {
    if (thrown instanceof CloudFailure) return { code: thrown.code, fileID, tempFileURL: '' };
    throw thrown;
  }
}

async function deleteFile(fileID: string, store: FileStore): Promise<JsonObject> {
  try {
    const there = await store.remove(store.pathOf(fileID));
    return { code: there ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID };
  } catch (thrown) {
    if (thrown instanceof CloudFailure) return { code: thrown.code, fileID };
    throw thrown;
  }
}
