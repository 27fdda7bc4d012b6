import { isDay, type Day } from '../calendar/day';
import { lengthOf } from '../text/characters';
import type { Finding } from '../text/finding';
import { MOST_ARTICLE, MOST_TEXT } from './limits';
import { inChinese } from './numerals';
import { overlapOf, type LawPeriod } from './periods';
import type { LawArticle, SplitText } from './split';

const FILE = 'fileId';
const AGAIN = '请对照原文改好文件，重新上传';

function finding(field: string, problem: string, remedy: string): Finding {
  return { field, problem, remedy };
}

function parts(key: string): { number: number; beside: number } {
  const [number = 0, beside = 0] = key.split('.').map(Number);
  return { number, beside };
}

function name({ number, beside }: { number: number; beside: number }, form: SplitText['form']): string {
  if (form === 'paragraphs') return `“${inChinese(number)}、”`;
  return `第${inChinese(number)}条${beside > 0 ? `之${inChinese(beside)}` : ''}`;
}

/** What is wrong with the number of an article behind the one before it; null when it follows. */
function orderFinding(before: LawArticle | null, article: LawArticle, form: SplitText['form']): Finding | null {
  const [was, is] = [parts(before?.key ?? '0'), parts(article.key)];
  if (before?.key === article.key) {
    return finding(FILE, `${article.label}出现了两次`, `请删去多余的一处；是两份文件合在一起的，请分开上传`);
  }
  if (is.number < was.number || (is.number === was.number && is.beside < was.beside)) {
    return finding(FILE, `${before?.label ?? ''}后面又是${article.label}，顺序倒了`, AGAIN);
  }
  if (is.number === was.number && is.beside === was.beside + 1) return null;
  if (is.number === was.number + 1 && is.beside === 0) return null;
  const missing =
    is.beside > 0
      ? { number: is.number, beside: is.number === was.number ? was.beside + 1 : is.beside - 1 }
      : { number: was.number + 1, beside: 0 };
  return finding(FILE, `${article.label}前面缺${name(missing, form)}`, AGAIN);
}

function articleFindings(article: LawArticle): Finding[] {
  const length = lengthOf(article.text);
  if (length === 0) return [finding(FILE, `${article.label}没有内容`, AGAIN)];
  if (length <= MOST_ARTICLE) return [];
  const problem = `${article.label}有${length}个字，超过了${MOST_ARTICLE}个字`;
  return [finding(FILE, problem, '后面带有附件的，请删去附件，只留条文')];
}

/** What is wrong with a text that was split, in its order. With any of them it is not taken in: what people open must be whole. */
export function textFindings(text: string, { form, preamble, articles }: SplitText): Finding[] {
  const length = lengthOf(text);
  if (length > MOST_TEXT) {
    return [finding(FILE, `全文有${length}个字，超过了${MOST_TEXT}个字`, '请分成几份文件，只留条文')];
  }
  if (articles.length === 0) {
    const remedy = '请上传带有“第一条”或“一、”的全文，每一条另起一行';
    return [finding(FILE, '没有找到条文', remedy)];
  }
  const long = lengthOf(preamble);
  const before =
    long > MOST_ARTICLE ? [finding(FILE, `第一条前面有${long}个字`, '请删去目录前后的说明，只留标题和条文')] : [];
  const inOrder = articles.flatMap((article, index) => {
    const wrong = orderFinding(articles[index - 1] ?? null, article, form);
    return [...(wrong ? [wrong] : []), ...articleFindings(article)];
  });
  return [...before, ...inOrder];
}

/** What is said of a text beside the file. */
export interface Proposed extends LawPeriod {
  /** Number of the document that published it, or where. */
  readonly source: string;
}

function periodInWords(from: Day, to: Day | null): string {
  return to === null ? `${from}起` : `${from}至${to}`;
}

/** What is wrong with what was said of a text: its name, its period among the texts in force, its source. */
export function proposalFindings(proposed: Proposed, inForce: readonly LawPeriod[]): Finding[] {
  const { instrument, from, to, source } = proposed;
  const found: Finding[] = [];
  if (instrument.trim() === '') found.push(finding('instrument', '没有写是哪一部文件', '请选择或填写全称'));
  if (source.trim() === '') found.push(finding('source', '没有写出处', '请填写公布文号或公布的网址，同意的人要核对'));
  if (!isDay(from)) return [...found, finding('from', '施行日期不对', '请从日历中选择')];
  if (to !== null && !isDay(to)) return [...found, finding('to', '失效日期不对', '请从日历中选择')];
  if (to !== null && to < from) {
    return [...found, finding('to', '最后一天早于施行日期', '请改正其中一个日期；还没有失效的请留空')];
  }
  const overlap = overlapOf(proposed, inForce);
  if (overlap) {
    const problem = `与已生效的文本（${periodInWords(overlap.from, overlap.to)}）时间重叠`;
    found.push(finding('from', problem, '请核对施行日期；旧文本录错的，请先撤下'));
  }
  return found;
}
