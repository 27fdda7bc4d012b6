/** Characters of a whole text: the longest statute has some 110,000. */
export const MOST_TEXT = 200_000;
/** Characters of one article, and of what stands before the first. */
export const MOST_ARTICLE = 8_000;
export const MOST_INSTRUMENT = 100;
export const MOST_SOURCE = 200;
