import { fireEvent, render, screen } from '@testing-library/react';
import { TextField } from './TextField';

const field = { name: 'respondents.0.name', label: '对方名称', value: '', onChange: () => undefined };

test('a finding stands at its own field and nowhere else', () => {
  const findings = [
    { field: 'respondents.1.name', problem: '别处的', remedy: '不在这里' },
    { field: 'respondents.0.name', problem: '对方名称还没有填', remedy: '请填写对方名称' },
  ];
  render(<TextField {...field} hint="可以写店名" findings={findings} />);
  expect(screen.getByRole('alert').textContent).toBe('对方名称还没有填。请填写对方名称');
  expect(screen.queryByText('可以写店名')).toBeNull();
  expect(document.getElementById('f-respondents-0-name')).not.toBeNull();
});

test('without a finding there is the hint, and 选填 when it may stay open', () => {
  render(<TextField {...field} hint="可以写店名" findings={[]} />);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByText('可以写店名')).toBeTruthy();
  expect(screen.getByText('选填')).toBeTruthy();
});

test('typing is passed on whole, however long; the counter counts characters, not code units', () => {
  const typed: string[] = [];
  const { rerender } = render(<TextField {...field} max={5} onChange={(value) => typed.push(value)} />);
  fireEvent.change(screen.getByLabelText('对方名称'), { target: { value: '一二三四五六七' } });
  expect(typed).toEqual(['一二三四五六七']);
  rerender(<TextField {...field} max={5} value="一二三四👍" />);
  expect(screen.getByText('5/5')).toBeTruthy();
});
