import { render, screen, waitFor } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import { InviteSheet } from '../pages-official/InviteSheet';
import { call } from './call';
import { useKnownMe, useSession } from './session';

jest.mock('./call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

function Posts() {
  return <p>{useKnownMe()?.posts.join('') ?? 'unknown'}</p>;
}

beforeEach(() => {
  resetTaro();
  asked.mockReset();
});

test('a phone that knows who I am asks nobody', () => {
  useSession.setState({ me: { posts: ['head'] } as never });
  render(<Posts />);
  expect(screen.getByText('head')).toBeTruthy();
  expect(asked).not.toHaveBeenCalled();
});

test('a phone that has never heard it asks once; without an answer the page is there all the same', async () => {
  useSession.setState({ me: null });
  asked.mockRejectedValueOnce(new Error('no network'));
  const { unmount } = render(<Posts />);
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(screen.getByText('unknown')).toBeTruthy();
  unmount();
  asked.mockResolvedValue({ posts: ['administrator'] });
  render(<Posts />);
  await screen.findByText('administrator');
  expect(asked).toHaveBeenCalledTimes(2);
});

test('two parts of a screen that both need it ask once', async () => {
  useSession.setState({ me: null });
  asked.mockResolvedValue({ posts: ['head'] });
  render(
    <>
      <Posts />
      <Posts />
    </>,
  );
  expect(await screen.findAllByText('head')).toHaveLength(2);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('an invitation, which names who makes it, asks nobody who that is', () => {
  useSession.setState({ me: { name: '管理员甲' } as never });
  render(<InviteSheet unitId={null} placeName="" onClose={jest.fn()} onMade={jest.fn()} />);
  expect(screen.getByText('邀请人员')).toBeTruthy();
  expect(asked).not.toHaveBeenCalled();
});
