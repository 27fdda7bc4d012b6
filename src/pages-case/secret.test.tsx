import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { call } from '../data/call';
import SecretPage from './secret';
import { linesOver } from './Watermark';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const MARK = '答复人戊 2026-03-02 09:00 仅供本案查阅';
const opens = (name: string, kind: string) =>
  jest.mocked(call).mockResolvedValue({ url: 'https://files/1', name, kind, watermark: MARK } as never);

test('a picture is drawn under the name of who looks, again and again, and never in the platform’s viewer', async () => {
  opens('配方.png', 'png');
  const { container } = render(<SecretPage />);
  await waitFor(() => expect(container.querySelector('.secret__picture')).toBeTruthy());
  const lines = Array.from(container.querySelectorAll('.watermark__line'));
  expect(lines.length).toBeGreaterThanOrEqual(linesOver(1));
  expect(lines.every((line) => line.textContent?.includes(MARK))).toBe(true);
  expect(Taro.previewImage).not.toHaveBeenCalled();
});

test('the lines reach the end of what is tall, and stay few enough for a phone', () => {
  expect(linesOver(10) * 72).toBeGreaterThan(10 * 430);
  expect([linesOver(0), linesOver(Number.NaN)].every((lines) => lines === linesOver(1))).toBe(true);
  expect(linesOver(1e9)).toBeLessThan(900);
});

test('a document opens without the menu that keeps or sends it', async () => {
  opens('配方.pdf', 'pdf');
  render(<SecretPage />);
  await waitFor(() => expect(screen.getByText('打开材料')).toBeTruthy());
  fireEvent.click(screen.getByText('打开材料'));
  await waitFor(() => expect(Taro.openDocument).toHaveBeenCalledWith(expect.objectContaining({ showMenu: false })));
});

test('why it may not be opened is said in place of it', async () => {
  jest.mocked(call).mockRejectedValue(new Error('no'));
  const { container } = render(<SecretPage />);
  await waitFor(() => expect(screen.getByText('重试')).toBeTruthy());
  expect(container.querySelector('.watermark')).toBeNull();
});
