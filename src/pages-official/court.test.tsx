import Taro from '@tarojs/taro';
import { fireEvent, render, screen } from '@testing-library/react';
import type { MeView } from '@/contract/account';
import type { CityStand } from '@/contract/cases';
import type { CourtRow } from '@/contract/court';
import { resetTaro } from '@/test/mocks/taro';
import { call } from '../data/call';
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
};
const ASKED: CourtRow = {
  ...REFERRED,
  ...{ number: '示知调〔2026〕2号', stage: 'PERFORMING', channel: 'people', reason: 'confirmation', referredOn: null },
  ...{ askedOn: '2026-11-21', dueOn: null, light: null, result: 'agreed' },
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
