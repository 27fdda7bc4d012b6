import { createHash } from 'node:crypto';
import { bytesOf } from '../realm';
import { WxFailure, textOption, type WxAnswering, type WxFunctions, type WxOptions } from './wxCall';

/** A file that a person has on the phone and picks. */
export interface PickedFile {
  name: string;
  bytes: Buffer;
}

const USER_FOLDER = 'wxfile://usr';

/** Temporary and kept files of one mini-program on one phone. */
export class PhoneFiles {
  private readonly contents = new Map<string, Buffer>();
  private count = 0;

  /** Puts bytes under a new temporary path, which keeps the name's extension as the platform does. */
  addTemporary(bytes: Buffer, name: string): string {
    this.count += 1;
    const path = `wxfile://tmp_${this.count}${/\.\w+$/.exec(name)?.[0] ?? ''}`;
    this.contents.set(path, bytes);
    return path;
  }

  /** @throws WxFailure when there is no such file */
  read(path: string): Buffer {
    const bytes = this.contents.get(path);
    if (!bytes) throw new WxFailure(`no such file or directory, open '${path}'`, { errCode: 1300002 });
    return bytes;
  }

  write(path: string, bytes: Buffer): void {
    this.contents.set(path, bytes);
  }

  remove(path: string): void {
    this.contents.delete(path);
  }

  has(path: string): boolean {
    return this.contents.has(path);
  }
}

const isPicture = (name: string): boolean => /\.(jpe?g|png|gif|webp|heic)$/i.test(name);
const isVideo = (name: string): boolean => /\.(mp4|mov)$/i.test(name);

function encoded(bytes: Buffer, encoding: unknown): Buffer | string {
  if (typeof encoding !== 'string') return bytes;
  const known: BufferEncoding[] = ['ascii', 'base64', 'binary', 'hex', 'utf8', 'utf-8', 'latin1'];
  const found = known.find((one) => one === encoding);
  if (!found) throw new WxFailure(`invalid encoding "${encoding}"`);
  return bytes.toString(found);
}

function part(bytes: Buffer, options: WxOptions): Buffer {
  const position = typeof options.position === 'number' ? options.position : 0;
  const length = typeof options.length === 'number' ? options.length : bytes.length - position;
  return bytes.subarray(position, position + length);
}

function written(data: unknown, encoding: unknown): Buffer {
  if (typeof data === 'string') return Buffer.from(data, encoding === 'base64' ? 'base64' : 'utf8');
  const bytes = bytesOf(data);
  if (!bytes) throw new WxFailure('data must be a string or an ArrayBuffer');
  return bytes;
}

function fileSystem(files: PhoneFiles, { later, realm }: WxAnswering): WxFunctions {
  const readFile = (options: WxOptions) =>
    encoded(part(files.read(textOption(options, 'filePath')), options), options.encoding);
  const writeFile = (options: WxOptions) =>
    files.write(textOption(options, 'filePath'), written(options.data, options.encoding));
  return {
    readFile: later('readFile', (options) => ({ data: readFile(options) })),
    readFileSync: (filePath: string, encoding?: string, position?: number, length?: number) =>
      realm.into(readFile({ filePath, encoding, position, length })),
    writeFile: later('writeFile', (options) => {
      writeFile(options);
      return {};
    }),
    writeFileSync: (filePath: string, data: unknown, encoding?: string) => writeFile({ filePath, data, encoding }),
    unlink: later('unlink', (options) => {
      files.read(textOption(options, 'filePath'));
      files.remove(textOption(options, 'filePath'));
      return {};
    }),
    access: later('access', (options) => {
      files.read(textOption(options, 'path'));
      return {};
    }),
    getFileInfo: later('getFileInfo', (options) => ({ size: files.read(textOption(options, 'filePath')).length })),
    stat: later('stat', (options) => ({ stats: { size: files.read(textOption(options, 'path')).length } })),
    saveFile: later('saveFile', (options) => {
      const from = textOption(options, 'tempFilePath');
      const to = textOption(options, 'filePath') || `${USER_FOLDER}/${from.replace('wxfile://', '')}`;
      files.write(to, files.read(from));
      files.remove(from);
      return { savedFilePath: to };
    }),
  };
}

/** `wx` functions about files; what a person picks comes from `pick`. */
export function fileFunctions(
  files: PhoneFiles,
  pick: () => PickedFile[] | undefined,
  network: { readonly online: boolean },
  answering: WxAnswering,
): WxFunctions {
  const { later } = answering;
  const chosen = (api: string, options: WxOptions): Array<PickedFile & { path: string }> => {
    const picked = pick();
    if (!picked || picked.length === 0) throw new WxFailure('cancel');
    const most = typeof options.count === 'number' ? options.count : 9;
    if (picked.length > most) throw new Error(`${api} lets a person pick ${most}; the test picked ${picked.length}.`);
    return picked.map((file) => ({ ...file, path: files.addTemporary(file.bytes, file.name) }));
  };
  const manager = fileSystem(files, answering);
  return {
    getFileSystemManager: () => manager,
    chooseMedia: later('chooseMedia', (options) => ({
      type: 'image',
      tempFiles: chosen('chooseMedia', options).map(({ path, bytes, name }) => ({
        tempFilePath: path,
        size: bytes.length,
        fileType: isVideo(name) ? 'video' : 'image',
      })),
    })),
    chooseImage: later('chooseImage', (options) => {
      const all = chosen('chooseImage', options);
      return {
        tempFilePaths: all.map(({ path }) => path),
        tempFiles: all.map(({ path, bytes }) => ({ path, size: bytes.length })),
      };
    }),
    chooseMessageFile: later('chooseMessageFile', (options) => ({
      tempFiles: chosen('chooseMessageFile', options).map(({ path, bytes, name }) => ({
        path,
        name,
        size: bytes.length,
        type: isPicture(name) ? 'image' : isVideo(name) ? 'video' : 'file',
        time: 0,
      })),
    })),
    getFileInfo: later('getFileInfo', (options) => {
      const bytes = files.read(textOption(options, 'filePath'));
      const algorithm = options.digestAlgorithm === 'sha1' ? 'sha1' : 'md5';
      return { size: bytes.length, digest: createHash(algorithm).update(bytes).digest('hex') };
    }),
    downloadFile: later('downloadFile', async (options) => {
      if (!network.online) throw new WxFailure('net::ERR_INTERNET_DISCONNECTED');
      const url = textOption(options, 'url');
      const response = await fetch(url);
      const tempFilePath = files.addTemporary(Buffer.from(await response.arrayBuffer()), new URL(url).pathname);
      return { tempFilePath, statusCode: response.status };
    }),
  };
}
