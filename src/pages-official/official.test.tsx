import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { OrderView } from '@/contract/supervision';
import { resetTaro, setRouterParams } from '@/test/mocks/taro';
import { useHat } from '../data/hat';
import { HatSwitch } from '../ui/hat-switch/HatSwitch';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import GroupPage from './group';
import OrderPage from './order';
import OverviewPage from './overview';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const byId = (id: string) => document.getElementById(id)!;

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  told.mockReset();
});

const GREEN = { red: 0, amber: 0, green: 0 };
const PARK = '岳口镇（国家级）高新技术产业开发区';
const OVERVIEW = {
  mayList: true,
  today: '2026-11-22',
  groups: [
    { kind: 'all', value: '', all: 9, open: 6, lights: { red: 2, amber: 1, green: 2 } },
    { kind: 'stage', value: 'MEDIATING', all: 4, open: 4, lights: { ...GREEN, red: 2 } },
    { kind: 'stage', value: 'ARCHIVED', all: 3, open: 0, lights: GREEN },
    { kind: 'park', value: PARK, all: 5, open: 4, lights: { ...GREEN, red: 2 } },
    { kind: 'park', value: '', all: 4, open: 2, lights: GREEN },
  ],
  months: [],
  figures: {
    success: { value: 60, of: 5 },
    score: { value: 'few', of: 0 },
    responseRate: { value: null, of: 0 },
    hoursToAnswer: { value: 30, of: 4 },
    steps: [{ kind: 'mediation', days: { value: 'few', of: 0 } }],
  },
};

