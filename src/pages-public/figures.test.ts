import type { MonthView } from '@/contract/overview';
import { figuresOf, monthName } from './figures';

const MONTH: MonthView = {
  month: '2026-11',
  filed: 6,
  results: { agreed: 3, terminated: 1, withdrawn: 1, lapsed: 0, refused: 1, transferred: 0 },
  performed: 1,
  unperformed: 0,
  steps: [
    { kind: 'acceptance', times: 4, days: 10 },
    { kind: 'mediation', times: 2, days: 25 },
  ],
  scores: [0, 0, 1, 1, 2],
};
const valueOf = (name: string, figures: ReturnType<typeof figuresOf>) =>
  figures.find((one) => one.name === name)?.value;

it('counts what came to an end at the table, and weighs answers by how many there were', () => {
  const figures = figuresOf(
    [MONTH],
    [
      { month: '2026-11', asked: 4, answered: 3, hoursToAnswer: 10 },
      { month: '2026-10', asked: 2, answered: 1, hoursToAnswer: 50 },
      { month: '2026-09', asked: 1, answered: 0, hoursToAnswer: null },
    ],
  );
  expect(figures.map(({ name, value }) => `${name} ${value}`)).toEqual([
    '满意度 4.3分',
    '调解成功 75%',
    '受理审查 2.5天',
    '调解用时 12.5天',
    '对方答复 20小时',
    '收到申请 6件',
  ]);
});

it('says days where hours are many, and nothing where nothing is known', () => {
  const slow = figuresOf([MONTH], [{ month: '2026-11', asked: 1, answered: 1, hoursToAnswer: 60 }]);
  expect(valueOf('对方答复', slow)).toBe('2.5天');
  const empty = figuresOf(
    [{ ...MONTH, scores: [0, 0, 0, 0, 0], steps: [], results: { ...MONTH.results, agreed: 0, terminated: 0 } }],
    [],
  );
  expect(empty.slice(0, 5).map(({ value }) => value)).toEqual(['—', '—', '—', '—', '—']);
});

it('says a month as people do', () => {
  expect(monthName('2026-09')).toBe('2026年9月');
});
