import { decodeText } from './decodeText';

const TEXT = '第一条 示范〇';
const utf8 = Buffer.from(TEXT, 'utf8');

describe('a plain text file', () => {
  it('is read in whatever an editor wrote', () => {
    expect(decodeText(utf8)).toBe(TEXT);
    expect(decodeText(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8]))).toBe(TEXT);
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]))).toBe(TEXT);
    // 第一条 in GBK, and a character that only GB18030 has, in four bytes.
    expect(decodeText(Buffer.from([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]))).toBe('第一条');
    expect(decodeText(Buffer.from([0x82, 0x35, 0x8f, 0x33]))).toBe('龦');
  });

  it('is none when it is a picture, a document of a word processor, or cut in a character', () => {
    expect(decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00]))).toBeNull();
    expect(decodeText(Buffer.from('PK\u0003\u0004\u0014\u0000', 'latin1'))).toBeNull();
    expect(decodeText(Buffer.from([0xb5, 0xda, 0xd2]))).toBeNull();
  });
});
