import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { MyDataView } from '@/contract/myData';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import { isRecord, readStored, writeStored } from '../data/storage';
import MyDataPage from './my-data';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

const HELD: MyDataView = {
  identity: [{ label: '姓名', value: '欧阳明月' }],
  standing: [{ label: '示范科技有限公司', value: '本单位人员，已核实' }],
  cases: [{ number: '示知调〔2026〕1号', role: '提交人', stage: 'ARCHIVED', changedAt: 0 }],
  caseCount: 1,
  messages: [{ label: '消息设置“调解会”', value: '微信开，短信关' }],
  hindrances: [],
  withdrawn: ['不再给您发微信消息和短信'],
  deleted: ['姓名和手机号'],
  kept: [{ what: '1件已经结束的案件里您的姓名', why: '案卷必须完整' }],
};

const refresh = jest.fn(() => Promise.resolve({} as never));
beforeEach(() => {
  resetTaro();
  asked.mockReset().mockResolvedValue(HELD);
  told.mockReset();
  refresh.mockClear();
  useSession.setState({ refresh });
});

const at = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!;

test('deleting takes two steps: what goes and what stays with its reason, a sentence to agree to, then the deed', async () => {
  told.mockResolvedValue({ kept: HELD.kept });
  writeStored('form:register', { name: '欧阳明月' });
  render(<MyDataPage />);
  fireEvent.click(await screen.findByText('注销账号'));
  expect(screen.getByText('姓名和手机号')).toBeTruthy();
  expect(screen.getByText('案卷必须完整')).toBeTruthy();
  fireEvent.click(at('confirm-leave'));
  expect(told).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('我知道注销后不能恢复'));
  fireEvent.click(at('confirm-leave'));
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/index/index' }));
  expect(told).toHaveBeenCalledWith('myData.delete', { understood: true });
  expect(readStored('form:register', isRecord)).toBeNull();
  expect(refresh).toHaveBeenCalled();
});

test('who still has work open cannot delete the account and reads what to do, but takes the consent back all the same', async () => {
  asked.mockResolvedValue({ ...HELD, hindrances: [{ what: '您还担任调解员', remedy: '请先请管理员结束您的职务' }] });
  render(<MyDataPage />);
  await screen.findByText('请先请管理员结束您的职务。');
  fireEvent.click(at('delete-account'));
  expect(document.querySelector('#confirm-leave')).toBeNull();
  told.mockResolvedValue({ withdrawn: true });
  writeStored('kept:record:s1', { typed: '案情' });
  fireEvent.click(at('withdraw-consent'));
  expect(screen.getByText('不再给您发微信消息和短信')).toBeTruthy();
  fireEvent.click(screen.getByText('我知道撤回后小程序对我关闭'));
  fireEvent.click(at('confirm-leave'));
  await waitFor(() => expect(told).toHaveBeenCalledWith('myData.withdrawConsent', { understood: true }));
  // Nothing of theirs stays on the phone without their consent.
  await waitFor(() => expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/index/index' }));
  expect(readStored('kept:record:s1', isRecord)).toBeNull();
});

test('a refusal is said, and the page is asked for again', async () => {
  told.mockRejectedValue(new Refused({ code: 'WRONG_STAGE', message: '您有1件事还没有办完' }));
  render(<MyDataPage />);
  fireEvent.click(await screen.findByText('注销账号'));
  fireEvent.click(screen.getByText('我知道注销后不能恢复'));
  fireEvent.click(at('confirm-leave'));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ content: '您有1件事还没有办完' }));
  expect(Taro.switchTab).not.toHaveBeenCalled();
});

test('a copy is made, and opens with the menu to keep it', async () => {
  told.mockResolvedValue({ url: 'https://example.test/x.xlsx', name: 'my-data-2026-03-02.xlsx', bytes: 9 });
  render(<MyDataPage />);
  fireEvent.click(await screen.findByText('导出我的数据'));
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith({ filePath: 'wxfile://tmp_1', showMenu: true }));
});
