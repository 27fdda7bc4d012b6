import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { NetworkLost } from '../data/problems';
import { uploadFile } from '../data/upload';
import { Composer } from './Composer';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
jest.mock('../data/upload', () => ({ uploadFile: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => {
  told.mockReset();
  jest.mocked(uploadFile).mockReset().mockResolvedValue('cloud://incoming/1');
  Taro.removeStorageSync('kept:form:message:c1:common');
});

const write = (text: string) => fireEvent.change(screen.getByLabelText('写消息'), { target: { value: text } });
const intents = () => told.mock.calls.map((call) => call[2]);

test('the same words sent again after a lost answer are one message, said again later two', async () => {
  const onSent = jest.fn(() => Promise.resolve());
  render(<Composer caseId="c1" room="common" onSent={onSent} />);
  expect(screen.getByText('请先写一句话')).toBeTruthy();
  write('同意');
  told.mockRejectedValueOnce(new NetworkLost('timeout'));
  fireEvent.click(screen.getByText('发送'));
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalled());
  expect(screen.getByLabelText<HTMLTextAreaElement>('写消息').value).toBe('同意');
  fireEvent.click(await screen.findByText('发送'));
  await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1));
  write('同意');
  fireEvent.click(screen.getByText('发送'));
  await waitFor(() => expect(onSent).toHaveBeenCalledTimes(2));
  const [first, again, later] = intents();
  expect(again).toBe(first);
  expect(later).not.toBe(first);
});

test('a picture that was chosen is shown, may be taken back, and goes with the message', async () => {
  jest
    .mocked(Taro.chooseMedia)
    .mockResolvedValueOnce({ tempFiles: [{ tempFilePath: 'wxfile://a.png', size: 10 }] } as never)
    .mockResolvedValueOnce({ tempFiles: [{ tempFilePath: 'wxfile://b.png', size: 10 }] } as never);
  const onSent = jest.fn(() => Promise.resolve());
  render(<Composer caseId="c1" room="common" onSent={onSent} />);
  fireEvent.click(screen.getByText('加图片'));
  await waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toBe('wxfile://a.png'));
  fireEvent.click(screen.getByText('不发'));
  expect(document.querySelector('img')).toBeNull();
  fireEvent.click(screen.getByText('加图片'));
  await waitFor(() => expect(document.querySelector('img')?.getAttribute('src')).toBe('wxfile://b.png'));
  fireEvent.click(screen.getByText('发送'));
  await waitFor(() => expect(onSent).toHaveBeenCalled());
  expect(told.mock.calls[0]?.[1]).toMatchObject({
    text: '',
    files: [{ fileId: 'cloud://incoming/1', name: '照片1.png' }],
  });
});

test('a document of a chat goes with the message under its own name', async () => {
  jest
    .mocked(Taro.chooseMessageFile)
    .mockResolvedValueOnce({ tempFiles: [{ path: 'wxfile://1.pdf', name: '采购合同.pdf', size: 10 }] } as never);
  const onSent = jest.fn(() => Promise.resolve());
  render(<Composer caseId="c1" room="common" onSent={onSent} />);
  fireEvent.click(screen.getByText('加文件'));
  expect(await screen.findByText('采购合同.pdf')).toBeTruthy();
  fireEvent.click(screen.getByText('发送'));
  await waitFor(() => expect(onSent).toHaveBeenCalled());
  expect(told.mock.calls[0]?.[1]).toMatchObject({ files: [{ fileId: 'cloud://incoming/1', name: '采购合同.pdf' }] });
});

test('a voice that was spoken goes with the message under a name that says how long it is', async () => {
  const recorder = Taro.getRecorderManager();
  render(<Composer caseId="c1" room="common" onSent={() => Promise.resolve()} />);
  fireEvent.click(screen.getByText('录音'));
  expect(recorder.start).toHaveBeenCalledWith(expect.objectContaining({ format: 'mp3' }));
  fireEvent.click(screen.getByText('说完了'));
  expect(recorder.stop).toHaveBeenCalled();
  const heard = jest.mocked(recorder.onStop).mock.calls.at(-1)?.[0];
  heard?.({ tempFilePath: 'wxfile://voice.mp3', duration: 12_400, fileSize: 70_000 } as never);
  await waitFor(() => expect(screen.getByText('录音12秒.mp3')).toBeTruthy());
});
