import type { FiguresView } from '@/contract/overview';
import { figuresOf, monthName } from './figures';

const FIGURES: FiguresView = {
  success: { value: 75, of: 4 },
  score: { value: 4.3, of: 4 },
  responseRate: { value: 57, of: 7 },
  hoursToAnswer: { value: 20, of: 4 },
  steps: [
    { kind: 'acceptance', days: { value: 2.5, of: 4 } },
    { kind: 'mediation', days: { value: 'few', of: 0 } },
  ],
};
const told = (figures: FiguresView) => figuresOf(figures, 6).map(({ name, value, note }) => `${name} ${value} ${note}`);

it('says each figure with what it is made of, and of what would tell of one case that it is not shown', () => {
  expect(told(FIGURES)).toEqual([
    '满意度 4.3分 满分5分，4个评价',
    '调解成功 75% 共4件有结果',
    '受理审查 2.5天 从申请到答复，平均',
    '调解用时 不足3件，不显示 从开始到结果，平均',
    '对方答复 20小时 从征询到答复，平均',
    '答复率 57% 问了7方',
    '收到申请 6件 提交的申请',
  ]);
  const few = { value: 'few', of: 0 } as const;
  const hidden = told({ success: few, score: few, responseRate: few, hoursToAnswer: few, steps: [] });
  expect(hidden.filter((line) => line.includes('不足3件，不显示'))).toHaveLength(4);
  expect(hidden[0]).toBe('满意度 不足3件，不显示 件数太少');
});

it('says days where hours are many, and nothing where nothing is known', () => {
  const none = { value: null, of: 0 };
  const slow = told({ ...FIGURES, hoursToAnswer: { value: 60, of: 3 } });
  expect(slow[4]).toBe('对方答复 2.5天 从征询到答复，平均');
  const empty = figuresOf({ success: none, score: none, responseRate: none, hoursToAnswer: none, steps: [] }, 0);
  expect(empty.slice(0, 6).map(({ value }) => value)).toEqual(['—', '—', '—', '—', '—', '—']);
});

it('says a month as people do', () => {
  expect(monthName('2026-09')).toBe('2026年9月');
});
