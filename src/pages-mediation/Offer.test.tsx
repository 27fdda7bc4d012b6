import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { OfferView } from '@/contract/talks';
import { command } from '../data/call';
import { Offer } from './Offer';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => told.mockReset());

const OPEN: OfferView = {
  id: 'offer-1',
  topic: '赔偿数额',
  unit: '元',
  sides: [
    { side: 'applicant', name: '甲公司' },
    { side: 'r1', name: '乙公司' },
  ],
  state: 'open',
  middleFen: null,
  openedAt: 0,
  openedByName: '调解员庚',
  endedAt: null,
  own: null,
};

function show(offer: Partial<OfferView>, ownSide: string | null, isMediator = false) {
  const onChanged = jest.fn(() => Promise.resolve());
  render(
    <Offer
      caseId="case_000001"
      offer={{ ...OPEN, ...offer }}
      ownSide={ownSide}
      isMediator={isMediator}
      onChanged={onChanged}
    />,
  );
  return onChanged;
}

const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('a side seals its range in fen, and what is no sum is said at its field without being sent', async () => {
  const onChanged = show({}, 'r1');
  expect(screen.getByText(/能大致估出您填的范围/)).toBeTruthy();
  fill('最少（元）', '0');
  fill('最多（元）', '三万');
  fireEvent.click(screen.getByText('密封提交'));
  await waitFor(() => expect(document.querySelector('#f-toFen .field__problem')).toBeTruthy());
  expect(told).not.toHaveBeenCalled();
  fill('最多（元）', '30000.50');
  fireEvent.click(screen.getByText('密封提交'));
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  expect(told).toHaveBeenCalledWith('offer.enter', {
    caseId: 'case_000001',
    offerId: 'offer-1',
    fromFen: 0,
    toFen: 3_000_050,
  });
});

test('a mediator enters nothing and may end the round; a side that is not asked sees neither', () => {
  show({}, null, true);
  expect(screen.queryByText('密封提交')).toBeNull();
  expect(screen.getByText('结束这一轮')).toBeTruthy();
  document.body.innerHTML = '';
  show({}, 'r2');
  expect(screen.queryByText('密封提交')).toBeNull();
  expect(screen.queryByText('结束这一轮')).toBeNull();
});

test('when the ranges meet the middle is said, when not only that they do not', () => {
  show({ state: 'overlap', middleFen: 2_500_000 }, 'r1');
  expect(screen.getByText(/中间的数大约是.*25,?000.*元/)).toBeTruthy();
  document.body.innerHTML = '';
  show({ state: 'apart' }, 'r1');
  expect(screen.queryByText(/中间的数/)).toBeNull();
  expect(screen.getByText(/没有交集。/)).toBeTruthy();
});
