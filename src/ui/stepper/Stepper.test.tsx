import { render, screen } from '@testing-library/react';
import { STAGE_NAMES, STAGES } from '@/domain/cases/stages';
import { Stepper, stepsOf } from './Stepper';

test('a case under review has handed in behind it, and asking the other side ahead', () => {
  expect(stepsOf('SUBMITTED').map((step) => step.state)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']);
  expect(stepsOf('SUPPLEMENT')).toEqual(stepsOf('SUBMITTED'));
  expect(stepsOf('INQUIRING').map((step) => step.state)).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead']);
});

test('exactly one step is now, in every stage', () => {
  for (const stage of STAGES) {
    expect(stepsOf(stage).filter((step) => step.state === 'now')).toHaveLength(1);
  }
});

test('an ended case says how it ended', () => {
  expect(stepsOf('WITHDRAWN').at(-1)).toEqual({ name: STAGE_NAMES.WITHDRAWN, state: 'now' });
});

test('the state of each step is said, not only coloured', () => {
  render(<Stepper stage="INQUIRING" />);
  expect(screen.getByLabelText('征询对方，正在这一步')).toBeTruthy();
  expect(screen.getByLabelText('提交申请，已完成')).toBeTruthy();
});
