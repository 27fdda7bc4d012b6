/** Control signs that no text has: the file is a program's, or a document of a word processor. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/;

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  // What is no UTF-8 at any place is what Chinese editors write without asking.
  return ['utf-8', 'gb18030'];
}

/** The text of a plain text file, without its mark: UTF-8, UTF-16 with its mark, or GB18030. Null when it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    const text = decoded(bytes, encoding);
    if (text !== null) return NO_TEXT.test(text) ? null : text;
  }
  return null;
}
