import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import Taro from '@tarojs/taro';
import { resetTaro, setRouterParams } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import { useSession } from '../data/session';
import ArticlePage from './article';
import LawTextsPage from './index';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;

const TEXT = {
  id: 'text-1',
  instrument: '示范法',
  from: '2026-01-01',
  to: null,
  source: '示府发〔2026〕1号',
  articles: 2,
};
const RULE = {
  ...{ citation: '《示范法》第二条', summary: '可以申请', mark: 'L', instrument: '示范法', since: '2026-01-01' },
  ...{ source: null, articles: null },
};
const WAITING = {
  ...{ ...TEXT, state: 'waiting', at: 0, byName: '管理员甲', mine: false, replaces: null, decided: null },
};

function answer(answers: Record<string, unknown>, posts: readonly string[] = []): void {
  const me = { openid: 'o-1', registered: true, acts: [], posts, ask: [], units: [], templates: {} };
  const all: Record<string, unknown> = { 'me.get': me, ...answers };
  asked.mockReset().mockImplementation((procedure) => Promise.resolve(all[procedure]));
}

beforeEach(() => {
  resetTaro();
  useSession.setState({ me: null });
  told.mockReset().mockResolvedValue({});
});

test('an article that was not loaded says so and who can load it; the administrator can', async () => {
  setRouterParams({ rule: 'mediation-start', day: '2026-11-23' });
  answer({ 'lawText.ofRule': RULE });
  const { unmount } = render(<ArticlePage />);
  expect(
    await screen.findByText(/本条原文尚未录入。《示范法》2026年1月1日起施行的全文，由本会的系统管理员录入/),
  ).toBeTruthy();
  expect(screen.queryByText('去录入')).toBeNull();
  expect(screen.queryByText(/二手资料/)).toBeNull();
  unmount();
  answer({ 'lawText.ofRule': RULE }, ['administrator']);
  useSession.setState({ me: null });
  render(<ArticlePage />);
  fireEvent.click(await screen.findByText('去录入'));
  await waitFor(() => expect(Taro.navigateTo).toHaveBeenCalled());
  expect(jest.mocked(Taro.navigateTo).mock.calls[0]?.[0]?.url).toBe(
    `/pages-law/add?instrument=${encodeURIComponent('示范法')}&from=2026-01-01`,
  );
});

test('an article stands in full beside our summary, and says where a rule was not checked or a text lacks it', async () => {
  setRouterParams({ rule: 'mediation-start', day: '2026-11-23' });
  const articles = [
    { label: '第二条', headings: ['第一章 总则'], text: '第一句。\n第二句。' },
    { label: '第三条', headings: [], text: null },
  ];
  answer({ 'lawText.ofRule': { ...RULE, mark: 'S', source: TEXT, articles } });
  const { unmount } = render(<ArticlePage />);
  expect(await screen.findByText('依据二手资料整理，尚未核对原文。')).toBeTruthy();
  expect(screen.queryByText(/条号和内容可能已经变化/)).toBeNull();
  for (const words of ['可以申请。', '第一章 总则', '第一句。', '第二句。', '已录入的文本里没有找到这一条。']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
  unmount();
  answer({ 'lawText.ofRule': { ...RULE, since: '2025-01-01', source: TEXT, articles } });
  render(<ArticlePage />);
  expect(
    await screen.findByText(/2025年1月1日起的文本整理这条依据；下面是之后的新文本，条号和内容可能已经变化/),
  ).toBeTruthy();
});

test('a second person decides on what waits, and is not asked of what they proposed themselves', async () => {
  const own = { ...WAITING, id: 'text-2', instrument: '自己的办法', mine: true };
  const desk = { waiting: [WAITING, own], closed: [], missing: [] };
  answer({ 'lawText.list': { items: [TEXT], next: null }, 'lawText.desk': desk }, ['head']);
  render(<LawTextsPage />);
  const agree = await screen.findAllByText('同意');
  expect(agree).toHaveLength(1);
  expect(screen.getByText('要由另一位管理员或调委会主任同意后才生效。')).toBeTruthy();
  expect(screen.queryByText('录入文本')).toBeNull();
  fireEvent.click(agree[0]!);
  await waitFor(() =>
    expect(told).toHaveBeenCalledWith('lawText.decide', expect.objectContaining({ textId: 'text-1' })),
  );
});

test('where the phone knows who asks, a screen asks for nothing but what it shows', async () => {
  const desk = { waiting: [WAITING], closed: [], missing: [] };
  answer({ 'lawText.list': { items: [TEXT], next: null }, 'lawText.desk': desk, 'lawText.ofRule': RULE });
  useSession.setState({ me: { posts: ['administrator'] } as never });
  const { unmount } = render(<LawTextsPage />);
  await screen.findByText('等第二人同意的文本');
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['lawText.list', 'lawText.desk']);
  unmount();
  asked.mockClear();
  setRouterParams({ rule: 'mediation-start', day: '2026-11-23' });
  render(<ArticlePage />);
  await screen.findByText('去录入');
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['lawText.ofRule']);
});

test('everybody reads the list; what waits is asked for by those alone who decide', async () => {
  answer({ 'lawText.list': { items: [TEXT], next: null } });
  render(<LawTextsPage />);
  expect(await screen.findByText('《示范法》')).toBeTruthy();
  expect(screen.getByText('2026年1月1日起施行，共2条')).toBeTruthy();
  await waitFor(() => expect(useSession.getState().me).not.toBeNull());
  expect(asked.mock.calls.map(([name]) => name)).not.toContain('lawText.desk');
});
