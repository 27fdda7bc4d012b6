import { startsWith, textAt } from './bytes';
import { fileInsideZip } from './zipEntries';

/** Files that can be evidence. Told from the first bytes, never from the name alone. */
export const EVIDENCE_KINDS = {
  jpg: { label: 'JPG图片', family: 'image', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { label: 'PNG图片', family: 'image', extensions: ['png'] },
  webp: { label: 'WebP图片', family: 'image', extensions: ['webp'] },
  gif: { label: 'GIF图片', family: 'image', extensions: ['gif'] },
  heic: { label: 'HEIC图片', family: 'image', extensions: ['heic', 'heif', 'hif'] },
  pdf: { label: 'PDF文件', family: 'pdf', extensions: ['pdf'] },
  docx: { label: 'Word文档', family: 'docx', extensions: ['docx'] },
  xlsx: { label: 'Excel表格', family: 'xlsx', extensions: ['xlsx'] },
  pptx: { label: 'PPT演示文稿', family: 'pptx', extensions: ['pptx'] },
  doc: { label: '旧版Word文档', family: 'ole', extensions: ['doc', 'wps'] },
  xls: { label: '旧版Excel表格', family: 'ole', extensions: ['xls', 'et'] },
  ppt: { label: '旧版PPT演示文稿', family: 'ole', extensions: ['ppt', 'dps'] },
  mp4: { label: 'MP4视频', family: 'movie', extensions: ['mp4', 'm4v', '3gp'] },
  mov: { label: 'MOV视频', family: 'movie', extensions: ['mov', 'qt'] },
  m4a: { label: 'M4A录音', family: 'movie', extensions: ['m4a', 'aac'] },
  mp3: { label: 'MP3录音', family: 'mp3', extensions: ['mp3'] },
  wav: { label: 'WAV录音', family: 'wav', extensions: ['wav'] },
  zip: { label: 'ZIP压缩包', family: 'zip', extensions: ['zip'] },
} as const satisfies Readonly<Record<string, { label: string; family: string; extensions: readonly string[] }>>;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** What the first bytes say: a kind that can be evidence, or what it is instead. */
export type FoundKind =
  | { readonly accepted: true; readonly kind: EvidenceKind }
  | { readonly accepted: false; readonly what: string; readonly remedy: string };

const PROGRAM_REMEDY = '请改传照片、截图、PDF或录音录像';
const CONVERT_PICTURE = '请转成JPG或截图后再传';
const CONVERT_SOUND = '请转成MP3后再传';
const CONVERT_MOVIE = '请转成MP4后再传';
const UNPACK = '请解压后逐个上传，或改用ZIP';

/** Beginnings of files that are refused, with what they are. `at` is the offset. */
const REFUSED: readonly {
  readonly at?: number;
  readonly bytes: string;
  readonly what: string;
  readonly remedy: string;
}[] = [
  { bytes: 'MZ', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\x7fELF', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\xfe\xed\xfa\xce', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\xfe\xed\xfa\xcf', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\xce\xfa\xed\xfe', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\xcf\xfa\xed\xfe', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\xca\xfe\xba\xbe', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: 'dex\n', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: '\0asm', what: '可执行程序', remedy: PROGRAM_REMEDY },
  { bytes: 'L\0\0\0\x01\x14\x02\0', what: '快捷方式', remedy: '请找到快捷方式指向的文件，上传那个文件' },
  { bytes: 'MSCF', what: '安装包', remedy: PROGRAM_REMEDY },
  { bytes: '#!AMR', what: 'AMR录音', remedy: CONVERT_SOUND },
  { bytes: '#!', what: '脚本程序', remedy: PROGRAM_REMEDY },
  { bytes: 'FWS', what: 'Flash动画', remedy: PROGRAM_REMEDY },
  { bytes: 'CWS', what: 'Flash动画', remedy: PROGRAM_REMEDY },
  { bytes: 'Rar!\x1a\x07', what: 'RAR压缩包', remedy: UNPACK },
  { bytes: "7z\xbc\xaf'\x1c", what: '7Z压缩包', remedy: UNPACK },
  { bytes: '\x1f\x8b', what: 'GZ压缩包', remedy: UNPACK },
  { bytes: 'BZh', what: 'BZ2压缩包', remedy: UNPACK },
  { at: 257, bytes: 'ustar', what: 'TAR压缩包', remedy: UNPACK },
  { bytes: 'BM', what: 'BMP图片', remedy: CONVERT_PICTURE },
  { bytes: 'II*\0', what: 'TIFF图片', remedy: CONVERT_PICTURE },
  { bytes: 'MM\0*', what: 'TIFF图片', remedy: CONVERT_PICTURE },
  { bytes: '8BPS', what: 'Photoshop图片', remedy: CONVERT_PICTURE },
  { bytes: '\x1a\x45\xdf\xa3', what: 'MKV或WebM视频', remedy: CONVERT_MOVIE },
  { bytes: 'FLV\x01', what: 'FLV视频', remedy: CONVERT_MOVIE },
  { bytes: '\x30\x26\xb2\x75', what: 'WMV或WMA文件', remedy: CONVERT_MOVIE },
  { bytes: 'OggS', what: 'OGG录音', remedy: CONVERT_SOUND },
  { bytes: 'fLaC', what: 'FLAC录音', remedy: CONVERT_SOUND },
  { bytes: 'SQLite format 3\0', what: '数据库文件', remedy: PROGRAM_REMEDY },
  { bytes: '{\\rtf', what: 'RTF文档', remedy: '请另存为PDF后再传' },
];

/**
 * What a file is, from its beginning (EVIDENCE_HEAD_BYTES are enough). The extension only tells apart what the bytes
 * cannot: which of the old Office kinds an OLE file is, and which of the new ones when the entry was not near the start.
 */
export function fileKindOf(head: Uint8Array, name: string): FoundKind {
  const refused = REFUSED.find((each) => startsWith(head, each.bytes, each.at ?? 0));
  if (refused) return { accepted: false, what: refused.what, remedy: refused.remedy };
  if (startsWith(head, '\xff\xd8\xff')) return accepted('jpg');
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return accepted('png');
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return accepted('gif');
  if (startsWith(head, 'RIFF')) return riffKind(head);
  if (startsWith(head, 'ftyp', 4)) return movieKind(head);
  // Old QuickTime files have no ftyp.
  if (startsWith(head, 'moov', 4) || startsWith(head, 'mdat', 4)) return accepted('mov');
  if (startsWith(head, 'ID3') || isMp3Frame(head)) return accepted('mp3');
  if (startsWith(head, '\xff\xf1') || startsWith(head, '\xff\xf9')) return accepted('m4a');
  if (startsWith(head, 'PK\x03\x04')) return fileInsideZip(head, extensionOf(name));
  if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oleKind(extensionOf(name));
  return markupKind(head) ?? pdfKind(head) ?? unknownKind(head);
}

/** The extension in small letters, without the dot; '' when there is none. */
export function extensionOf(name: string): string {
  const match = /\.([0-9A-Za-z]{1,10})\s*$/.exec(name);
  return match ? (match[1] ?? '').toLowerCase() : '';
}

/** Whether a name's extension goes with a kind; pictures are let off among themselves (phones mislabel them). */
export function extensionFits(extension: string, kind: EvidenceKind): boolean {
  if (extension === '') return true;
  const { family } = EVIDENCE_KINDS[kind];
  return Object.values(EVIDENCE_KINDS).some((each) => {
    const extensions: readonly string[] = each.extensions;
    return each.family === family && extensions.includes(extension);
  });
}

function accepted(kind: EvidenceKind): FoundKind {
  return { accepted: true, kind };
}

function riffKind(head: Uint8Array): FoundKind {
  if (startsWith(head, 'WEBP', 8)) return accepted('webp');
  if (startsWith(head, 'WAVE', 8)) return accepted('wav');
  if (startsWith(head, 'AVI ', 8)) return { accepted: false, what: 'AVI视频', remedy: CONVERT_MOVIE };
  return unknownKind(head);
}

const HEIC_BRANDS: readonly string[] = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'heif'];

