import { render, screen } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import App from './app';
import { keepForm } from './data/keptForms';
import { isRecord, readStored } from './data/storage';

beforeEach(resetTaro);

test('whoever opens the app has nothing on the phone that was typed more than thirty days ago', () => {
  const words = { words: '写到一半' };
  keepForm('record:s1', { words: '' }, words, Date.now() - 31 * 24 * 3600 * 1000);
  keepForm('record:s2', { words: '' }, words);
  render(<App>页面</App>);
  expect(screen.getByText('页面')).toBeTruthy();
  expect(readStored('kept:record:s1', isRecord)).toBeNull();
  expect(readStored('kept:record:s2', isRecord)).toMatchObject({ typed: words });
});
