/** Characters as people count them (code points): an emoji is one, as in the server's limits. */
export function countedLength(text: string): number {
  return Array.from(text).length;
}
