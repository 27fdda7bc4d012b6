import { textAt } from './bytes';
import type { FoundKind } from './fileKind';

const PROGRAM = { accepted: false, what: '安装包或程序', remedy: '请改传照片、截图、PDF或录音录像' } as const;
const NEW_OFFICE = { docx: 'word/', xlsx: 'xl/', pptx: 'ppt/' } as const;
const MACRO_EXTENSIONS: readonly string[] = ['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'ppsm'];
const PARTS_OF_OFFICE = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/)/;

/**
 * What a ZIP container holds, from the names of the entries near its start: an Office document, a program for a phone or
 * for Java, or an ordinary archive.
 */
export function fileInsideZip(head: Uint8Array, extension: string): FoundKind {
  const names = entryNames(head);
  const isProgram = names.some((name) =>
    /^(AndroidManifest\.xml|classes\d*\.dex|META-INF\/(MANIFEST\.MF|com\/android))/.test(name),
  );
  if (isProgram || /^Payload\/[^/]+\.app\//.test(names[0] ?? '')) return PROGRAM;
  if (names.some((name) => name.endsWith('vbaProject.bin')) || MACRO_EXTENSIONS.includes(extension)) {
    return { accepted: false, what: '带宏程序的办公文件', remedy: '请另存为PDF后再传' };
  }
  if (names[0] === 'mimetype') {
    return { accepted: false, what: '开放文档或电子书', remedy: '请另存为PDF或DOCX后再传' };
  }
  for (const kind of ['docx', 'xlsx', 'pptx'] as const) {
    if (names.some((name) => name.startsWith(NEW_OFFICE[kind]))) return { accepted: true, kind };
  }
  const looksLikeOffice = names.length > 0 && names.every((name) => PARTS_OF_OFFICE.test(name));
  if (looksLikeOffice && (extension === 'docx' || extension === 'xlsx' || extension === 'pptx')) {
    return { accepted: true, kind: extension };
  }
  return { accepted: true, kind: 'zip' };
}

/** Names in the local headers that lie within `head`, found by their signature (sizes may stand behind the data). */
function entryNames(head: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = head.indexOf(0x50); at >= 0 && at + 30 < head.length; at = head.indexOf(0x50, at + 1)) {
    if (textAt(head, at, 4) !== 'PK\x03\x04') continue;
    const length = (head[at + 26] ?? 0) | ((head[at + 27] ?? 0) << 8);
    if (length > 0 && length < 300) names.push(textAt(head, at + 30, length));
  }
  return names;
}