test('each number of the overview opens the list behind it, with its light; nothing but the server knows the numbers', async () => {
  asked.mockResolvedValue(OVERVIEW);
  render(<OverviewPage />);
  await screen.findByText('未结案件6件');
  expect(byId('figure-success').textContent).toContain('60%');
  // One rating, one case: whose it is could be told.
  expect(byId('figure-score').textContent).toContain('不足3件，不显示');
  expect(byId('step-days').textContent).toContain('不足3件，不显示');
  fireEvent.click(byId('lights-red'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages-official/group?kind=all&light=red' });
  fireEvent.click(byId('park-0'));
  const park = `kind=park&value=${encodeURIComponent(PARK)}`;
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: `/pages-official/group?${park}&open=1` });
  // An ended stage is in the table, not in the funnel; a nought leads nowhere.
  expect(screen.queryByText('已归档')).toBeNull();
  fireEvent.click(byId('table-stage'));
  expect(screen.getByText('已归档')).toBeTruthy();
  fireEvent.click(byId('stage-1-all'));
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages-official/group?kind=stage&value=ARCHIVED' });
  const times = jest.mocked(Taro.navigateTo).mock.calls.length;
  fireEvent.click(byId('stage-1-red'));
  expect(Taro.navigateTo).toHaveBeenCalledTimes(times);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('a court’s people read the same numbers, and none of them leads to a list', async () => {
  asked.mockResolvedValue({ ...OVERVIEW, mayList: false });
  render(<OverviewPage />);
  await screen.findByText('未结案件6件');
  for (const id of ['overdue', 'all-open', 'all-cases', 'to-orders']) expect(byId(id)).toBeNull();
  expect(screen.getByText(/名单不向法院的人员开放/)).toBeTruthy();
  fireEvent.click(byId('table-stage'));
  for (const id of ['lights-red', 'park-0', 'stage-1-all']) {
    expect(byId(id).getAttribute('aria-role')).toBeNull();
    fireEvent.click(byId(id));
  }
  expect(Taro.navigateTo).not.toHaveBeenCalled();
});

const row = (number: string, light: 'red' | 'green') => ({
  number,
  stage: 'MEDIATING',
  channel: 'people',
  right: '',
  park: PARK,
  unit: '',
  dueOn: '2026-11-20',
  light,
  filedOn: '2026-11-01',
});

test('only the office is offered an order, and only for what is late', async () => {
  setRouterParams({ kind: 'park', value: PARK, open: '1' });
  const page = { today: '2026-11-22', items: [row('1号', 'red'), row('2号', 'green')], next: null };
  asked.mockResolvedValueOnce({ ...page, mayIssue: false });
  const { unmount } = render(<GroupPage />);
  await screen.findByText('1号');
  expect(asked.mock.calls[0]?.[1]).toMatchObject({ kind: 'park', value: PARK, light: null, openOnly: true });
  expect(screen.queryByText('下发督办')).toBeNull();
  unmount();

  asked.mockResolvedValue({ ...page, mayIssue: true });
  render(<GroupPage />);
  await waitFor(() => expect(screen.getAllByText('下发督办')).toHaveLength(1));
  fireEvent.click(screen.getByText('下发督办'));
  expect(screen.getByLabelText<HTMLInputElement>('案件编号').value).toBe('1号');
  told.mockResolvedValue({ id: 's1' });
  fireEvent.click(byId('issue-now'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages-official/order?id=s1' }));
  expect(told.mock.calls[0]?.[1]).toMatchObject({ caseNumber: '1号', reason: 'overdue' });
});

const ORDER: OrderView = {
  id: 's1',
  version: 3,
  caseNumber: '示知调〔2026〕1号',
  reason: 'overdue',
  state: 'doing',
  unitId: 'justice',
  unitName: '示范市司法局',
  ownerName: '联络员乙',
  next: '报措施',
  stepDueOn: '2026-11-25',
  originalDueOn: null,
  extensionAsked: false,
  extension: null,
  light: 'green',
  issuedOn: '2026-11-20',
  demand: '请了解进展。',
  stage: 'MEDIATING',
  dueOn: '2026-11-18',
  grade: null,
  entries: [{ at: 0, name: '联络员丙', unitName: '示范市市场监督管理局', deed: 'issue', text: '请了解进展。' }],
  actions: ['measures', 'answer', 'handOver'],
  colleagues: [{ openid: 'official-2', name: '负责人甲' }],
};

test('what is reported stays on the phone until it went through, and is given with the order as it was seen', async () => {
  setRouterParams({ id: 's1' });
  asked.mockResolvedValue(ORDER);
  told.mockRejectedValueOnce(new Refused({ code: 'CHANGED_MEANWHILE', message: '刚刚有人办过这件督办。' }));
  render(<OrderPage />);
  await screen.findByText('办理中');
  expect(document.getElementById('sign')).toBeNull();
  fireEvent.click(byId('step-measures'));
  expect(screen.getByText('请写明采取的措施')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('采取的措施'), { target: { value: '已经约谈。' } });
  fireEvent.click(byId('do-step'));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(told.mock.calls[0]?.[1]).toEqual({ orderId: 's1', version: 3, what: 'measures', text: '已经约谈。' });
  fireEvent.click(screen.getByText('关闭'));
  fireEvent.click(byId('step-measures'));
  expect(screen.getByLabelText<HTMLTextAreaElement>('采取的措施').value).toBe('已经约谈。');
  told.mockResolvedValueOnce({ ...ORDER, version: 5, next: '报结果', actions: ['answer', 'handOver'] });
  fireEvent.click(byId('do-step'));
  await waitFor(() => expect(document.getElementById('step-measures')).toBeNull());
  expect(byId('step-answer').className).toContain('button--primary');
});

test('more time is asked for in working days with a reason, and what it was before stays beside the new day', async () => {
  setRouterParams({ id: 's1' });
  const doing: OrderView = { ...ORDER, next: '报结果', actions: ['answer', 'askExtension', 'handOver'] };
  asked.mockResolvedValue({ ...doing, extension: { asked: null, mostDays: 5, left: 2 } });
  render(<OrderPage />);
  await screen.findByText('办理中');
  fireEvent.click(byId('step-askExtension'));
  expect(screen.getByText('请填写延期几个工作日')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('延期几个工作日'), { target: { value: '3' } });
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '材料送检。' } });
  const pending: OrderView = { ...doing, extensionAsked: true, actions: ['answer', 'handOver'] };
  told.mockResolvedValueOnce(pending);
  fireEvent.click(byId('do-extension'));
  await waitFor(() => expect(screen.getByText(/申请了延期，联席会议办公室还没有答复/)).toBeTruthy());
  expect(told.mock.calls[0]).toEqual([
    'supervision.askExtension',
    { orderId: 's1', version: 3, days: 3, reason: '材料送检。' },
  ]);
});

test('the office grants or does not, the latter with the reason', async () => {
  setRouterParams({ id: 's1' });
  const asking = { asked: { days: 3, reason: '材料送检。' }, mostDays: 5, left: 1 };
  asked.mockResolvedValue({ ...ORDER, extensionAsked: true, extension: asking, actions: ['decideExtension'] });
  render(<OrderPage />);
  fireEvent.click(await screen.findByText('答复延期申请'));
  expect(screen.getByText('承办人申请延期3个工作日：材料送检。')).toBeTruthy();
  fireEvent.click(screen.getByText('不同意'));
  expect(screen.getByText('请写明理由')).toBeTruthy();
  fireEvent.click(screen.getByText('同意'));
  told.mockResolvedValueOnce({ ...ORDER, stepDueOn: '2026-11-30', originalDueOn: '2026-11-25', actions: [] });
  fireEvent.click(byId('do-extension'));
  await screen.findByText('2026年11月25日 周三（已同意延期）');
  expect(told.mock.calls[0]?.[1]).toEqual({ orderId: 's1', version: 3, days: 3, text: '' });
});

test('whoever has several posts switches hats; the choice stays on the phone, and one hat needs no switch', () => {
  const { rerender } = render(<HatSwitch me={{ posts: ['liaison', 'auditor'] }} />);
  expect(byId('hat-official').className).toContain('--on');
  fireEvent.click(byId('hat-auditor'));
  expect(useHat.getState().hat).toBe('auditor');
  expect(byId('hat-auditor').className).toContain('--on');
  // A hat that was taken away is worn no longer.
  rerender(<HatSwitch me={{ posts: ['liaison'] }} />);
  expect(byId('hat-official').className).toContain('--on');
  rerender(<HatSwitch me={{ posts: ['liaison'] }} besides={false} />);
  expect(document.getElementById('hat-official')).toBeNull();
});
