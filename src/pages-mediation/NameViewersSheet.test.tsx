import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { NameViewersSheet } from './NameViewersSheet';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));

test('names one or two people of that very side', async () => {
  const person = (side: string, n: number) => ({ side, openid: `o${n}`, name: `查阅人${n}` });
  const couldView = [person('r1', 1), person('r1', 2), person('r1', 3), person('applicant', 4)];
  const onClose = jest.fn();
  jest.mocked(command).mockResolvedValue({} as never);
  render(<NameViewersSheet {...sampleWork({}, { couldView })} side="r1" onClose={onClose} />);
  expect(screen.queryByText('查阅人4')).toBeNull();
  expect(screen.getByText('请选人')).toBeTruthy();
  for (const n of [1, 2, 3]) fireEvent.click(screen.getByText(`查阅人${n}`));
  expect(screen.getByText('每方最多2位')).toBeTruthy();
  fireEvent.click(screen.getByText('查阅人2'));
  fireEvent.click(screen.getByText('指定2位'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(jest.mocked(command).mock.calls[0]?.[1]).toMatchObject({ side: 'r1', viewers: ['o1', 'o3'] });
});
