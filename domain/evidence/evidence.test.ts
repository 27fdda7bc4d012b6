import fc from 'fast-check';
import {
  checkEvidenceCount,
  checkEvidenceFile,
  evidenceKindOf,
  evidenceName,
  type ChosenFile,
} from './checkEvidenceFile';
import { EVIDENCE_KINDS, fileKindOf, type EvidenceKind } from './fileKind';
import { EVIDENCE_HEAD_BYTES, MAX_EVIDENCE_FILE_BYTES, MAX_EVIDENCE_FILES } from './limits';
import { concat, sampleJpeg, sampleVp8Chunk, webp } from './samplePictures';

const MB = 1024 * 1024;

function entry(name: string): Uint8Array {
  const size = [name.length & 0xff, name.length >> 8];
  return concat(
    'PK\x03\x04\x14\0\0\0\x08\0\0\0!\0',
    [0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0],
    size,
    [0, 0],
    name,
    'deflated!',
  );
}

const ole = concat('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', new Uint8Array(512));
const BEGINNINGS: readonly [string, EvidenceKind, Uint8Array][] = [
  ['照片.jpg', 'jpg', sampleJpeg()],
  ['截图.png', 'png', concat('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
  ['图.webp', 'webp', webp(sampleVp8Chunk())],
  ['图.gif', 'gif', concat('GIF89a\x01\0')],
  ['IMG_1.HEIC', 'heic', concat('\0\0\0\x18ftypheic\0\0\0\0')],
  ['IMG_2.heif', 'heic', concat('\0\0\0\x18ftypmif1\0\0\0\0')],
  ['合同.pdf', 'pdf', concat('%PDF-1.7\n')],
  ['合同.pdf', 'pdf', concat('\xef\xbb\xbf \n%PDF-1.4\n')],
  ['说明.docx', 'docx', concat(entry('[Content_Types].xml'), entry('_rels/.rels'), entry('word/document.xml'))],
  ['说明.docx', 'docx', concat(entry('word/numbering.xml'))],
  ['说明.docx', 'docx', concat(entry('[Content_Types].xml'))],
  ['账目.xlsx', 'xlsx', concat(entry('[Content_Types].xml'), entry('xl/workbook.xml'))],
  ['介绍.pptx', 'pptx', concat(entry('docProps/app.xml'), entry('ppt/presentation.xml'))],
  ['旧合同.doc', 'doc', ole],
  ['旧账.xls', 'xls', ole],
  ['旧介绍.ppt', 'ppt', ole],
  ['视频.mp4', 'mp4', concat('\0\0\0\x18ftypisom\0\0\0\0')],
  ['视频.MOV', 'mov', concat('\0\0\0\x14ftypqt  \0\0\0\0')],
  ['录音.m4a', 'm4a', concat('\0\0\0\x18ftypM4A \0\0\0\0')],
  ['录音.mp3', 'mp3', concat('ID3\x04\0')],
  ['录音.mp3', 'mp3', concat([0xff, 0xfb, 0x90, 0x64])],
  ['录音.aac', 'm4a', concat([0xff, 0xf1, 0x50, 0x80])],
  ['录音.wav', 'wav', concat('RIFF\x24\0\0\0WAVEfmt ')],
  ['资料.zip', 'zip', entry('资料/a.txt')],
];

function file(name: string, head: Uint8Array | string, size = 1000): ChosenFile {
  return { name, size, head: concat(head) };
}

function problemOf(name: string, head: Uint8Array | string, size?: number): string {
  return checkEvidenceFile(file(name, head, size))?.problem ?? 'passed';
}

describe('the kind of a file', () => {
  it.each(BEGINNINGS)('%s is told from its bytes as %s', (name, kind, head) => {
    expect(fileKindOf(head, name)).toEqual({ accepted: true, kind });
    expect(checkEvidenceFile(file(name, head))).toBeNull();
    expect(evidenceKindOf(file(name, head))).toBe(kind);
  });

  it('has a sample for each', () => {
    expect(new Set(BEGINNINGS.map(([, kind]) => kind))).toEqual(new Set(Object.keys(EVIDENCE_KINDS)));
  });

  it.each([
    ['合同.jpg', 'MZ\x90\0\x03', '“合同.jpg”其实是可执行程序，不能作为证据上传'],
    ['合同.pdf', '\x7fELF\x02\x01', '“合同.pdf”其实是可执行程序，不能作为证据上传'],
    ['setup.exe', 'MZ\x90\0\x03', '“setup.exe”是可执行程序，不能作为证据上传'],
    ['照片.png', '#!/bin/sh\n', '“照片.png”其实是脚本程序，不能作为证据上传'],
    ['照片.png', '<!DOCTYPE html><html>', '“照片.png”其实是网页文件，不能作为证据上传'],
    ['照片.png', '\xef\xbb\xbf  <HTML>', '“照片.png”其实是网页文件，不能作为证据上传'],
    ['照片.png', '\xff\xfe<\0s\0c\0r\0i\0p\0t\0>\0', '“照片.png”其实是网页文件，不能作为证据上传'],
    ['图.svg', '<?xml version="1.0"?><svg xmlns="', '“图.svg”是SVG图形，不能作为证据上传'],
    ['图.jpg', '<svg onload="', '“图.jpg”其实是SVG图形，不能作为证据上传'],
    ['a.rar', 'Rar!\x1a\x07\x01\0', '“a.rar”是RAR压缩包，不能作为证据上传'],
    ['a.7z', "7z\xbc\xaf'\x1c", '“a.7z”是7Z压缩包，不能作为证据上传'],
    ['语音.amr', '#!AMR\n', '“语音.amr”是AMR录音，不能作为证据上传'],
    ['图.bmp', 'BM\x36\0', '“图.bmp”是BMP图片，不能作为证据上传'],
    ['说明.txt', '2026年3月1日\n对方说…', '“说明.txt”是纯文本文件，不能作为证据上传'],
    ['快捷.lnk', 'L\0\0\0\x01\x14\x02\0', '“快捷.lnk”是快捷方式，不能作为证据上传'],
    ['证据', '\0\x01\x02\x03', '“证据”是认不出的文件，不能作为证据上传'],
  ])('%s with %j is refused in plain words', (name, head, problem) => {
    const bytes = new Uint8Array(Buffer.from(head, /[^\0-\xff]/.test(head) ? 'utf8' : 'latin1'));
    expect(problemOf(name, bytes)).toBe(problem);
  });

  it('sees programs and macros inside a ZIP', () => {
    expect(problemOf('资料.zip', entry('AndroidManifest.xml'))).toBe('“资料.zip”其实是安装包或程序，不能作为证据上传');
    expect(problemOf('a.docx', concat(entry('META-INF/MANIFEST.MF')))).toContain('安装包或程序');
    expect(problemOf('a.docm', concat(entry('[Content_Types].xml'), entry('word/document.xml')))).toContain('带宏程序');
    expect(problemOf('a.docx', concat(entry('word/vbaProject.bin')))).toContain('带宏程序');
    expect(problemOf('a.odt', entry('mimetype'))).toContain('开放文档');
    expect(problemOf('a.msi', ole)).toBe('“a.msi”是安装包，不能作为证据上传');
    expect(problemOf('a', ole)).toContain('认不出的旧版办公文件');
  });

  it('says when a name promises another kind, but lets pictures pass among themselves', () => {
    expect(checkEvidenceFile(file('合同.jpg', '%PDF-1.7'))).toEqual({
      field: 'evidence',
      problem: '“合同.jpg”其实是PDF文件，和文件名的“.jpg”不一致',
      remedy: '请把文件名改成“.pdf”结尾再传，或重新选择文件',
    });
    expect(problemOf('合同.docx', entry('资料/a.txt'))).toBe('“合同.docx”其实是ZIP压缩包，和文件名的“.docx”不一致');
    expect(problemOf('合同.exe', '%PDF-1.7')).toContain('不一致');
    expect(problemOf('照片.png', sampleJpeg())).toBe('passed');
    expect(problemOf('IMG_3.JPG', '\0\0\0\x18ftypheic\0\0\0\0')).toBe('passed');
    expect(problemOf('tmp_1234', sampleJpeg())).toBe('passed');
  });

  it('is not decided by a turned name', () => {
    // U+202E shows “合同exe.jpg” for a name that ends in “.exe”.
    expect(problemOf('合同\u202egpj.exe', 'MZ\x90')).toBe('“合同gpj.exe”是可执行程序，不能作为证据上传');
  });
});

describe('the size of a file', () => {
  const jpeg = sampleJpeg();
  it.each([
    [0, '“照片.jpg”是空文件（0字节）'],
    [21 * MB, '“照片.jpg”有21.0MB，超过了20MB'],
    [MAX_EVIDENCE_FILE_BYTES + 1, '“照片.jpg”有20.1MB，超过了20MB'],
    [-1, '“照片.jpg”的大小读不出来'],
    [Number.NaN, '“照片.jpg”的大小读不出来'],
    [MAX_EVIDENCE_FILE_BYTES, 'passed'],
    [1, 'passed'],
  ])('%d bytes', (size, problem) => expect(problemOf('照片.jpg', size === 0 ? '' : jpeg, size)).toBe(problem));

  it('without any bytes to look at is refused', () => {
    expect(problemOf('照片.jpg', '', 100)).toBe('“照片.jpg”的内容读不出来');
  });

  it('of a case ends at its number', () => {
    expect(checkEvidenceCount(MAX_EVIDENCE_FILES - 1)).toBeNull();
    expect(checkEvidenceCount(MAX_EVIDENCE_FILES)?.problem).toBe('证据已经有50个文件');
  });
});

describe('any file', () => {
  it('is judged without throwing, and never as evidence when it begins like a program', () => {
    const program = fc.constantFrom('MZ', '\x7fELF', '#!/', '<html>', '<svg ', 'dex\n', '\xca\xfe\xba\xbe');
    fc.assert(
      fc.property(
        program,
        fc.uint8Array({ maxLength: EVIDENCE_HEAD_BYTES }),
        fc.constantFrom('.jpg', '.pdf', '', '.docx'),
        (start, rest, ending) => {
          expect(checkEvidenceFile(file(`证据${ending}`, concat(start, rest)))).not.toBeNull();
          expect(() => checkEvidenceFile(file(`证据${ending}`, rest))).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['合同.jpg', '合同.jpg'],
    ['C:\\用户\\桌面\\合同.jpg', '合同.jpg'],
    ['../../etc/合同.jpg', '合同.jpg'],
    ['😀合同😀.jpg', '合同.jpg'],
    ['合同\u202egpj.jpg', '合同gpj.jpg'],
    ['合同\u0000\ud800.jpg', '合同.jpg'],
    ['tmp_1234', 'tmp_1234.jpg'],
    ['', '未命名.jpg'],
    ['.jpg', '未命名.jpg'],
    ['a:b*c?.jpg', 'a_b_c_.jpg'],
    [`${'长'.repeat(300)}.jpg`, `${'长'.repeat(96)}.jpg`],
  ])('%j is kept as %j', (name, kept) => expect(evidenceName(name, 'jpg')).toBe(kept));

  it('can always be printed, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const kept = evidenceName(name, 'pdf');
        expect([...kept].length).toBeLessThanOrEqual(100);
        expect(kept).toMatch(/.\.[0-9A-Za-z]+$/);
        expect(kept).not.toMatch(/[/\\<>$`\0]/);
        expect(evidenceName(kept, 'pdf')).toBe(kept);
      }),
      { numRuns: 1000 },
    );
  });
});
