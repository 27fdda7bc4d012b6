import {
  codePointsOf,
  isControlCodePoint,
  isEmojiCodePoint,
  isHanziCodePoint,
  isInvisibleCodePoint,
  isSurrogate,
  isUnprintableCodePoint,
  lengthOf,
  toHalfWidth,
} from './characters';

/** The whole of Unicode as this engine knows it, against our ranges. */
function everyCodePoint(matches: RegExp, check: (codePoint: number, matched: boolean) => void): void {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (isSurrogate(point)) continue;
    check(point, matches.test(String.fromCodePoint(point)));
  }
}

describe('characters', () => {
  it('finds every character that is shown as a picture by default', () => {
    const missed: string[] = [];
    everyCodePoint(/\p{Emoji_Presentation}/u, (point, matched) => {
      if (matched && !isEmojiCodePoint(point)) missed.push(point.toString(16));
    });
    expect(missed).toEqual([]);
  });

  it('takes no Hanzi, kana, letter, digit or Chinese punctuation for a picture or a flaw', () => {
    const wrong: string[] = [];
    const ordinary =
      /[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Greek}\p{Script=Cyrillic}]/u;
    everyCodePoint(ordinary, (point, matched) => {
      const flawed =
        isEmojiCodePoint(point) ||
        isControlCodePoint(point) ||
        isUnprintableCodePoint(point) ||
        isInvisibleCodePoint(point);
      if (matched && flawed) wrong.push(point.toString(16));
    });
    // Only the squared kana of the television symbols, which no document font has.
    expect(wrong).toEqual(['1f200']);
    for (const sign of '，。、；：？！“”‘’（）《》〈〉【】〔〕—…·￥％℃№①②⑩㈠★☆●○■□▲△◆◇→←↑↓√×÷±≤≥≈∞§©®™') {
      expect(isEmojiCodePoint(sign.codePointAt(0) ?? 0)).toBe(false);
    }
  });

  it('knows every Hanzi of the standard as one', () => {
    const missed: string[] = [];
    everyCodePoint(/\p{Unified_Ideograph}/u, (point, matched) => {
      if (matched && !isHanziCodePoint(point)) missed.push(point.toString(16));
    });
    expect(missed).toEqual([]);
    expect(isHanziCodePoint('あ'.codePointAt(0) ?? 0)).toBe(false);
    expect(isHanziCodePoint('A'.charCodeAt(0))).toBe(false);
  });

  it('counts a rare Hanzi as one and keeps a lone half apart', () => {
    expect(lengthOf('𠮷野')).toBe(2);
    expect(codePointsOf('a\ud83d')).toEqual([0x61, 0xd83d]);
    expect(codePointsOf('\ude00𠮷')).toEqual([0xde00, 0x20bb7]);
  });

  it('makes full-width letters, digits and spaces plain and leaves the rest', () => {
    expect(toHalfWidth('ＺＬ２０２３　．Ｘ（一）')).toBe('ZL2023 .X(一)');
    expect(toHalfWidth('𠮷，。')).toBe('𠮷,。');
  });
});
