import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro } from '@/test/mocks/taro';
import { call } from '../data/call';
import AuditPage from './index';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;

const ROW = {
  at: 0,
  name: '登记员乙',
  role: '登记员',
  what: '案件详情',
  caseNumber: '示知调〔2026〕1号',
  from: null,
  to: null,
};
const ROOT = '0123456789abcdef'.repeat(4);

beforeEach(() => {
  resetTaro();
  asked.mockReset().mockImplementation((procedure, { about }) =>
    Promise.resolve(
      procedure === 'audit.heads'
        ? {
            items: [
              { day: '2026-11-22', cases: 3, entries: 40, walked: 2, problems: [], root: ROOT },
              {
                day: '2026-11-21',
                cases: 3,
                entries: 39,
                walked: 3,
                problems: [{ caseNumber: '示知调〔2026〕2号', problem: '第3条与前一条对不上' }],
                root: ROOT,
              },
            ],
          }
        : {
            items: about === 'looks' ? [ROW] : [{ ...ROW, what: '受理申请', from: 'SUBMITTED', to: 'INQUIRING' }],
            next: null,
          },
    ),
  );
});

test('looks and changes are sentences; a change says from where to where', async () => {
  render(<AuditPage />);
  await screen.findByText(/查看案件详情/);
  fireEvent.click(screen.getByText('谁改过'));
  await screen.findByText(/受理申请（待受理 → 征询意愿）/);
  expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ about: 'changes', name: '', caseNumber: '' });
});

test('a search names a person or a case, without the spaces around', async () => {
  render(<AuditPage />);
  await screen.findByText(/查看案件详情/);
  fireEvent.change(screen.getByLabelText('案号'), { target: { value: ' 示知调〔2026〕1号 ' } });
  fireEvent.click(screen.getByText('查找'));
  await waitFor(() =>
    expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ caseNumber: '示知调〔2026〕1号', cursor: null }),
  );
  fireEvent.click(await screen.findByText('看全部'));
  await waitFor(() => expect(asked.mock.calls.at(-1)?.[1]).toMatchObject({ caseNumber: '' }));
});

test('the daily heads have a verdict each, and the whole root on a tap', async () => {
  render(<AuditPage />);
  fireEvent.click(screen.getByText('每日核对'));
  await screen.findByText('全部对得上');
  expect(screen.getByText('1件对不上')).toBeTruthy();
  expect(screen.getByText('第3条与前一条对不上')).toBeTruthy();
  expect(screen.queryByText(ROOT)).toBeNull();
  fireEvent.click(document.querySelector('#root-2026-11-22')!);
  expect(screen.getByText(ROOT)).toBeTruthy();
});
