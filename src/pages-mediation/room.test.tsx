import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro, setRouterParams } from '@/test/mocks/taro';
import type { MessageView } from '@/contract/talks';
import { call } from '../data/call';
import RoomPage from './room';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, { cursor?: string | null }]>;

function message(n: number, changes: Partial<MessageView> = {}): MessageView {
  const from = { party: 'r1', name: '答复人甲', mine: false };
  return { id: `m${n}`, at: n * 60_000, from, text: `第${n}句`, files: [], readBy: [], ...changes };
}

const said = () => Array.from(document.querySelectorAll('.message__text')).map((each) => each.textContent);

beforeEach(() => {
  resetTaro();
  setRouterParams({ id: 'c1', room: 'common', name: '共同房间' });
  asked.mockReset();
});

test('the oldest stands above, earlier ones are put on top by key, and the eye stays where it was', async () => {
  asked.mockImplementation((_procedure, { cursor }) =>
    Promise.resolve(
      cursor === null
        ? { items: [message(4), message(3)], next: 'm3', mayWrite: true }
        : { items: [message(2), message(1)], next: null, mayWrite: true },
    ),
  );
  render(<RoomPage />);
  await waitFor(() => expect(said()).toEqual(['第3句', '第4句']));
  await waitFor(() => expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ duration: 0 })));
  fireEvent.click(screen.getByText('看更早的消息'));
  await waitFor(() => expect(said()).toEqual(['第1句', '第2句', '第3句', '第4句']));
  expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ cursor: 'm3' });
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenLastCalledWith(expect.objectContaining({ selector: '#message-m3' })),
  );
  expect(screen.queryByText('看更早的消息')).toBeNull();
});

test('own messages say which sides have read them; pictures and voices come when they are asked for', async () => {
  const own = { party: 'mediator', name: '调解员庚', mine: true };
  const files = [
    { id: 'file-1', name: '货架.jpg', kind: 'jpg', size: 2048 },
    { id: 'file-2', name: '录音12秒.mp3', kind: 'mp3', size: 4096 },
  ];
  asked.mockImplementation((procedure) =>
    Promise.resolve(
      procedure === 'message.list'
        ? {
            items: [message(2, { from: own, readBy: ['applicant', 'r2'], files }), message(1, { from: own })],
            next: null,
            mayWrite: false,
          }
        : { url: 'https://files/1', name: '货架.jpg', kind: 'jpg' },
    ),
  );
  render(<RoomPage />);
  await screen.findByText('已读：申请人、第2被申请人');
  expect(screen.getByText('还没有人读')).toBeTruthy();
  expect(document.querySelector('#send')).toBeNull();
  expect(asked.mock.calls.map(([procedure]) => procedure)).not.toContain('message.openFile');
  fireEvent.click(screen.getByText('看图'));
  await waitFor(() => expect(document.querySelector('.message__picture')?.getAttribute('src')).toBe('https://files/1'));
  fireEvent.click(screen.getByText('播放'));
  await waitFor(() => expect(Taro.createInnerAudioContext().play).toHaveBeenCalled());
  fireEvent.click(screen.getByText('停止'));
  expect(Taro.createInnerAudioContext().stop).toHaveBeenCalled();
  await screen.findByText('播放');
});
