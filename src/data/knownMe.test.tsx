import { render, screen, waitFor } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
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
