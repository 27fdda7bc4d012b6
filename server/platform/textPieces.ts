/**
 * Cuts a text into pieces of at most `most` characters (code points: a rare Hanzi is one and is never cut in two); each
 * piece begins `overlap` characters before the end of the one before. `['']` for an empty text.
 */
export function piecesOf(text: string, most: number, overlap: number): string[] {
  const characters = Array.from(text);
  const pieces: string[] = [];
  for (let first = 0; ; first += most - overlap) {
    pieces.push(characters.slice(first, first + most).join(''));
    if (first + most >= characters.length) return pieces;
  }
}
