import { randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished, Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EnvironmentClock } from '../clock';
import { CloudFailure } from '../failure';
import { readSetting, rowOf, writeSetting, type Records } from '../records';
import { checkCloudPath, diskPath } from './cloud-path';
import { LinkSigner, type LinkState } from './links';

/** A file of a client: at most 100 MB (our limit for one upload). */
export const UPLOAD_LIMIT_BYTES = 100 * 1024 * 1024;
/** A link without a stated age lasts a day (cloud storage, `getTempFileURL`). */
export const DEFAULT_LINK_SECONDS = 86_400;
/** An upload must begin within this time after its permission was given. */
const UPLOAD_PERMISSION_MS = 15 * 60_000;
/** The owner of what a function stores. */
export const FUNCTIONS_OWN = '';

/** Files of the environment: bytes on disk, who stored them in the records. */
export class FileStore {
  private readonly signer: LinkSigner;
  private readonly arriving: string;

  constructor(
    private readonly folder: string,
    private readonly records: Records,
    private readonly clock: EnvironmentClock,
    private readonly idPrefix: string,
  ) {
    this.arriving = join(folder, '.arriving');
    mkdirSync(this.arriving, { recursive: true });
    // Kept with the data, so that links survive a restart.
    let key = readSetting(records, 'link-key');
    if (!key) writeSetting(records, 'link-key', (key = randomBytes(32).toString('base64')));
    this.signer = new LinkSigner(Buffer.from(key, 'base64'));
  }

  fileId(path: string): string {
    return `${this.idPrefix}/${path}`;
  }

  /** The path behind a file id of this environment. @throws CloudFailure when it is another's or malformed */
  pathOf(fileId: string): string {
    if (!fileId.startsWith(`${this.idPrefix}/`)) {
      throw new CloudFailure('INVALID_PARAM', `\`${fileId.slice(0, 200)}\` is not a file id of this environment`, 400);
    }
    return checkCloudPath(fileId.slice(this.idPrefix.length + 1));
  }

  /**
   * Stores the bytes of `from` at `path`, replacing what the same owner stored there.
   * @throws CloudFailure for a bad path, another's file, or too many bytes (then nothing is stored)
   */
  async store(path: string, from: Readable, owner: string): Promise<{ fileId: string; bytes: number }> {
    checkCloudPath(path);
    const there = this.describe(path);
    if (there && owner !== FUNCTIONS_OWN && there.owner !== owner) {
      throw new CloudFailure('STORAGE_EXCEED_AUTHORITY', `\`${path}\` was stored by someone else`, 403);
    }
    const temporary = join(this.arriving, randomUUID());
    let bytes = 0;
    const limit = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes <= UPLOAD_LIMIT_BYTES) done(null, chunk);
        else done(new CloudFailure('STORAGE_REQUEST_FAIL', `the file has more than ${UPLOAD_LIMIT_BYTES} bytes`, 413));
      },
    });
    try {
      // Not part of the pipeline: a refusal must leave the connection open for the answer.
      from.pipe(limit);
      finished(from, (failure) => failure && limit.destroy(failure));
      await pipeline(limit, createWriteStream(temporary));
      const handle = await open(temporary, 'r+');
      await handle.sync();
      await handle.close();
      const target = diskPath(this.folder, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(temporary, target);
    } catch (thrown) {
      from.unpipe(limit);
      await rm(temporary, { force: true });
      throw thrown;
    }
    this.records
      .prepare(
        `INSERT INTO file VALUES (?, ?, ?, ?)
         ON CONFLICT (path) DO UPDATE SET owner = excluded.owner, bytes = excluded.bytes, stored_at = excluded.stored_at`,
      )
      .run(path, owner, bytes, this.clock.now());
    return { fileId: this.fileId(path), bytes };
  }

  /** What is known of a stored file, or null when there is none. */
  describe(path: string): { owner: string; bytes: number } | null {
    const row = rowOf(this.records.prepare('SELECT owner, bytes FROM file WHERE path = ?').get(path));
    return row ? { owner: String(row['owner']), bytes: Number(row['bytes']) } : null;
  }

  read(path: string): Readable {
    return createReadStream(diskPath(this.folder, checkCloudPath(path)));
  }

  /** Removes a file. @returns false when there was none */
  async remove(path: string): Promise<boolean> {
    const { changes } = this.records.prepare('DELETE FROM file WHERE path = ?').run(checkCloudPath(path));
    await rm(diskPath(this.folder, path), { force: true });
    return changes > 0;
  }

  /** The query that lets anyone read `path` for `seconds`. */
  readQuery(path: string, seconds: number): string {
    return this.signer.query('get', path, this.clock.now() + seconds * 1000);
  }

  /** The query that lets a function's upload of `path` in. */
  writeQuery(path: string): string {
    return this.signer.query('put', path, this.clock.now() + UPLOAD_PERMISSION_MS);
  }

  checkLink(use: 'get' | 'put', path: string, query: URLSearchParams): LinkState {
    return this.signer.check(use, path, query, this.clock.now());
  }
}
