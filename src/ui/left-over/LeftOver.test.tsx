import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import { LeftOver } from './LeftOver';

const discard = jest.fn();
beforeEach(() => {
  resetTaro();
  discard.mockReset();
});

const shown = (left: boolean, changed: boolean, saved?: boolean) =>
  render(<LeftOver kept={{ left, changed, discard }} saved={saved} />).container.textContent;

test('says what is left over from before, and where what is saved has changed since, before or while it was typed', () => {
  expect(shown(false, false, true)).toBe('');
  expect(shown(true, false, true)).toContain('上次写到一半，还没有保存，这里接着写。');
  expect(shown(true, true, true)).toContain('这里接着写。其间已保存的内容有改动，请先对照；保存后以这一份为准。');
  expect(shown(false, true, true)).toContain('您写的时候，已保存的内容有改动');
});

test('of what nobody has saved nothing is said to have changed', () => {
  expect(shown(false, true)).toBe('');
  expect(shown(true, true)).not.toContain('有改动');
});

test('what is typed is thrown away only after a question', async () => {
  jest.mocked(Taro.showModal).mockResolvedValueOnce({ confirm: false, cancel: true, errMsg: 'ok' });
  shown(true, false, true);
  fireEvent.click(screen.getByText('不用上次写的'));
  await waitFor(() =>
    expect(Taro.showModal).toHaveBeenCalledWith(
      expect.objectContaining({
        title: '不要上次写的？',
        content: '上次写的和刚才写的都会清掉，不能恢复。清掉后显示已保存的内容。',
        confirmText: '不要了',
        cancelText: '留着',
      }),
    ),
  );
  await waitFor(() => expect(screen.getByText('不用上次写的').closest('button')?.disabled).toBe(false));
  expect(discard).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('不用上次写的'));
  await waitFor(() => expect(discard).toHaveBeenCalledTimes(1));
});
