import type { ClockKind } from '../cases/case';
import { CLOCK_NAMES } from '../cases/caseClocks';
import type { ClockEvent, ClockMark } from '../cases/clockEvents';
import type { NoticeRole, NoticeRule } from './matrix';

/** Who is reminded of a term, at which marks, and what they are asked to do. */
interface TermReminder {
  readonly kind: ClockKind;
  readonly to: NoticeRole;
  readonly marks: readonly ClockMark[];
  readonly page?: NoticeRule['page'];
  /** What to do, in a sentence, and in at most twenty characters. */
  readonly todo: string;
  readonly hint: string;
}

const WHOLE_TERM: readonly ClockMark[] = ['Half', 'ThreeDays', 'OneDay'];

/**
 * Half of the term, three days, one day, overdue (domain.md 4.4): whoever owes the step hears each, the head the last
 * three days and what is overdue. Missing here is what an automatic step of the lifecycle tells: that somebody did not
 * complete, answer or accept in time, that the term of mediation or of signing is over, that an inquiry ends soon.
 */
const TERMS: readonly TermReminder[] = [
  {
    kind: 'acceptance',
    to: 'registrars',
    marks: [...WHOLE_TERM, 'Over'],
    page: 'pages-intake/decide',
    todo: '请决定是否受理，材料不全的请一次告知补正。',
    hint: '请决定是否受理',
  },
  {
    kind: 'acceptance',
    to: 'heads',
    marks: ['ThreeDays', 'Over'],
    page: 'pages-intake/decide',
    todo: '请督促登记员作出决定。',
    hint: '请督促决定是否受理',
  },
  {
    kind: 'supplement',
    to: 'applicant',
    marks: WHOLE_TERM,
    todo: '请逐项答复，到期没有答复的视为撤回申请。',
    hint: '请逐项答复补正内容',
  },
  {
    kind: 'inquiry',
    to: 'registrars',
    marks: ['Half', 'OneDay'],
    todo: '还有一方没有答复的，请打电话联系并登记。',
    hint: '请联系没有答复的一方',
  },
  {
    kind: 'inquiry',
    to: 'heads',
    marks: ['ThreeDays'],
    todo: '还有一方没有答复，到期没有答复的不视为同意。',
    hint: '请留意征询进展',
  },
  {
    kind: 'naming',
    to: 'registrars',
    marks: [...WHOLE_TERM, 'Over'],
    todo: '各方没有选定同一位的，请指定调解员。',
    hint: '请指定调解员',
  },
  {
    kind: 'naming',
    to: 'heads',
    marks: ['ThreeDays', 'Over'],
    todo: '还没有确定调解员，请指定。',
    hint: '请指定调解员',
  },
  {
    kind: 'seat',
    to: 'namedMediators',
    marks: WHOLE_TERM,
    todo: '请说明与各方有没有关系，再确认是否接受；到期没有确认的另行指定。',
    hint: '请确认是否接受',
  },
  {
    kind: 'mediation',
    to: 'mediators',
    marks: WHOLE_TERM,
    todo: '需要更多时间的，请征得各方同意延长。',
    hint: '请留意调解期限',
  },
  {
    kind: 'mediation',
    to: 'heads',
    marks: ['ThreeDays'],
    todo: '请了解进展，需要时督促调解员。',
    hint: '请了解调解进展',
  },
  {
    kind: 'signing',
    to: 'mediators',
    marks: WHOLE_TERM,
    todo: '请联系还没有签名的一方。',
    hint: '请联系未签名的一方',
  },
  {
    kind: 'signing',
    to: 'heads',
    marks: ['ThreeDays'],
    todo: '还有人没有签名，请留意。',
    hint: '请留意签署进展',
  },
  ...(['applicant', 'respondents'] as const).map((to) => ({
    kind: 'signing' as const,
    to,
    marks: ['OneDay'] as const,
    todo: '没有签名的请尽快签，不同意的请写明理由。',
    hint: '请签署或者说明理由',
  })),
];

const MARK_TITLES: Readonly<Record<ClockMark, (matter: string) => string>> = {
  Half: (matter) => `${matter}：期限过半`,
  ThreeDays: (matter) => `${matter}：还有三天`,
  OneDay: (matter) => `${matter}：还有一天`,
  Over: (matter) => `${matter}：已超过期限`,
};

function ofTerm({ kind, to, marks, page = 'pages-case/detail', todo, hint }: TermReminder): NoticeRule[] {
  return marks.map((mark) => ({
    event: `${kind}${mark}`,
    to,
    title: MARK_TITLES[mark](CLOCK_NAMES[kind]),
    sentences: ['编号{number}。', mark === 'Over' ? '最后一天是{due}，已经过去。' : '最后一天是{due}。', todo],
    page,
    template: 'todo',
    hint,
    plainHint: hint,
  }));
}

function rule(
  event: ClockEvent,
  to: NoticeRole,
  title: string,
  sentences: readonly string[],
  hint: string,
): NoticeRule {
  return {
    event,
    to,
    title,
    sentences: ['编号{number}。', ...sentences],
    page: 'pages-case/detail',
    template: 'todo',
    hint,
    plainHint: hint,
  };
}

const WINDOW: readonly NoticeRule[] = (
  [
    ['confirmationFifteenDays', '司法确认还剩十五天'],
    ['confirmationFiveDays', '司法确认还剩五天'],
  ] as const
).flatMap(([event, title]) => [
  ...(['applicant', 'respondents'] as const).map((to) =>
    rule(
      event,
      to,
      title,
      [
        '最后一天是{due}。',
        '双方可以共同向人民法院申请司法确认，不收费；一方单独申请不行。确认有效的，对方不履行时可以申请强制执行。',
      ],
      '要确认的请共同申请',
    ),
  ),
  rule(event, 'mediators', title, ['最后一天是{due}。', '请问双方是否共同申请司法确认。'], '请问双方是否申请'),
]);

const VISITS: readonly NoticeRule[] = [
  rule(
    'visitOneMonth',
    'mediators',
    '请回访当事人（满一个月）',
    ['协议生效已满一个月，请回访双方并登记履行情况。'],
    '请回访并登记',
  ),
  rule(
    'visitThreeMonths',
    'mediators',
    '请回访当事人（满三个月）',
    ['协议生效已满三个月，请回访双方并登记履行情况。'],
    '请回访并登记',
  ),
];

/** To the creditor alone; the other sides have nothing to answer. */
const SILENCE: readonly NoticeRule[] = (['applicant', 'respondents'] as const).map((to) =>
  rule(
    'silenceSoon',
    to,
    '履行报告快到答复的最后一天',
    ['最后一天是{due}。', '请核对对方是否做到，确认或者提出异议；到期不答复的，按已经履行处理。'],
    '到期不答复按已履行',
  ),
);

/** Who is reminded because time goes by. Nobody is woken by it: none of these is urgent. */
export const CLOCK_NOTICES: readonly NoticeRule[] = [...TERMS.flatMap(ofTerm), ...WINDOW, ...VISITS, ...SILENCE];
