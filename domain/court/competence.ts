import { dayInWords, type Day } from '../calendar/day';
import { rightKind, type RightKind } from '../rights/kinds';
import type { Finding } from '../text/finding';

/**
 * Which disputes a court of the city hears, as an administrator copied it from its paper (for basic courts the list of the
 * Supreme Court, 法〔2025〕167号). The confirmation of an agreement goes to the court that would hear the dispute (民诉法 205).
 */
export interface Competence {
  unitId: string;
  rights: readonly RightKind[];
  /** Up to this amount in dispute, in yuan; null: any. */
  mostYuan: number | null;
  /** Name and number of the paper. */
  document: string;
  from: Day;
}

/** What a court would be asked about. */
export interface Matter {
  right: RightKind | null;
  /** In fen; 0: no money. */
  amountFen: number;
}

/** The same rights, or another dispute; null: nobody wrote down what this court hears. */
export type Hears = boolean | null;

const FEN = 100;

/** Whether this court hears such a dispute by what is written down, on a day. It tells; the court decides. */
export function hears(competences: readonly Competence[], unitId: string, matter: Matter, today: Day): Hears {
  const written = competences.filter((each) => each.unitId === unitId && each.from <= today);
  if (written.length === 0 || matter.right === null || matter.right === 'other') return null;
  const { right, amountFen } = matter;
  return written.some(
    ({ rights, mostYuan }) => rights.includes(right) && (mostYuan === null || amountFen <= mostYuan * FEN),
  );
}

/** `商标、专利，不超过500万元`. */
export function competenceInWords({ rights, mostYuan }: Pick<Competence, 'rights' | 'mostYuan'>): string {
  const kinds = rights.map((kind) => rightKind(kind).label).join('、');
  return `${kinds}，${mostYuan === null ? '不限金额' : `不超过${yuanInWords(mostYuan)}`}`;
}

function yuanInWords(yuan: number): string {
  return yuan >= 10_000 && yuan % 10_000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`;
}

/** What is written down, in words for whoever decides on a change of it. */
export function competenceChangeInWords(court: string, competence: Competence): string {
  const { document, from } = competence;
  return `${court}：${competenceInWords(competence)}（${document}，${dayInWords(from)}起）`;
}

/** Everything that is wrong with what is written down, at its fields. */
export function competenceFindings(competences: readonly Competence[], courtIds: readonly string[]): Finding[] {
  return competences.flatMap(({ unitId, rights }, index): Finding[] => {
    if (!courtIds.includes(unitId)) {
      const remedy = '请先在成员单位里添加这个法院，再从列表中选择';
      return [{ field: `${index}.unitId`, problem: '成员单位里没有这个法院', remedy }];
    }
    return rights.length > 0
      ? []
      : [{ field: `${index}.rights`, problem: '没有选受理哪些案件', remedy: '请按文件选择，至少一种' }];
  });
}
