import { join } from 'node:path';
import { CloudFailure } from '../failure';

/** The cloud's limit on a path (object storage, naming rules: 850 bytes). */
const PATH_LIMIT_BYTES = 850;
/** A name on this machine's disk. */
const SEGMENT_LIMIT_BYTES = 240;

/**
 * Checks a path in the storage (`incoming/a/b.pdf`) and gives it back.
 * Characters that a link could not carry as they are (`%`, `?`, `#`, `\`, controls) are refused, as object storage
 * advises against them and the SDK does not encode them.
 * @throws CloudFailure `STORAGE_SIGN_PARAM_INVALID` with what is wrong
 */
export function checkCloudPath(path: string): string {
  const wrong = wrongWith(path);
  if (wrong) throw new CloudFailure('STORAGE_SIGN_PARAM_INVALID', `the path \`${path.slice(0, 100)}\` ${wrong}`, 400);
  return path;
}

function wrongWith(path: string): string | null {
  if (path === '') return 'is empty';
  if (Buffer.byteLength(path) > PATH_LIMIT_BYTES) return `is longer than ${PATH_LIMIT_BYTES} bytes`;
  if (/[\p{Cc}\p{Cs}%?#\\]/u.test(path)) return 'has a character that is not allowed';
  for (const segment of path.split('/')) {
    if (segment === '') return 'starts or ends with a slash, or has two in a row';
    if (segment === '.' || segment === '..') return 'steps out of its folder';
    if (Buffer.byteLength(segment) > SEGMENT_LIMIT_BYTES) return `has a name longer than ${SEGMENT_LIMIT_BYTES} bytes`;
  }
  return null;
}

/**
 * Where the bytes of a checked path lie on disk. Object storage lets `a` and `a/b` both be files: so a file's name gets
 * a mark that no folder's name has.
 */
export function diskPath(folder: string, checked: string): string {
  const segments = checked.split('/').map((segment) => segment.replace(/[@:*<>|"]/g, percent));
  const last = segments.pop() ?? '';
  return join(folder, ...segments, `@${last}`);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
