import { render, screen } from '@testing-library/react';
import { STAGE_TONES } from './StageTag';
import { Light, lightOf } from './Light';
import { LightCounts } from './LightCounts';

test.each([
  [-2, 'danger', '红·逾期2个工作日'],
  [-1, 'danger', '红·逾期1个工作日'],
  [0, 'warn', '黄·今天到期'],
  [1, 'warn', '黄·剩1个工作日'],
  [2, 'success', '绿·剩2个工作日'],
])('%i working days left: %s, %s', (daysLeft, tone, text) => {
  expect(lightOf(daysLeft)).toEqual({ tone, text });
});

test('a case without a clock has no light', () => {
  const { container } = render(<Light daysLeft={null} />);
  expect(container.textContent).toBe('');
});

test('counts are by light; what has no clock is not counted', () => {
  render(
    <LightCounts cards={[{ daysLeft: -1 }, { daysLeft: 0 }, { daysLeft: 1 }, { daysLeft: 9 }, { daysLeft: null }]} />,
  );
  expect(screen.getByText('红·逾期').parentElement?.textContent).toBe('1红·逾期');
  expect(screen.getByText('黄·临期').parentElement?.textContent).toBe('2黄·临期');
  expect(screen.getByText('绿·期内').parentElement?.textContent).toBe('1绿·期内');
});

test('what waits for the applicant, and what stands still, stands out; nothing else does', () => {
  const warned = Object.entries(STAGE_TONES).flatMap(([stage, tone]) => (tone === 'warn' ? [stage] : []));
  expect(warned).toEqual(['SUPPLEMENT', 'SUSPENDED']);
});
