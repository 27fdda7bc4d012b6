import { lengthOf } from '../text/characters';
import { compareKeys, type LawArticle } from './split';

/** Characters and articles of a group at most (one article may be longer): a page of reading, and one small read. */
const GROUP_CHARACTERS = 4_000;
const GROUP_ARTICLES = 20;

/** Articles side by side, in groups that are stored and read together. Statutes of 1,200 articles make some 60. */
export function inGroups(articles: readonly LawArticle[]): LawArticle[][] {
  const groups: LawArticle[][] = [];
  let size = 0;
  for (const article of articles) {
    const length = lengthOf(article.text);
    const last = groups[groups.length - 1];
    if (last && last.length < GROUP_ARTICLES && size + length <= GROUP_CHARACTERS) {
      last.push(article);
      size += length;
    } else {
      groups.push([article]);
      size = length;
    }
  }
  return groups;
}

/**
 * Which group has the article with this key, if any has.
 * @param starts keys of the first article of each group, in order
 * @returns -1 where the article stands before all of them
 */
export function groupWith(starts: readonly string[], key: string): number {
  return starts.filter((start) => compareKeys(start, key) <= 0).length - 1;
}
