import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { MeView } from '@/contract/account';
import type { CityStand } from '@/contract/cases';
import type { CourtRow } from '@/contract/court';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import { OfficialDesk } from '../pages/index/OfficialDesk';
import CourtPage from './court';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const byId = (id: string) => document.getElementById(id);

beforeEach(() => {
  resetTaro();
  asked.mockReset();
});

const REFERRED: CourtRow = {
  number: '示知调〔2026〕1号',
  right: 'trademark',
  stage: 'INQUIRING',
  channel: 'courtBefore',
  reason: 'referred',
  referredOn: '2026-11-20',
  askedOn: null,
  decision: null,
  decidedOn: null,
  dueOn: '2026-11-24',
  dueIsConfirmation: false,
  light: 'amber',
  result: null,
  version: 7,
  mayRecord: false,
};
const ASKED: CourtRow = {
  ...REFERRED,
  ...{ number: '示知调〔2026〕2号', stage: 'PERFORMING', channel: 'people', reason: 'confirmation', referredOn: null },
  ...{ askedOn: '2026-11-21', dueOn: null, light: null, result: 'agreed', mayRecord: true },
};

test('each case says why it is with the court, how it stands and until when; the next page is asked for by its place', async () => {
  asked.mockResolvedValueOnce({ today: '2026-11-22', items: [REFERRED, ASKED], next: '2026-11-24~2026.0000001' });
  render(<CourtPage />);
  await screen.findByText('示知调〔2026〕1号');
  const referred = byId('matter-示知调〔2026〕1号')?.textContent ?? '';
  for (const word of ['征询意愿', '本院委派、委托调解', '黄·快到期', '商标', '法院委派调解', '本阶段截止']) {
    expect(referred).toContain(word);
  }
  const confirming = byId('matter-示知调〔2026〕2号')?.textContent ?? '';
  for (const word of ['各方申请司法确认', '申请确认', '达成协议']) expect(confirming).toContain(word);
  expect(confirming).not.toContain('截止');
  asked.mockResolvedValueOnce({ today: '2026-11-22', items: [], next: null });
  fireEvent.click(screen.getByText('加载更多'));
  await screen.findByText('示知调〔2026〕1号');
  expect(asked).toHaveBeenLastCalledWith('court.list', { cursor: '2026-11-24~2026.0000001' });
});

test('the liaison takes down what their court decided, by the number of the case; what is wrong stands at its field', async () => {
  asked.mockResolvedValue({ today: '2026-11-22', items: [REFERRED, ASKED], next: null });
  const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
  render(<CourtPage />);
  fireEvent.click(await screen.findByText('登记本院的结果'));
  fireEvent.click(screen.getByText('裁定确认协议有效'));
  fireEvent.change(screen.getByLabelText('文书日期'), { target: { value: '2026-11-22' } });
  fireEvent.change(screen.getByLabelText('文号'), { target: { value: '（2026）示0006民特1号' } });
  told.mockRejectedValueOnce(
    new Refused({
      code: 'BAD_INPUT',
      message: '有一处要改',
      findings: [{ field: 'on', problem: '协议后来才生效', remedy: '请核对' }],
    }),
  );
  fireEvent.click(screen.getByText('登记，告知各方'));
  await screen.findByText(/协议后来才生效/);
  told.mockResolvedValueOnce({});
  fireEvent.click(screen.getByText('登记，告知各方'));
  await waitFor(() => expect(screen.queryByText('登记，告知各方')).toBeNull());
  const typed = { result: 'confirmed', on: '2026-11-22', document: '（2026）示0006民特1号' };
  expect(told).toHaveBeenLastCalledWith('court.recordDecision', { number: ASKED.number, version: 7, ...typed });
});

test('a court to which nothing was sent reads when something will be', async () => {
  asked.mockResolvedValue({ today: '2026-11-22', items: [], next: null });
  render(<CourtPage />);
  await screen.findByText('还没有送本院的案件');
});

test('what a command does not look up of a court’s people stays as it was told of the same person', () => {
  const me = { openid: 'o1', ask: [], numbersAlone: true } as unknown as MeView;
  useSession.setState({ me });
  useSession.getState().heard({ ...me, numbersAlone: null });
  expect(useSession.getState().me?.numbersAlone).toBe(true);
  useSession.getState().heard({ ...me, openid: 'o2', numbersAlone: null });
  expect(useSession.getState().me?.numbersAlone).toBeNull();
  useSession.setState({ me: null });
});

const CITY: CityStand = { open: 1, lights: { red: 0, amber: 0, green: 1 }, ofCourt: true, scope: 'mine', orders: [] };

test('the way to it stands on the first screen of a court’s liaison alone', () => {
  const { rerender } = render(<OfficialDesk city={{ ...CITY, ofCourt: false }} numbersAlone={false} />);
  expect(byId('open-court')).toBeNull();
  expect(screen.getByText('全部督办')).toBeTruthy();
  // Not known yet: no link is shown that would be taken away again.
  rerender(<OfficialDesk city={CITY} numbersAlone={null} />);
  expect(screen.queryByText('全部督办')).toBeNull();
  rerender(<OfficialDesk city={CITY} numbersAlone />);
  // Of other cases a court's people see the numbers alone.
  expect(screen.queryByText('全部督办')).toBeNull();
  fireEvent.click(byId('city-green') as HTMLElement);
  expect(Taro.navigateTo).not.toHaveBeenCalled();
  fireEvent.click(byId('open-court') as HTMLElement);
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/pages-official/court' });
});
