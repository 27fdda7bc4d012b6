import type { LawTextDoc } from '../store/documents';

/** A text for the record of changes: its name, period, source and length. */
export function textInWords(
  text: Pick<LawTextDoc, 'instrument' | 'from' | 'to' | 'source' | 'articles' | 'sha256'>,
): string {
  const { instrument, from, to, source, articles, sha256 } = text;
  const period = to === null ? `${from}起` : `${from}至${to}`;
  return `《${instrument}》，${period}，共${articles}条，出处：${source}，文件校验值${sha256.slice(0, 16)}`;
}
