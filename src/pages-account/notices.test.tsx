import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Output } from '@/contract/procedures';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import NoticesPage from './notices';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

const free = { on: true, fixed: null };
const CHOICES: Output<'preferences.get'> = {
  groups: [
    {
      group: 'intake',
      name: '受理与补正',
      what: '受理结果',
      wechat: { on: true, fixed: '受理结果必须告诉您。' },
      sms: { on: false, fixed: null },
    },
    { group: 'talks', name: '留言与报价', what: '新消息', wechat: free, sms: { on: false, fixed: null } },
  ],
  always: '最要紧的事总会告诉您。',
  quiet: { from: 21, until: 8 },
};

beforeEach(() => {
  resetTaro();
  asked
    .mockReset()
    .mockImplementation((procedure) => Promise.resolve(procedure === 'me.get' ? useSession.getState().me : CHOICES));
  told.mockReset();
  useSession.setState({ me: { consented: true, ask: [], templates: {} } as never });
});

const talks = () => document.querySelector<HTMLInputElement>('#talks-wechat')!;

test('what cannot be switched off has no switch, and says why', async () => {
  render(<NoticesPage />);
  await screen.findByText('受理结果必须告诉您。');
  expect(screen.getByText('微信提醒：不能关闭')).toBeTruthy();
  expect(document.querySelector('#intake-wechat')).toBeNull();
  expect(document.querySelector('#intake-sms')).toBeTruthy();
});

test('a switch is saved at once, with the other channel as it was', async () => {
  const saved = { ...CHOICES, groups: CHOICES.groups.map((one) => ({ ...one, wechat: { ...one.wechat, on: false } })) };
  told.mockResolvedValue(saved);
  render(<NoticesPage />);
  await screen.findByText('留言与报价');
  fireEvent.click(talks());
  expect(told).toHaveBeenCalledWith('preferences.save', { choices: [{ group: 'talks', wechat: false, sms: false }] });
  await waitFor(() => expect(talks().checked).toBe(false));
});

test('a refused switch turns back, and says why', async () => {
  told.mockRejectedValue(new Refused({ code: 'BAD_INPUT', message: '不能关闭' }));
  render(<NoticesPage />);
  await screen.findByText('留言与报价');
  fireEvent.click(talks());
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled());
  expect(talks().checked).toBe(true);
});

test('leave for more messages is asked for inside the tap, and kept', async () => {
  useSession.setState({
    me: { consented: true, ask: ['todo', 'progress'], templates: { todo: 't1', progress: 't2' } } as never,
  });
  told.mockResolvedValue({ ask: [] });
  render(<NoticesPage />);
  fireEvent.click(await screen.findByText('再收2条提醒'));
  await screen.findByText('现在够用，不用再同意');
  expect(told.mock.calls[0]?.[0]).toBe('wallet.record');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith({ tmplIds: ['t1', 't2'], entityIds: [] });
});
