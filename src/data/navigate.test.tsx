import Taro from '@tarojs/taro';
import { act, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import { OWN_PATH, resetTaro } from '@/test/mocks/taro';
import PeoplePage from '../pages-official/people';
import { call, command } from './call';
import { useGoBack } from './navigate';
import { useSession } from './session';

jest.mock('./call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, unknown]>;

const BELOW = { $taroPath: 'below?$taroTimestamp=0' };
const OWN = { $taroPath: OWN_PATH };
const ABOVE = { $taroPath: 'above?$taroTimestamp=2' };

/** An answer comes to the page while these lie on top of each other. */
function answerOn(...pages: { $taroPath: string }[]): void {
  jest.mocked(Taro.getCurrentPages).mockReturnValueOnce(pages).mockReturnValueOnce(pages);
  renderHook(() => useGoBack()).result.current();
}

beforeEach(() => {
  resetTaro();
  jest.mocked(Taro.getCurrentPages).mockReset().mockReturnValue([]);
});

test('an answer leads back from the page on top; from a first page to the home page', () => {
  answerOn(BELOW, OWN);
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1);
  answerOn(OWN);
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/index/index' });
});

test.each([
  ['was left', [BELOW]],
  ['was left for another of its kind', [BELOW, { $taroPath: OWN_PATH.replace('1', '3') }]],
  ['lies under another one', [BELOW, OWN, ABOVE]],
])('an answer to a page that %s closes nothing', (_how, pages) => {
  answerOn(...pages);
  expect(Taro.navigateBack).not.toHaveBeenCalled();
  expect(Taro.switchTab).not.toHaveBeenCalled();
});

const POST = {
  ...{ id: 'a1', version: 1, unitId: 'justice', unitName: '示范市司法局', post: 'liaison', personName: '联络员甲' },
  ...{ maskedPhone: '138****0001', status: 'approved', askedAt: 0, decidedByName: '管理员乙', reason: null },
  ...{ openWork: 0, invitedAs: '联络员甲', invitedByName: '管理员乙', mine: true, mayDecide: false, mayEnd: true },
};

test.each([
  ['leads back', [BELOW, OWN], 1],
  ['closes no other page', [BELOW, BELOW], 0],
])('who ends their own post is asked who they are now, and the answer %s', async (_what, pages, times) => {
  asked.mockResolvedValue({ items: [], next: null, own: [POST] });
  told.mockResolvedValue({});
  const refresh = jest.fn(() => Promise.resolve({ posts: [], units: [] } as never));
  useSession.setState({ me: null, refresh });
  render(<PeoplePage />);
  fireEvent.click(await screen.findByText('结束我的职务'));
  fireEvent.change(document.querySelector('textarea')!, { target: { value: '调离' } });
  jest.mocked(Taro.getCurrentPages).mockReturnValue(pages);
  fireEvent.click(screen.getByText('结束职务'));
  await waitFor(() => expect(refresh).toHaveBeenCalledTimes(2));
  // What follows the answer follows at once.
  await act(() => new Promise((resolve) => setTimeout(resolve, 0)));
  expect(Taro.navigateBack).toHaveBeenCalledTimes(times);
});
