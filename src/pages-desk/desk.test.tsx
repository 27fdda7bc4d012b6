import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { resetTaro } from '@/test/mocks/taro';
import type { FlagView } from '@/contract/flags';
import { call, command } from '../data/call';
import FlagsPage from './flags';
import { hoursText, monthText, over } from './responseWords';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
beforeEach(() => {
  resetTaro();
  asked.mockReset();
  jest.mocked(command).mockReset();
});

const FLAG: FlagView = {
  id: 'f1',
  caseId: 'c1',
  caseNumber: '示知调〔2026〕1号',
  kind: 'sham',
  name: '涉嫌虚假调解',
  note: '印章可疑',
  duty: '请核实',
  rule: '《特邀调解规定》第十八条',
  byName: '调解员庚',
  at: 0,
  settleBy: '2026-03-05',
  settled: null,
  order: null,
};

test('the head sees what is open with its rule, and records what was done with words', async () => {
  asked.mockResolvedValueOnce({ items: [FLAG], next: null }).mockResolvedValue({ items: [], next: null });
  jest.mocked(command).mockResolvedValue({} as never);
  render(<FlagsPage />);
  await screen.findByText('《特邀调解规定》第十八条');
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ caseId: null, openOnly: true });
  fireEvent.click(document.querySelector('#settle-f1')!);
  expect(screen.getByText('请先选是否属实')).toBeTruthy();
  fireEvent.click(screen.getByText('属实'));
  expect(screen.getByText('请先写明处理结果')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('处理结果'), { target: { value: '已报告法院' } });
  fireEvent.click(document.querySelector('#settle-flag')!);
  await screen.findByText('没有待处理的报告');
  expect(command).toHaveBeenCalledWith('flag.settle', { flagId: 'f1', proved: true, note: '已报告法院' });
});

test('one that nobody settled in time leads to its order', async () => {
  asked.mockResolvedValue({ items: [{ ...FLAG, order: { id: 'flag.f1', state: 'doing' } }], next: null });
  render(<FlagsPage />);
  await screen.findByText('超过期限，已经下发督办：办理中');
  fireEvent.click(document.querySelector('#flag-order-f1')!);
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages-official/order?id=flag.f1' }));
});

test('all of them are asked for when the filter says so', async () => {
  asked.mockResolvedValue({
    items: [{ ...FLAG, settled: { at: 0, byName: '主任己', note: '已核实', proved: false } }],
    next: null,
  });
  render(<FlagsPage />);
  fireEvent.click(await screen.findByText('全部'));
  await waitFor(() => expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ openOnly: false }));
  expect(document.querySelector('#settle-f1')).toBeNull();
});

const MONTH = {
  month: '2026-10',
  asked: 4,
  answered: 1,
  agreed: 1,
  refused: 0,
  silent: 3,
  unreachable: 0,
  byCode: 1,
  responseRate: 25,
  hoursToAnswer: 10,
  withinDay: 1,
  withinThreeDays: 0,
  withinSevenDays: 0,
  later: 0,
};

test('months together weigh by what happened in them, not by months', () => {
  const busy = { ...MONTH, month: '2026-11', asked: 16, answered: 9, agreed: 9, responseRate: 56, hoursToAnswer: 50 };
  expect(over([busy, MONTH])).toMatchObject({ asked: 20, answered: 10, responseRate: 50, hoursToAnswer: 46 });
  expect(over([{ ...MONTH, asked: 0, answered: 0 }])).toMatchObject({ responseRate: null, hoursToAnswer: null });
});

test('hours become days when there are many; months are said as people say them', () => {
  expect([0.2, 18, 47.5, 60].map(hoursText)).toEqual(['不到1小时', '18小时', '47.5小时', '2.5天']);
  expect(monthText('2026-09')).toBe('2026年9月');
});
