import type { EvidenceKind } from './fileKind';
import { stripGif } from './stripGif';
import { stripJpeg } from './stripJpeg';
import { stripPng } from './stripPng';
import { stripWebp } from './stripWebp';

export type Stripped =
  | {
      readonly strippable: true;
      /** The copy that others may open: the same bytes where the kind carries no such data of a camera. */
      readonly bytes: Uint8Array;
      /** Whether anything was taken out. */
      readonly changed: boolean;
    }
  | {
      /** Only its owner and the committee open the file, until they have a copy that can be shared. */
      readonly strippable: false;
      /** Why, in plain Chinese. */
      readonly reason: string;
    };

type Way = ((bytes: Uint8Array) => Uint8Array | null) | 'carriesNone' | 'cannot';

/**
 * Pictures are rewritten. Films, sound of phones and HEIC keep place and device deep inside; they are not shared as they
 * are. Documents are what their author wrote, and stay.
 */
const WAYS: Readonly<Record<EvidenceKind, Way>> = {
  jpg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
  heic: 'cannot',
  mp4: 'cannot',
  mov: 'cannot',
  m4a: 'cannot',
  pdf: 'carriesNone',
  docx: 'carriesNone',
  xlsx: 'carriesNone',
  pptx: 'carriesNone',
  doc: 'carriesNone',
  xls: 'carriesNone',
  ppt: 'carriesNone',
  mp3: 'carriesNone',
  wav: 'carriesNone',
  zip: 'carriesNone',
};

/**
 * The copy of a file that the other side may open: without the place, the device and the time that a camera wrote into
 * it (PIPL 6: no more than the purpose needs). The original stays sealed as it was sent.
 */
export function stripMetadata(kind: EvidenceKind, bytes: Uint8Array): Stripped {
  const way = WAYS[kind];
  if (way === 'carriesNone') return { strippable: true, bytes, changed: false };
  if (way === 'cannot') {
    return {
      strippable: false,
      reason: '这种文件里可能有拍摄地点，暂时去不掉，只有本人和调委会能打开；想让对方看到，请另传截图或JPG',
    };
  }
  const stripped = way(bytes);
  if (stripped === null) {
    return { strippable: false, reason: '图片的结构不完整，去不掉拍摄地点，只有本人和调委会能打开；请重新拍照或截图' };
  }
  return { strippable: true, bytes: stripped, changed: !sameBytes(stripped, bytes) };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
