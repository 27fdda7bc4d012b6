import { addMonths, compareDays, dayInWords, isDay, type Day } from '../calendar/day';
import { vagueWord } from '../agreement/clarity';
import { ownershipClause } from '../agreement/ownership';
import type { TypedObligation } from '../agreement/writeDraft';
import { isSide } from '../parties/side';
import { checkAmountFen, fenToTypedYuan, fenToYuan, yuanToFen } from '../rights/money';
import { accept, findingsAt, refuse, type Checked, type Finding } from '../text/finding';
import { checkLine } from '../text/plainText';
import { toHalfWidth } from '../text/characters';
import type { Blank, Clause, ClauseObligation } from './clause';

/** What a clause with its blanks filled puts into an agreement or a proposal; both may be changed by hand afterwards. */
export interface FilledClause {
  obligations: TypedObligation[];
  /** A line for the other terms; '' for none. */
  terms: string;
}

/** Who owes the clause's obligations to whom: sides of the case. */
export interface ClauseSides {
  debtor: string;
  creditor: string;
}

/** What is typed into the blanks, by their names; one that is missing is empty. */
export type TypedBlanks = Readonly<Record<string, string>>;

interface Read {
  /** As it stands in a sentence. */
  words: string;
  /** The amount in fen, the count, or 0. */
  figure: number;
  day: Day;
}

const NO_DAY: Day = '';

function readWords(blank: Blank & { kind: 'words' }, typed: string): Checked<Read> {
  const line = checkLine(typed, { label: blank.label, min: blank.least, max: blank.most });
  if (!line.ok) return line;
  // The sentence goes on after the blank.
  const words = line.value.replace(/[。；，、.;,]+$/u, '');
  if (words === '') return refuse('只有标点', `请写明${blank.label}`);
  const vague = vagueWord(words);
  if (vague !== null) return refuse(`“${vague}”说不清楚`, '请写成确定的数量、日期或者做法');
  const ownership = ownershipClause(words);
  if (ownership !== null) return refuse('在说权利归谁，法院不予确认', '请写做什么事，不写权利归谁');
  return accept({ words, figure: 0, day: NO_DAY });
}

function readMoney(typed: string): Checked<Read> {
  const fen = yuanToFen(typed);
  if (!fen.ok) return fen;
  const amount = checkAmountFen(fen.value);
  if (!amount.ok) return amount;
  return accept({ words: `人民币${fenToYuan(amount.value)}元`, figure: amount.value, day: NO_DAY });
}

function readCount({ unit, least, most }: Blank & { kind: 'count' }, typed: string): Checked<Read> {
  const text = toHalfWidth(typed).trim();
  const figure = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(figure >= least && figure <= most)) return refuse('数目不对', `请填${least}到${most}${unit}之间的整数`);
  return accept({ words: String(figure), figure, day: NO_DAY });
}

function readDay(typed: string, today: Day): Checked<Read> {
  if (!isDay(typed)) return refuse('还没有选日期', '请从日历中选择');
  if (compareDays(typed, today) < 0) return refuse('这一天已经过去', '请选择今天或者以后的一天');
  return accept({ words: dayInWords(typed), figure: 0, day: typed });
}

function readBlank(blank: Blank, typed: string, today: Day): Checked<Read> {
  if (typed.trim() === '' && blank.kind !== 'day') return refuse('还没有填', `请填${blank.label}`);
  switch (blank.kind) {
    case 'words':
      return readWords(blank, typed);
    case 'money':
      return readMoney(typed);
    case 'count':
      return readCount(blank, typed);
    case 'day':
      return readDay(typed, today);
    case 'one':
      return blank.choices.includes(typed)
        ? accept({ words: typed, figure: 0, day: NO_DAY })
        : refuse('没有这个选项', '请重新选择');
  }
}

function inSentence(sentence: string, read: ReadonlyMap<string, Read>, part = 1): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'part' ? String(part) : (read.get(name)?.words ?? ''),
  );
}

/** Fen of each of `count` parts: whole yuan as far as they go, and what is left over with the last. */
function partsOf(totalFen: number, count: number): number[] {
  const each = Math.floor(totalFen / count / 100) * 100 || Math.floor(totalFen / count);
  return Array.from({ length: count }, (_, at) => (at < count - 1 ? each : totalFen - each * (count - 1)));
}

