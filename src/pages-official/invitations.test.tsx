import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { InvitationView } from '@/contract/invitations';
import { resetTaro, setRouterParams } from '@/test/mocks/taro';
import { call, command } from '../data/call';
import InvitationsPage from './invitations';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const asked = jest.mocked(call) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>]>;
const told = jest.mocked(command) as unknown as jest.Mock<Promise<unknown>, [string, Record<string, unknown>, string?]>;
const byId = (id: string) => document.getElementById(id)!;

const OPEN: InvitationView = {
  token: 'token-1',
  posts: ['registrar', 'mediator'],
  personName: '欧阳明月',
  byName: '管理员甲',
  until: Date.parse('2026-03-09T10:00:00+08:00'),
};

beforeEach(() => {
  resetTaro();
  asked.mockReset();
  told.mockReset();
  asked.mockResolvedValue({ placeName: '示范市知识产权纠纷人民调解委员会', items: [OPEN] });
});

test('into the committee several posts can be offered, and the code is shown once it was made', async () => {
  told.mockImplementation((name) =>
    Promise.resolve(name === 'invitation.make' ? { token: 'token-2', until: OPEN.until } : { url: 'https://x/code' }),
  );
  render(<InvitationsPage />);
  await screen.findByText('登记员、调解员');
  expect(asked).toHaveBeenCalledWith('invitation.list', { unitId: null });
  fireEvent.click(byId('invite'));
  fireEvent.change(screen.getByLabelText('对方姓名'), { target: { value: '陶可欣' } });
  expect(screen.getByText('请选择职务')).toBeTruthy();
  fireEvent.click(screen.getByText('审计员'));
  fireEvent.click(byId('make-invitation'));
  await screen.findByText('token-2');
  const [, sent] = told.mock.calls.find(([name]) => name === 'invitation.make') ?? [];
  expect(sent).toEqual({ unitId: null, posts: ['auditor'], personName: '陶可欣' });
});

test('an invitation is taken back after a question, and the list is asked for again', async () => {
  setRouterParams({ unit: 'court' });
  told.mockResolvedValue({});
  render(<InvitationsPage />);
  await screen.findByText('欧阳明月');
  fireEvent.click(byId('revoke-token-1'));
  await waitFor(() => expect(told).toHaveBeenCalledWith('invitation.revoke', { token: 'token-1' }));
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
  expect(asked).toHaveBeenLastCalledWith('invitation.list', { unitId: 'court' });
});
