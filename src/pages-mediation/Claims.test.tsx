import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { Claims } from './Claims';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => told.mockReset());

const CLAIMS = [
  { index: 0, state: 'open' as const, stateName: '还在谈', note: '', saidBy: '' },
  { index: 1, state: 'agreed' as const, stateName: '谈妥', note: '', saidBy: '' },
];

test('a mediator marks a claim; who dropped it is asked for then alone, and sent then alone', async () => {
  const work = sampleWork({ commands: ['settleClaim'] }, { claims: CLAIMS });
  told.mockResolvedValue(work.view);
  render(<Claims {...work} />);
  fireEvent.click(screen.getByText(/^2\. .*50,000元/));
  expect(screen.queryByLabelText('谁、什么时候说的放弃')).toBeNull();
  fireEvent.click(document.querySelector('#state-dropped')!);
  fireEvent.change(screen.getByLabelText('谁、什么时候说的放弃'), { target: { value: '申请人丙，今天电话里' } });
  fireEvent.click(screen.getByText('标记'));
  await waitFor(() => expect(work.carried).toEqual(['已标记']));
  expect(told).toHaveBeenCalledWith(
    'claim.settle',
    expect.objectContaining({ index: 1, state: 'dropped', saidBy: '申请人丙，今天电话里' }),
  );
});

test('a side reads how far each claim has come, and marks none', () => {
  render(<Claims {...sampleWork({ relation: 'respondent' }, { ownSide: 'r1', claims: CLAIMS })} />);
  expect(screen.getByText(/停止使用近似包装/).textContent).toContain('还在谈');
  expect(document.querySelector('#claim-0')).toBeNull();
});
