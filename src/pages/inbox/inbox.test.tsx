import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ThreadView } from '@/contract/inbox';
import { resetTaro } from '@/test/mocks/taro';
import { call, command } from '../../data/call';
import { useSession } from '../../data/session';
import InboxPage from './index';

jest.mock('../../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;

const ME = { openid: 'o1', consented: true, registered: true, acts: [], posts: [], templates: {}, ask: [] };

function thread(id: string, changes: Partial<ThreadView> = {}): ThreadView {
  return {
    id: `o1.${id}`,
    caseId: id,
    at: 1000,
    title: `标题${id}`,
    text: '请在11月30日前逐项答复。',
    page: `pages-case/detail?id=${id}`,
    unread: 0,
    todo: false,
    ...changes,
  };
}

const NEW = thread('c1', { at: 3000, unread: 2, todo: true });
const READ = thread('c2', { at: 2000 });

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  told.mockReset().mockResolvedValue({ readTo: 0 });
  useSession.setState({ me: ME as never });
  asked.mockImplementation((procedure, input) => {
    if (procedure === 'me.get') return Promise.resolve(ME);
    const items = input.filter === 'unread' ? [NEW] : [NEW, READ];
    return Promise.resolve({ items, next: null, badge: { unread: 1, todos: 1 } });
  });
});

test('a row is a case: how many are unread, whether it waits; the tab has the count', async () => {
  render(<InboxPage />);
  await screen.findByText('标题c1');
  expect(screen.getByText('2条未读')).toBeTruthy();
  expect(screen.getAllByText('待办')).toHaveLength(1);
  expect(screen.getByText('未读 1')).toBeTruthy();
  expect(Taro.setTabBarBadge).toHaveBeenCalledWith({ index: 2, text: '1' });
  expect(document.querySelector('#read-o1\\.c2')).toBeNull();
});

test('a tap opens the page of the latest notice and marks the row as read up to it', async () => {
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('标题c1'));
  expect(told).toHaveBeenCalledWith('inbox.markRead', { thread: 'o1.c1', upTo: 3000 });
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/pages-case/detail?id=c1' });
  fireEvent.click(screen.getByText('标题c2'));
  expect(told).toHaveBeenCalledTimes(1);
});

test('a notice of a tab switches to it', async () => {
  asked.mockImplementation((procedure) =>
    Promise.resolve(
      procedure === 'me.get' ? ME : { items: [{ ...READ, page: 'pages/me/index' }], next: null, badge: null },
    ),
  );
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('标题c2'));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/me/index' });
});

test('everything, or one row, is marked up to what is on the screen, and asked for again', async () => {
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('全部标为已读'));
  await waitFor(() => expect(told).toHaveBeenCalledWith('inbox.markRead', { thread: null, upTo: 3000 }));
  fireEvent.click(screen.getByText('标为已读'));
  await waitFor(() => expect(told).toHaveBeenLastCalledWith('inbox.markRead', { thread: 'o1.c1', upTo: 3000 }));
  await waitFor(() => expect(asked.mock.calls.filter(([name]) => name === 'inbox.cases')).toHaveLength(3));
});

test('filters ask for their rows; an empty one says what comes there', async () => {
  render(<InboxPage />);
  fireEvent.click(await screen.findByText('未读 1'));
  await waitFor(() => expect(screen.queryByText('标题c2')).toBeNull());
  asked.mockResolvedValue({ items: [], next: null, badge: { unread: 0, todos: 0 } });
  fireEvent.click(screen.getByText('待办 1'));
  await screen.findByText('没有等您办的事');
  expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ filter: 'todo' });
  expect(screen.queryByText('全部标为已读')).toBeNull();
});
