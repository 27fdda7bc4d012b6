import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { sampleWork } from './sampleWork';
import { SessionForm } from './SessionForm';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => told.mockReset());

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('says what is missing, then proposes the times in Shanghai with what was typed', async () => {
  const work = sampleWork({ commands: ['proposeSession'] });
  const after = sampleWork({}, { sessions: [{ ...SESSION, id: 'session-1' }] }).view;
  told.mockResolvedValue(after);
  const onDone = jest.fn();
  render(<SessionForm {...work} onDone={onDone} />);
  expect(screen.getByText('请写明谈什么')).toBeTruthy();
  fill('谈什么', '听取各方意见');
  expect(screen.getByText('请把日期和时间选完整')).toBeTruthy();
  fill('时间：日期', '2026-12-01');
  fill('时间：几点', '09:30');
  fill('多长（分钟）', '90');
  fireEvent.click(screen.getByText('请各方选时间'));
  await waitFor(() => expect(onDone).toHaveBeenCalledWith('session-1'));
  expect(told).toHaveBeenCalledWith('session.propose', {
    caseId: work.view.id,
    version: work.view.version,
    mode: 'onsite',
    place: work.view.committee.address,
    agenda: '听取各方意见',
    times: [{ startsAt: Date.parse('2026-12-01T09:30:00+08:00'), minutes: 90 }],
    allAgreed: false,
  });
});

test('at most three times; when everybody has agreed already there is one', () => {
  render(<SessionForm {...sampleWork()} onDone={jest.fn()} />);
  fireEvent.click(screen.getByText('再加一个时间'));
  fireEvent.click(screen.getByText('再加一个时间'));
  expect(screen.getByText('时间3：日期')).toBeTruthy();
  expect(screen.queryByText('再加一个时间')).toBeNull();
  fireEvent.click(screen.getByText('已经问过各方，都同意这个时间'));
  expect(screen.queryByText('时间2：日期')).toBeNull();
  expect(screen.getByText('请各方确认')).toBeTruthy();
});

const SESSION = {
  id: 'session-1',
  mode: 'onsite',
  place: '',
  agenda: '',
  state: 'proposed',
  times: [],
  answers: [],
  chosen: null,
  attendance: [],
  record: null,
  sounds: [],
  changes: [],
  cancelReason: '',
  modeName: '现场',
  calendar: null,
  token: null,
};