function obligationsOf(
  made: ClauseObligation,
  read: ReadonlyMap<string, Read>,
  { debtor, creditor }: ClauseSides,
): TypedObligation[] {
  const { kind, turned, amount, what, manner, proof, dueOn, parts } = made;
  const sides = turned ? { debtor: creditor, creditor: debtor } : { debtor, creditor };
  const figure = (name: string | undefined) => (name === undefined ? null : (read.get(name)?.figure ?? 0));
  const total = figure(amount);
  const count = figure(parts?.count) ?? 1;
  const months = figure(parts?.months) ?? 0;
  const amounts = total === null ? null : partsOf(total, count);
  const first = read.get(dueOn)?.day ?? NO_DAY;
  return Array.from({ length: count }, (_, at) => ({
    kind,
    ...sides,
    amountYuan: amounts === null ? '' : fenToTypedYuan(amounts[at] ?? 0),
    what: inSentence(what, read, at + 1),
    manner: inSentence(manner, read),
    dueOn: addMonths(first, months * at),
    proof: inSentence(proof, read),
  }));
}

/** The earlier of two blanks must not lie after the later one. */
function order(read: ReadonlyMap<string, Read>): Finding[] {
  const [begins, ends] = [read.get('begins')?.day, read.get('ends')?.day];
  if (begins === undefined || ends === undefined || compareDays(begins, ends) < 0) return [];
  return [{ field: 'ends', problem: '到期的日子不在开始的日子以后', remedy: '请核对这两个日期' }];
}

/** An obligation is owed by one side of the case to another. */
function between({ debtor, creditor }: ClauseSides): Finding[] {
  const missing = Object.entries({ debtor, creditor }).filter(([, side]) => !isSide(side));
  if (missing.length > 0) {
    return missing.map(([field]) => ({ field, problem: '还没有选', remedy: '请选择一方' }));
  }
  if (debtor !== creditor) return [];
  return [{ field: 'creditor', problem: '自己不能对自己履行', remedy: '请选择另外一方' }];
}

/**
 * A clause with its blanks filled. Findings are at the names of the blanks.
 * @param typed what was typed into each blank
 * @param today YYYY-MM-DD: no day may lie before it
 */
export function fillClause(
  clause: Clause,
  sides: ClauseSides,
  typed: TypedBlanks,
  today: Day,
): { ok: true; filled: FilledClause } | { ok: false; findings: Finding[] } {
  const read = new Map<string, Read>();
  const findings: Finding[] = [];
  for (const blank of clause.blanks) {
    const checked = readBlank(blank, typed[blank.name] ?? '', today);
    if (checked.ok) read.set(blank.name, checked.value);
    else findings.push(...findingsAt(blank.name, checked));
  }
  const count = read.get('count')?.figure;
  const amount = read.get('amount')?.figure;
  if (count !== undefined && amount !== undefined && amount < count) {
    findings.push({ field: 'amount', problem: '不够分成这么多期', remedy: '请核对金额，或者少分几期' });
  }
  findings.push(...order(read));
  if (clause.owedBy !== null) findings.push(...between(sides));
  if (findings.length > 0) return { ok: false, findings };
  return {
    ok: true,
    filled: {
      obligations: clause.obligations.flatMap((made) => obligationsOf(made, read, sides)),
      terms: inSentence(clause.terms, read),
    },
  };
}

/** What stands in the blanks at first. */
export function firstBlanks(clause: Clause, matter: { subject: string; right: string }): Record<string, string> {
  return Object.fromEntries(
    clause.blanks.map((blank) => {
      const start = blank.startsWith ? matter[blank.startsWith] : (blank.start ?? '');
      const only = blank.kind === 'one' ? (blank.choices[0] ?? '') : start;
      return [blank.name, blank.kind === 'words' ? Array.from(only).slice(0, blank.most).join('') : only];
    }),
  );
}

/** The other terms with one more line. */
export function withTerm(terms: string, line: string): string {
  if (line === '' || terms.includes(line)) return terms;
  return [terms.trimEnd(), line].filter((part) => part !== '').join('\n');
}
