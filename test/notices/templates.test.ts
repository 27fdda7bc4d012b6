import fc from 'fast-check';
import { addDays } from '@/domain/calendar/day';
import { formatNumber } from '@/domain/committee/numbering';
import { STAGE_NAMES } from '@/domain/cases/stages';
import { MEMBERSHIP_STATUS_WORDS, NOTICE_RULES, noticeHint } from '@/domain/notices/matrix';
import { messagesFor } from '@/domain/notices/templateChoice';
import { TEMPLATE_NEEDS, TEMPLATES, type MessageMatter } from '@/domain/notices/templates';
import { SESSION_WAYS } from '@/domain/sessions/nextSession';
import { wrongWithField } from '@/local-cloud/wechat/template-fields';

/** What WeChat would say of a message: the checks of local-cloud, which know nothing of how it was made. */
function faultsOf(template: keyof typeof TEMPLATES, data: Record<string, string>): string[] {
  const { fields } = TEMPLATES[template];
  const missing = fields.filter(({ key }) => data[key] === undefined).map(({ key }) => `${key} is missing`);
  const wrong = Object.entries(data).flatMap(([key, value]) => {
    const fault = wrongWithField(key, value);
    return fault === null ? [] : [`${key} is ${fault}: ${value}`];
  });
  const foreign = Object.keys(data).filter((key) => !fields.some((field) => field.key === key));
  return [...missing, ...wrong, ...foreign];
}

const STATUSES = [...Object.values(STAGE_NAMES), ...Object.values(MEMBERSHIP_STATUS_WORDS)];
const LONGEST_DUE = '2026-12-31';

/** Numbers of the formats that a committee may choose, from the first to the last of a register. */
const numbers = fc
  .record({
    template: fc.constantFrom(
      '{地区}知调〔{年份}〕{序号}号',
      '（{年份}）{地区}知识产权纠纷人民调解委员会人调字第{序号:6}号',
      '{年份}-{序号:6}',
      '{地区}IP{年份}/{序号}',
    ),
    region: fc.constantFrom('示', '江汉', '省直管县级示范市'),
    n: fc.integer({ min: 1, max: 9_999_999 }),
  })
  .map(({ template, region, n }) => formatNumber(template, { region, day: '2026-12-31', sequence: n }));

/** The longest and oddest values that the product really has. */
const matters: fc.Arbitrary<Omit<MessageMatter, 'title' | 'hint'>> = fc.record({
  number: fc.option(numbers, { freq: 4 }),
  status: fc.constantFrom(...STATUSES),
  // From the first to the last moment that a case may have.
  at: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2099, 11, 31) }),
  due: fc.option(
    fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2024-01-01', days)),
    { freq: 4 },
  ),
  session: fc.option(
    fc.record({
      startsAt: fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2099, 11, 31) }),
      way: fc.constantFrom(...Object.values(SESSION_WAYS)),
    }),
    { freq: 4 },
  ),
});

describe('every message that the product can send', () => {
  it.each(NOTICE_RULES.map((rule) => [`${rule.event} to ${rule.to}`, rule] as const))(
    'passes WeChat: %s',
    (_, rule) => {
      fc.assert(
        fc.property(matters, (matter) => {
          const due = matter.due === null ? null : LONGEST_DUE;
          const hint = noticeHint(rule, { number: matter.number, due: due && '2026年12月31日' });
          const messages = messagesFor(rule, { ...matter, title: rule.title, hint });
          expect(messages.length).toBeGreaterThan(0);
          for (const { template, data } of messages) expect(faultsOf(template, data)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('uses every template that an account is asked to have', () => {
    const full: Omit<MessageMatter, 'title' | 'hint'> = {
      number: '江汉知调〔2026〕1234号',
      status: '调解中',
      at: Date.UTC(2026, 2, 2),
      due: LONGEST_DUE,
      session: { startsAt: Date.UTC(2026, 2, 3), way: '现场调解' },
    };
    const used = NOTICE_RULES.flatMap((rule) =>
      messagesFor(rule, { ...full, title: rule.title, hint: rule.plainHint }).map(({ template }) => template),
    );
    expect(new Set(used)).toEqual(new Set(TEMPLATE_NEEDS));
  });

  it('would be refused by the same checks if it were cut wrongly', () => {
    const data = { thing1: '二'.repeat(21), phrase2: '调解中A', time3: '昨天', thing4: ' ' };
    expect(faultsOf('todo', data)).toHaveLength(4);
  });
});
