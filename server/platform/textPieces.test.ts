import fc from 'fast-check';
import { piecesOf } from './textPieces';

describe('piecesOf', () => {
  it('leaves a short text whole', () => {
    expect(piecesOf('', 10, 2)).toEqual(['']);
    expect(piecesOf('一二三四五六七八九十', 10, 2)).toEqual(['一二三四五六七八九十']);
  });

  it('begins the next piece before the cut', () => {
    expect(piecesOf('abcdefghij', 4, 1)).toEqual(['abcd', 'defg', 'ghij']);
  });

  it('never cuts a rare character in two', () => {
    for (const piece of piecesOf('𠮷'.repeat(9), 4, 1))
      expect(Array.from(piece).every((sign) => sign === '𠮷')).toBe(true);
  });

  it('shows every stretch as long as the overlap in one piece, and keeps to the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 2, max: 20 }),
        fc.nat(100),
        (text, most, at) => {
          const overlap = Math.floor(most / 2);
          const pieces = piecesOf(text, most, overlap);
          const characters = Array.from(text);
          const start = Math.min(at, Math.max(0, characters.length - overlap));
          const stretch = characters.slice(start, start + overlap).join('');
          expect(pieces.every((piece) => Array.from(piece).length <= most)).toBe(true);
          expect(pieces.some((piece) => piece.includes(stretch))).toBe(true);
        },
      ),
    );
  });
});
