import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { OWN_PATH, resetTaro, setRouterParams } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { chooseFiles } from '../data/chooseFiles';
import { useSession } from '../data/session';
import AddLawTextPage from './add';
import LawTextPage from './text';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
jest.mock('../data/chooseFiles', () => ({ chooseFiles: jest.fn() }));
jest.mock('../data/upload', () => ({ uploadFile: jest.fn(({ name }: { name: string }) => Promise.resolve(name)) }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, { fileId: string }]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const byId = (id: string) => document.getElementById(id)!;

const PREVIEW = {
  ...{
    sha256: 'a',
    instrument: null,
    characters: 9,
    form: 'articles',
    articles: 1,
    samples: [],
    findings: [],
    wrong: 0,
  },
};
const DESK = { waiting: [], closed: [], missing: [{ instrument: '示范法', from: '2026-01-01', rules: 3 }] };
const TEXT = { id: 't1', instrument: '示范法', from: '2026-01-01', to: null, source: '公报', articles: 1 };
const READ = { text: TEXT, state: 'inForce', sha256: 'a', preamble: '', items: [], next: null };

/** The page lies on top of where it was opened from, or the person has gone back to that page. */
function stand(onTop: boolean): void {
  const from = [{ $taroPath: 'first' }, { $taroPath: 'second' }];
  jest.mocked(Taro.getCurrentPages).mockReturnValue(onTop ? [...from, { $taroPath: OWN_PATH }] : from);
}

/** Chooses a file whose first line is its name without the ending. */
async function choose(name: string): Promise<void> {
  jest.mocked(chooseFiles).mockResolvedValueOnce([{ path: name, name, size: 9 }]);
  fireEvent.click(byId('choose-text'));
  await screen.findByText(`预览：${name}`);
}

beforeEach(() => {
  resetTaro();
  setRouterParams({ id: 't1' });
  useSession.setState({ me: { posts: ['administrator'] } as never });
  asked.mockReset().mockImplementation((procedure, { fileId }) => {
    const answers: Record<string, unknown> = { 'lawText.desk': DESK, 'lawText.read': READ };
    return Promise.resolve(answers[procedure] ?? { ...PREVIEW, title: fileId.replace('.txt', '') });
  });
  told.mockReset().mockResolvedValue({ waiting: true });
  stand(true);
});
afterEach(() => jest.mocked(Taro.getCurrentPages).mockReset().mockReturnValue([]));

test('a file chosen by mistake leaves neither its name nor its day behind; another name than the title is noticed', async () => {
  render(<AddLawTextPage />);
  await screen.findByText('从依据引用的文件中选');
  await choose('示范法.txt');
  expect(screen.getByLabelText<HTMLInputElement>('全称').value).toBe('示范法');
  await choose('示范条例.txt');
  expect(screen.getByLabelText<HTMLInputElement>('全称').value).toBe('示范条例');
  expect(screen.getByText('请选择日期')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('全称'), { target: { value: '示范法' } });
  expect(screen.getByText(/标题是《示范条例》，与上面填的全称不一致/)).toBeTruthy();
  fireEvent.click(byId('propose-text'));
  await waitFor(() => expect(told).toHaveBeenCalledWith('lawText.propose', expect.objectContaining({ from: '' })));
});

test.each([true, false])('what was proposed leads back from this page alone: on top %s', async (onTop) => {
  render(<AddLawTextPage />);
  await choose('示范法.txt');
  fireEvent.click(byId('propose-text'));
  stand(onTop);
  await waitFor(() => expect(Taro.showModal).toHaveBeenCalledWith(expect.objectContaining({ title: '已提交' })));
  await waitFor(() => expect(byId('propose-text').getAttribute('disabled')).toBeNull());
  expect(Taro.navigateBack).toHaveBeenCalledTimes(onTop ? 1 : 0);
});

test.each([true, false])('what was withdrawn leads back from this page alone: on top %s', async (onTop) => {
  render(<LawTextPage />);
  fireEvent.click(await screen.findByText('撤下这份文本'));
  fireEvent.change(document.querySelector('textarea')!, { target: { value: '有错字' } });
  fireEvent.click(screen.getByText('撤下'));
  stand(onTop);
  await waitFor(() => expect(Taro.showToast).toHaveBeenCalled());
  expect(Taro.navigateBack).toHaveBeenCalledTimes(onTop ? 1 : 0);
});

test('a text is one call where the phone knows who reads it', async () => {
  render(<LawTextPage />);
  expect(await screen.findByText('撤下这份文本')).toBeTruthy();
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['lawText.read']);
});