function movieKind(head: Uint8Array): FoundKind {
  const brand = textAt(head, 8, 4);
  if (brand === 'avif' || brand === 'avis') return { accepted: false, what: 'AVIF图片', remedy: CONVERT_PICTURE };
  if (HEIC_BRANDS.includes(brand)) return accepted('heic');
  if (brand === 'qt  ') return accepted('mov');
  return accepted(brand.startsWith('M4A') || brand.startsWith('M4B') ? 'm4a' : 'mp4');
}

/** MPEG audio, layer III: eleven set bits, then a version, a layer and a rate that exist. */
function isMp3Frame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return false;
  return (second & 0x18) !== 0x08 && (third & 0xf0) !== 0xf0 && (third & 0xf0) !== 0 && (third & 0x0c) !== 0x0c;
}

function oleKind(extension: string): FoundKind {
  for (const kind of ['doc', 'xls', 'ppt'] as const) {
    const extensions: readonly string[] = EVIDENCE_KINDS[kind].extensions;
    if (extensions.includes(extension)) return accepted(kind);
  }
  if (extension === 'msi') return { accepted: false, what: '安装包', remedy: PROGRAM_REMEDY };
  return { accepted: false, what: '认不出的旧版办公文件', remedy: '请用办公软件打开，另存为PDF后再传' };
}

/** Web pages, drawings and other markup can carry programs, in UTF-8 or UTF-16. */
function markupKind(head: Uint8Array): FoundKind | null {
  const text = textAt(head, 0, 1024)
    .replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, '')
    .replace(/\0/g, '')
    .trim()
    .toLowerCase();
  if (!/^<[a-z!?]/.test(text)) return null;
  if (text.includes('<svg')) return { accepted: false, what: 'SVG图形', remedy: CONVERT_PICTURE };
  return { accepted: false, what: '网页文件', remedy: '请对网页截图，或打印成PDF后再传' };
}

/** Some scanners write a few bytes before the mark; readers look for it in the first kilobyte. */
function pdfKind(head: Uint8Array): FoundKind | null {
  return textAt(head, 0, 1024).includes('%PDF-') ? accepted('pdf') : null;
}

function unknownKind(head: Uint8Array): FoundKind {
  const start = head.subarray(0, 512);
  const isText =
    start.length > 0 && start.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
  return isText
    ? { accepted: false, what: '纯文本文件', remedy: '请截图，或转成PDF后再传' }
    : { accepted: false, what: '认不出的文件', remedy: PROGRAM_REMEDY };
}
