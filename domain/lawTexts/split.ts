import { numberOf } from './numerals';

/** An article of a text; of a text without articles, one of its numbered paragraphs. */
export interface LawArticle {
  /** `60`, `120.1` for 第一百二十条之一: what a rule that cites the article finds it by. */
  readonly key: string;
  /** As the text writes it: `第六十条`, `二、`. */
  readonly label: string;
  /** Titles of the parts, chapters and sections that begin with it. */
  readonly headings: readonly string[];
  /** Its paragraphs, a line each, without the label. */
  readonly text: string;
}

export interface SplitText {
  /** How the text is divided: by 第…条, by 一、二、三、, or not at all. */
  readonly form: 'articles' | 'paragraphs' | 'none';
  /** What stands before the first article: title, dates, table of contents. */
  readonly preamble: string;
  readonly articles: readonly LawArticle[];
}

const NUMBER = '[零〇一二三四五六七八九十百千两0-9０-９]{1,8}';
const ARTICLE = new RegExp(`^(第(${NUMBER})条(?:之(${NUMBER}))?)(\\s*)(.*)$`, 's');
/** Only in Chinese: `1、` is an item within a paragraph. */
const PARAGRAPH = /^(([一二三四五六七八九十百]{1,5})、)\s*(.*)$/s;
const HEADING = new RegExp(`^第${NUMBER}(编|分编|章|节)[^。；：，]{0,40}$`);
/** How a sentence goes on that only speaks of an article: 第五条规定的期限, 第五条第二款, 第三条、第四条. */
const ONLY_SPOKEN_OF = /^[、，,；;第和或及与至到中的所规之]/;
/** From the outermost to the innermost. */
const LEVELS: readonly string[] = ['编', '分编', '章', '节', '、'];
/** Judicial interpretations have titles such as `二、回避` between their articles. */
const NUMBERED_TITLE = /^[一二三四五六七八九十百]{1,5}(、)[^。；：，]{1,30}$/;

interface Start {
  key: string;
  label: string;
  rest: string;
}

function articleStart(line: string): Start | null {
  const [, label, written, beside, space, rest = ''] = ARTICLE.exec(line) ?? [];
  if (label === undefined || written === undefined) return null;
  if (space === '' && ONLY_SPOKEN_OF.test(rest)) return null;
  const number = numberOf(written);
  const after = beside === undefined ? 0 : numberOf(beside);
  if (number === null || after === null) return null;
  return { key: after === 0 ? String(number) : `${number}.${after}`, label, rest };
}

function paragraphStart(line: string): Start | null {
  const [, label, written, rest = ''] = PARAGRAPH.exec(line) ?? [];
  const number = written === undefined ? null : numberOf(written);
  return label === undefined || number === null ? null : { key: String(number), label, rest };
}

function levelOf(line: string): number {
  return LEVELS.indexOf((HEADING.exec(line) ?? NUMBERED_TITLE.exec(line))?.[1] ?? '');
}

/** The lines of a text, without what only sets them in (spaces of both widths) and without empty ones. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * The titles above the first article: those at the end of `lines` that lead inwards, chapter by section. A table of
 * contents above them has the same titles and stays where it is.
 */
function titlesAtEnd(lines: readonly string[]): number {
  let from = lines.length;
  let inner = LEVELS.length;
  while (from > 0) {
    const level = levelOf(lines[from - 1] ?? '');
    if (level < 0 || level >= inner) break;
    inner = level;
    from -= 1;
  }
  return from;
}

/** Collects lines into articles; no line is lost. */
class Collected {
  readonly articles: LawArticle[] = [];
  private readonly before: string[] = [];
  private open: { start: Start; headings: string[]; lines: string[] } | null = null;
  private headings: string[] = [];

  begin(start: Start): void {
    if (!this.open) this.headings = this.before.splice(titlesAtEnd(this.before));
    this.close();
    this.open = { start, headings: this.headings, lines: start.rest === '' ? [] : [start.rest] };
    this.headings = [];
  }

  add(line: string): void {
    if (!this.open) this.before.push(line);
    else if (levelOf(line) >= 0) this.headings.push(line);
    else {
      // A title that no article follows is no title.
      this.open.lines.push(...this.headings.splice(0), line);
    }
  }

  end(): string {
    if (this.open) this.open.lines.push(...this.headings.splice(0));
    this.close();
    return this.before.join('\n');
  }

  private close(): void {
    if (!this.open) return;
    const { start, headings, lines } = this.open;
    this.articles.push({ key: start.key, label: start.label, headings, text: lines.join('\n') });
  }
}

/**
 * Splits a plain text into its articles: lines that begin with 第…条; where there is none (policies, plans), paragraphs
 * that begin with 一、二、三、. Titles of chapters are kept with the article that follows.
 */
export function splitText(text: string): SplitText {
  const lines = linesOf(text);
  const form = lines.some((line) => articleStart(line))
    ? 'articles'
    : lines.some((line) => paragraphStart(line))
      ? 'paragraphs'
      : 'none';
  const collected = new Collected();
  for (const line of lines) {
    const start = form === 'articles' ? articleStart(line) : form === 'paragraphs' ? paragraphStart(line) : null;
    if (start) collected.begin(start);
    else collected.add(line);
  }
  const preamble = collected.end();
  return { form, preamble, articles: collected.articles };
}

/** Order of articles by their keys: 120 before 120.1 before 121. */
export function compareKeys(one: string, other: string): number {
  const [first = 0, firstBeside = 0] = one.split('.').map(Number);
  const [second = 0, secondBeside = 0] = other.split('.').map(Number);
  return first - second || firstBeside - secondBeside;
}
