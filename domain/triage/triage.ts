import { isRightKind, type RightKind } from '../rights/kinds';
import type { Finding } from '../text/finding';
import { administrativeDoor, door, validityDoor, type Door, type DoorKey } from './doors';
import {
  ELSEWHERE,
  mattersFor,
  QUESTION_IDS,
  questionFor,
  WISHES,
  type Elsewhere,
  type Matter,
  type Option,
  type Question,
  type QuestionId,
  type Wish,
} from './questions';

/** Answers by the ids of the questions; what is missing or unknown counts as not answered yet. */
export type TriageAnswers = Readonly<Record<string, string>>;

/** 'mediation': this is the place. 'both': here and elsewhere. 'other': elsewhere first. */
export type Fit = 'mediation' | 'both' | 'other';

export interface TriageAsking {
  /** What to ask next. */
  readonly next: Question;
  /** Questions answered so far, and how many there may be in all. */
  readonly answered: number;
  readonly of: number;
}

export interface TriageResult {
  readonly next: null;
  readonly fits: Fit;
  /** One sentence that says where this leads. */
  readonly headline: string;
  /** At least one; the best first. */
  readonly doors: readonly Door[];
  /**
   * Whether a request may be filed here all the same. Only what the law gives to another body alone (validity, monopoly)
   * may not: everything else is the person's choice (人民调解法 3).
   */
  readonly mayStillFile: boolean;
  /** What to know before filing here all the same; '' when there is nothing. */
  readonly note: string;
}

/** The next question, or where the answers lead. Pure and total: every full set of answers leads to a door. */
export function triage(answers: TriageAnswers): TriageAsking | TriageResult {
  const read = readAnswers(answers);
  const missing = neededQuestions(read).find((id) => read[id] === null);
  if (missing !== undefined) {
    const answered = QUESTION_IDS.indexOf(missing);
    return { next: questionFor(missing, read.right), answered, of: QUESTION_IDS.length };
  }
  return judge({
    right: read.right ?? 'other',
    matter: read.matter ?? 'unsure',
    elsewhere: read.elsewhere ?? 'no',
    wish: read.wish ?? 'unsure',
  });
}

/** What still keeps a request from being filed: an open question, or a matter that only another body may decide. */
export function checkTriage(answers: TriageAnswers): Finding[] {
  const found = triage(answers);
  if (found.next !== null) {
    return [
      { field: `triage.${found.next.id}`, problem: `“${found.next.text}”还没有回答`, remedy: '请先回答这个问题' },
    ];
  }
  if (found.mayStillFile) return [];
  return [{ field: 'triage.matter', problem: found.headline, remedy: found.note }];
}

interface Read {
  readonly right: RightKind | null;
  readonly matter: Matter | null;
  readonly elsewhere: Elsewhere | null;
  readonly wish: Wish | null;
}

type Facts = { readonly [Id in QuestionId]: NonNullable<Read[Id]> };

function readAnswers(answers: TriageAnswers): Read {
  const given = (id: QuestionId): string =>
    Object.prototype.hasOwnProperty.call(answers, id) ? (answers[id] ?? '') : '';
  const right = given('right');
  const kind = isRightKind(right) ? right : null;
  return {
    right: kind,
    matter: offered(mattersFor(kind), given('matter')),
    elsewhere: offered(ELSEWHERE, given('elsewhere')),
    wish: offered(WISHES, given('wish')),
  };
}

function offered<Value extends string>(options: readonly Option<Value>[], given: string): Value | null {
  return options.find((option) => option.value === given)?.value ?? null;
}

/** Validity and monopoly lead elsewhere whatever else is answered: no more is asked. */
function neededQuestions(read: Read): readonly QuestionId[] {
  return read.matter !== null && isForAnotherBodyAlone(read.matter) ? ['right', 'matter'] : QUESTION_IDS;
}

function isForAnotherBodyAlone(matter: Matter): boolean {
  return matter === 'validity' || matter === 'monopoly';
}

function judge(facts: Facts): TriageResult {
  if (isForAnotherBodyAlone(facts.matter)) return elsewhereAlone(facts);
  const before = isUnderDecision(facts.elsewhere);
  const others = otherDoors(facts);
  const fits: Fit = before ? 'other' : others.length === 0 ? 'mediation' : 'both';
  const mediationFirst =
    fits === 'both' && (facts.wish === 'settle' || facts.wish === 'unsure') && facts.matter !== 'crime';
  const keys: readonly DoorKey[] = mediationFirst ? ['mediation', ...others] : [...others, 'mediation'];
  return {
    next: null,
    fits,
    headline: HEADLINES[fits],
    doors: keys.map((key) => door(key, facts.right)),
    mayStillFile: true,
    note: noteFor(facts),
  };
}

const HEADLINES: Readonly<Record<Fit, string>> = {
  mediation: '可以在这里申请调解',
  both: '可以在这里申请调解，也可以走别的途径',
  other: '这件事已经在别处处理，先走那里更合适',
};

function elsewhereAlone(facts: Facts): TriageResult {
  const validity = facts.matter === 'validity';
  return {
    next: null,
    fits: 'other',
    headline: validity ? '权利该不该授予、注册，调解决定不了' : '是不是垄断，调解决定不了',
    doors: [door(validity ? validityDoor(facts.right) : 'antiMonopoly', facts.right)],
    mayStillFile: false,
    note: '如果同时还有侵权、合同或赔偿的争议，请返回上一题改选那一项，就可以在这里申请调解',
  };
}

/** A court or a tribunal has the case: it decides whether there is mediation, and by whom. */
function isUnderDecision(elsewhere: Elsewhere): boolean {
  return elsewhere === 'court' || elsewhere === 'arbitration';
}

/** Doors beside mediation, the most pressing first, each once. */
function otherDoors({ right, matter, elsewhere, wish }: Facts): DoorKey[] {
  const doors: DoorKey[] = [];
  const add = (when: boolean, key: DoorKey): void => {
    if (when && !doors.includes(key)) doors.push(key);
  };
  add(elsewhere === 'court', 'courtSeized');
  add(elsewhere === 'arbitration', 'arbitrationPending');
  add(matter === 'crime' || wish === 'punish' || elsewhere === 'police', 'police');
  add(wish === 'penalty' || elsewhere === 'administrative', administrativeDoor(right));
  add(matter === 'ownership', 'ownershipCourt');
  add(matter === 'ownership' && right === 'patent', 'patentDepartment');
  add(elsewhere === 'arbitrationClause', 'arbitration');
  // Whoever has a court or an arbitration clause already is not sent to court once more.
  const sue = wish === 'judgment' && !isUnderDecision(elsewhere) && elsewhere !== 'arbitrationClause';
  add(sue && matter !== 'ownership', 'court');
  return doors;
}

function noteFor({ right, matter, elsewhere }: Facts): string {
  if (elsewhere === 'court') return '仍可以提交申请；登记员会先核实法院是否委托调解，或者是否已经撤诉';
  if (elsewhere === 'arbitration') return '仍可以提交申请；登记员会先核实仲裁庭是否同意，或者是否已经撤回';
  if (elsewhere === 'referred') return '提交时请写上法院名称和案号，并上传法院的委派、委托材料';
  if (matter === 'ownership') return '调解协议不确认权利归谁，只能写补偿、共用、许可等内容';
  if (matter === 'crime') return '这里只谈赔偿等民事部分，不能代替报案；有犯罪嫌疑的，调委会会报告公安机关';
  return right === 'tradeSecret' ? '不要在申请里写出秘密的内容，细节以后只给指定的人看' : '';
}
