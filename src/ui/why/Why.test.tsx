import { fireEvent, render, screen } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { Why } from './Why';

const ARTICLE = { id: 'mediation-failed', day: '2026-03-30' };
const WHY = [
  {
    ...{ rule: '本会规则（调解期限）', summary: '各方都同意的可以延长', article: null },
    commands: ['proposeExtension', 'answerExtension'],
  },
  { rule: '《人民调解法》第二十六条', summary: '调解不成的，应当终止', article: ARTICLE, commands: ['terminate'] },
] as const;
const why = WHY.map((each) => ({ ...each, commands: [...each.commands] }));
const clock = { name: '调解期限', dueOn: '2026-04-01', daysLeft: 3, provisional: false, paused: false, article: null };

test('the rule is there for who asks, for just what they ask of', () => {
  render(<Why why={why} of={['proposeExtension']} />);
  expect(screen.queryByText(/各方都同意/)).toBeNull();
  fireEvent.click(screen.getByText('依据'));
  expect(screen.getByText('申请延长期限：本会规则（调解期限）。各方都同意的可以延长。')).toBeTruthy();
  expect(screen.queryByText(/第二十六条/)).toBeNull();
});

test('without a question of its own it tells of the term and of all that can be done', () => {
  render(<Why why={why} clock={{ ...clock, rule: '本会规则（调解期限）', summary: '一般在一个月内调结' }} />);
  fireEvent.click(screen.getByText('期限和操作的依据'));
  expect(screen.getByText('调解期限：本会规则（调解期限）。一般在一个月内调结。')).toBeTruthy();
  expect(screen.getByText(/申请延长期限、答复延期/)).toBeTruthy();
  expect(screen.getByText(/终止调解：《人民调解法》第二十六条/)).toBeTruthy();
});

test('a rule of a statute opens its article as of its day, a committee’s own has none', () => {
  const opened = jest.spyOn(Taro, 'navigateTo').mockResolvedValue({ errMsg: '' });
  render(<Why why={why} clock={{ ...clock, rule: '本会规则（调解期限）', summary: '一般在一个月内调结' }} />);
  fireEvent.click(screen.getByText('期限和操作的依据'));
  expect(screen.getAllByText('看条文')).toHaveLength(1);
  fireEvent.click(screen.getByText('看条文'));
  expect(opened.mock.calls).toEqual([[{ url: '/pages-law/article?rule=mediation-failed&day=2026-03-30' }]]);
  opened.mockRestore();
});

test('where there is nothing to do there is nothing to ask', () => {
  const { container } = render(<Why why={why} of={['archive']} />);
  expect(container.firstChild).toBeNull();
});
