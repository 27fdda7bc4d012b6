import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CommitteeSettings } from '@/contract/committee';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { Refused } from '../data/problems';
import { useSession } from '../data/session';
import { EMPTY_SETTINGS } from './emptySettings';
import RulesPage from './rules';
import TemplatesPage from './templates';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, { settings: CommitteeSettings }]>;
const at = (id: string) => document.querySelector<HTMLElement>(`#${id}`);
const ID = 'aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-aB3_-abc';
const sent = () => told.mock.calls[told.mock.calls.length - 1]?.[1].settings;

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  told.mockReset();
  const me = { posts: ['administrator'] } as never;
  useSession.setState({ me, refresh: () => Promise.resolve(me) });
  asked.mockResolvedValue({ version: 4, settings: EMPTY_SETTINGS, staff: [], changes: [] });
});

test('templates are sent in one order without empty ones, and what is wrong with an id stands at it', async () => {
  const finding = { field: 'settings.templates.1.id', problem: '模板编号不对', remedy: '请整段复制' };
  told.mockRejectedValueOnce(new Refused({ code: 'BAD_INPUT', message: '', findings: [finding] }));
  render(<TemplatesPage />);
  const todo = await screen.findByLabelText('待办提醒的模板编号');
  fireEvent.change(todo, { target: { value: 'wrong' } });
  fireEvent.change(screen.getByLabelText('进度变更提醒的模板编号'), { target: { value: ` ${ID} ` } });
  fireEvent.click(at('save')!);
  await screen.findByText(/模板编号不对/);
  expect(sent()?.templates).toEqual([
    { need: 'progress', id: ID, longTerm: false },
    { need: 'todo', id: 'wrong', longTerm: false },
  ]);
  expect(at('f-1-id')?.textContent).toContain('请整段复制');
});

test('a rule is written anew from the one that is cited now, and goes into the settings with the others', async () => {
  told.mockResolvedValue({ version: 4, waiting: true });
  render(<RulesPage />);
  await screen.findByText('将要施行的变动');
  fireEvent.click(at('write-rule')!);
  expect(screen.getByText('请先选择是哪一条规定')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('现在引用的法律文件'), { target: { value: '0' } });
  fireEvent.click(screen.getAllByText(/^《.*》第/)[0]!);
  fireEvent.change(screen.getByLabelText('新的条号'), { target: { value: '第九十九条' } });
  fireEvent.change(screen.getByLabelText('出处'), { target: { value: '示范令第1号' } });
  fireEvent.click(at('save')!);
  await waitFor(() => expect(told).toHaveBeenCalled());
  expect(sent()?.rules).toMatchObject([{ article: '第九十九条', source: '示范令第1号' }]);
  expect(sent()?.rules[0]?.instrument).not.toBe('');
});
