import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { ReissueSheet } from './ReissueSheet';
import type { Respondent } from './respondents';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));

const RESPONDENT: Respondent = {
  side: 'r2',
  name: '示范第2方商贸有限公司',
  willingness: 'waiting',
  answeredAt: null,
  reminders: 0,
  reason: '',
  people: [{ name: '答复人甲', phone: '13900000000' }],
  tries: [],
  notice: { token: 't', checkCode: 'ABCD', dueOn: '2026-12-01', served: null },
  second: null,
};

test('a new notice needs its reason; whether those who came in with the old one go is asked where somebody did', async () => {
  const onClose = jest.fn();
  const carryOut = jest.fn(async (run: (view: never) => Promise<unknown>) => {
    await run({} as never);
    return true;
  });
  const props = { about: { caseId: 'c1', version: 3 }, findings: [], carryOut, onClose };
  const { unmount } = render(<ReissueSheet {...props} respondent={{ ...RESPONDENT, people: [] }} />);
  expect(screen.getByText('请先写明原因')).toBeTruthy();
  expect(screen.queryByText('通知书到了不该拿的人手里')).toBeNull();
  unmount();
  render(<ReissueSheet {...props} respondent={RESPONDENT} />);
  fireEvent.change(screen.getByLabelText('为什么补发'), { target: { value: '送错了人' } });
  fireEvent.click(screen.getByText('通知书到了不该拿的人手里'));
  fireEvent.click(document.querySelector('#reissue')!);
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(command).toHaveBeenCalledWith('inquiry.reissue', {
    caseId: 'c1',
    version: 3,
    no: 2,
    dropPeople: true,
    reason: '送错了人',
  });
});
