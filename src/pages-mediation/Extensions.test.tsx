import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { Extensions } from './Extensions';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => told.mockReset());

const ASKED = {
  id: 'extension-1',
  workingDays: 10,
  reason: '等鉴定意见',
  byName: '调解员庚',
  consents: ['applicant'],
  refusedBy: null,
  until: null,
};

test('a side that has not answered may agree or refuse; one that has may not again', async () => {
  const work = sampleWork({ commands: ['answerExtension'] }, { ownSide: 'r1', extensions: [ASKED] });
  told.mockResolvedValue(work.view);
  const { unmount } = render(<Extensions {...work} />);
  fireEvent.click(screen.getByText('同意延长'));
  await waitFor(() => expect(work.carried).toEqual(['已答复']));
  expect(told).toHaveBeenCalledWith(
    'extension.answer',
    expect.objectContaining({ extensionId: 'extension-1', agree: true, version: 7 }),
  );
  unmount();
  render(
    <Extensions {...sampleWork({ commands: ['answerExtension'] }, { ownSide: 'applicant', extensions: [ASKED] })} />,
  );
  expect(screen.queryByText('同意延长')).toBeNull();
});

test('refused by one side it is over, whoever else agreed', () => {
  const extensions = [{ ...ASKED, refusedBy: 'r1' }];
  render(<Extensions {...sampleWork({ commands: ['answerExtension'] }, { ownSide: 'r1', extensions })} />);
  expect(screen.getByText('没有延长')).toBeTruthy();
  expect(screen.queryByText('同意延长')).toBeNull();
});

test('only the last proposal is answered; one that it replaced says so', () => {
  const extensions = [ASKED, { ...ASKED, id: 'extension-2', workingDays: 3, consents: [] }];
  const commands = ['answerExtension', 'proposeExtension'] as const;
  render(<Extensions {...sampleWork({ commands: [...commands] }, { ownSide: 'r1', extensions })} />);
  expect(screen.getByText('已被新的提议代替')).toBeTruthy();
  expect(screen.getAllByText('同意延长')).toHaveLength(1);
  fireEvent.click(screen.getByText('重新提议延长期限'));
  expect(screen.getByText(/会被这一个代替/)).toBeTruthy();
});

test('days and reason come before the proposal', () => {
  render(<Extensions {...sampleWork({ commands: ['proposeExtension'] })} />);
  fireEvent.click(screen.getByText('提议延长期限'));
  expect(screen.getByText('请填天数')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('延长几个工作日'), { target: { value: '10' } });
  expect(screen.getByText('请写明理由')).toBeTruthy();
});
