import {
  codePointsOf,
  isControlCodePoint,
  isEmojiCodePoint,
  isInvisibleCodePoint,
  isSurrogate,
  isUnprintableCodePoint,
} from '../text/characters';
import type { Finding } from '../text/finding';
import { EVIDENCE_KINDS, extensionFits, extensionOf, fileKindOf, type EvidenceKind } from './fileKind';
import { MAX_EVIDENCE_FILE_BYTES, MAX_EVIDENCE_FILES, MAX_EVIDENCE_FILE_TEXT, MAX_EVIDENCE_NAME } from './limits';

export interface ChosenFile {
  /** Name as its owner's device gave it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The first EVIDENCE_HEAD_BYTES of it, or all when it is shorter. */
  readonly head: Uint8Array;
}

const FIELD = 'evidence';

/**
 * Whether a file can be evidence; the same on the device before it is sent and on the server before it counts. Null: it
 * can. The name alone is never a reason: `evidenceName` makes one that can be printed.
 */
export function checkEvidenceFile(file: ChosenFile): Finding | null {
  const name = quoted(file.name);
  if (file.size === 0) return finding(`${name}是空文件（0字节）`, '请重新选择，确认文件能正常打开');
  if (!Number.isSafeInteger(file.size) || file.size < 0) return finding(`${name}的大小读不出来`, '请重新选择这个文件');
  if (file.size > MAX_EVIDENCE_FILE_BYTES) {
    return finding(
      `${name}有${megabytes(file.size)}，超过了${MAX_EVIDENCE_FILE_TEXT}`,
      '请压缩、截取有用的部分，或分成几个文件',
    );
  }
  if (file.head.length === 0) return finding(`${name}的内容读不出来`, '请重新选择这个文件');
  return checkKind(file);
}

/** The kind of a file that passed `checkEvidenceFile`; null when it did not. */
export function evidenceKindOf(file: ChosenFile): EvidenceKind | null {
  if (checkEvidenceFile(file) !== null) return null;
  const found = fileKindOf(file.head, file.name);
  return found.accepted ? found.kind : null;
}

/** Whether one more file may be added to a case that has `count`. Null: it may. */
export function checkEvidenceCount(count: number): Finding | null {
  if (count < MAX_EVIDENCE_FILES) return null;
  return finding(`证据已经有${count}个文件`, `一个案件最多${MAX_EVIDENCE_FILES}个，请合并成PDF，或删去不需要的`);
}

/**
 * A name that can be printed and stored: no folders, pictures, control or invisible signs (which can turn an extension
 * around), at most MAX_EVIDENCE_NAME characters, with the extension of its kind when it had none.
 */
export function evidenceName(name: string, kind: EvidenceKind): string {
  const base = name.replace(/^.*[/\\]/, '');
  const clean = codePointsOf(base)
    .filter((point) => !isFlaw(point))
    .map((point) => String.fromCodePoint(point))
    .join('')
    .replace(/[<>:"|?*$`{}]/g, '_')
    .replace(/\s+/g, ' ')
    .trim();
  const extension = extensionOf(clean);
  const ending = extension === '' ? kind : extension;
  const stem = extension === '' ? clean : clean.replace(/\.[0-9A-Za-z]{1,10}$/, '');
  const points = codePointsOf(stem.replace(/^\.+|\.+$/g, '').trim());
  const short = String.fromCodePoint(...points.slice(0, MAX_EVIDENCE_NAME - ending.length - 1)).trim();
  return `${short === '' ? '未命名' : short}.${ending}`;
}

function checkKind(file: ChosenFile): Finding | null {
  const name = quoted(file.name);
  const extension = extensionOf(file.name);
  const found = fileKindOf(file.head, file.name);
  if (!found.accepted) {
    // “其实” only where the name promised a kind that would have been taken.
    const promised = Object.values(EVIDENCE_KINDS).some((each) => {
      const extensions: readonly string[] = each.extensions;
      return extensions.includes(extension);
    });
    return finding(`${name}${promised ? '其实' : ''}是${found.what}，不能作为证据上传`, found.remedy);
  }
  if (!extensionFits(extension, found.kind)) {
    const { label } = EVIDENCE_KINDS[found.kind];
    return finding(
      `${name}其实是${label}，和文件名的“.${extension}”不一致`,
      `请把文件名改成“.${found.kind}”结尾再传，或重新选择文件`,
    );
  }
  return null;
}

function isFlaw(point: number): boolean {
  return (
    isEmojiCodePoint(point) ||
    isControlCodePoint(point) ||
    isInvisibleCodePoint(point) ||
    isSurrogate(point) ||
    isUnprintableCodePoint(point)
  );
}

function finding(problem: string, remedy: string): Finding {
  return { field: FIELD, problem, remedy };
}

function quoted(name: string): string {
  const points = codePointsOf(name.replace(/^.*[/\\]/, '')).filter((point) => !isFlaw(point));
  if (points.length === 0) return '这个文件';
  const text =
    points.length <= 24
      ? String.fromCodePoint(...points)
      : `${String.fromCodePoint(...points.slice(0, 12))}…${String.fromCodePoint(...points.slice(-10))}`;
  return `“${text}”`;
}

/** One decimal, never rounded down to the limit that was passed: 20MB and a byte is 20.1MB. */
function megabytes(bytes: number): string {
  return `${(Math.ceil((bytes / (1024 * 1024)) * 10) / 10).toFixed(1)}MB`;
}
