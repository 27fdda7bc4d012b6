/** How a poster looks: its paper and its colour. The words on it are the poster's own. */
export const POSTER_COLOURS = ['blue', 'red', 'green', 'black'] as const;
export type PosterColour = (typeof POSTER_COLOURS)[number];

export const POSTER_COLOUR_NAMES: Readonly<Record<PosterColour, string>> = {
  blue: '蓝色',
  red: '红色',
  green: '绿色',
  black: '黑色（省墨）',
};

/** Each is dark enough on white to be read from afar and on a black-and-white printer (contrast above 7 : 1). */
export const POSTER_COLOUR_VALUES: Readonly<Record<PosterColour, string>> = {
  blue: '#17408b',
  red: '#9b1c1c',
  green: '#14532d',
  black: '#1b2430',
};

export const POSTER_PAPERS = ['a4', 'a3', 'table'] as const;
export type PosterPaper = (typeof POSTER_PAPERS)[number];

export const POSTER_PAPER_NAMES: Readonly<Record<PosterPaper, string>> = {
  a4: 'A4海报',
  a3: 'A3海报',
  table: '桌牌（A4对折，两面）',
};

/** Posters of one file: as many as are printed in one call well within its time. */
export const MOST_IN_BATCH = 300;
