import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import { ChooseNobodySheet, goesOnWithout } from './ChooseNobodySheet';
import { AGREED_RESPONDENT, sampleMediationView, sampleWork } from './sampleWork';
import { SeatList } from './SeatList';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const SEAT = {
  ...{ openid: 'm1', name: '调解员甲', lead: true, state: 'named', why: '', disclosure: null, dueOn: '2026-03-02' },
};
beforeEach(() => {
  jest
    .mocked(command)
    .mockReset()
    .mockResolvedValue({} as never);
});

test('is offered only to a side that has changed one before', () => {
  const changed = (hasChanged: boolean) =>
    sampleWork(
      { relation: 'applicant', commands: ['askOtherMediator'] },
      { ownSide: 'applicant', mediators: [SEAT], hasChanged },
    );
  const { unmount } = render(<SeatList {...changed(false)} own={null} />);
  expect(screen.queryByText('换过仍不同意，也不另选')).toBeNull();
  unmount();
  render(<SeatList {...changed(true)} own={null} />);
  expect(screen.getByText('换过仍不同意，也不另选')).toBeTruthy();
});

test('says whether all ends or one side leaves', () => {
  const two = [AGREED_RESPONDENT, { ...AGREED_RESPONDENT, side: 'r2' }];
  const seenBy = (ownSide: string, respondents: typeof two) => sampleMediationView({ ownSide, respondents });
  expect(goesOnWithout(seenBy('r1', two))).toBe(true);
  expect(goesOnWithout(seenBy('r1', [AGREED_RESPONDENT]))).toBe(false);
  expect(goesOnWithout(seenBy('applicant', two))).toBe(false);
});

test('ends nothing before it was ticked and reasoned', async () => {
  const work = sampleWork({ relation: 'applicant' }, { ownSide: 'applicant', mediators: [SEAT], hasChanged: true });
  render(<ChooseNobodySheet {...work} seat={SEAT} onClose={jest.fn()} />);
  expect(screen.getByText('请先勾选“我明白”')).toBeTruthy();
  fireEvent.click(document.querySelector('#give-up-mediation')!);
  expect(command).not.toHaveBeenCalled();
  fireEvent.click(screen.getByText('我明白：提交后，整个调解马上终止'));
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: '都不合适' } });
  fireEvent.click(document.querySelector('#give-up-mediation')!);
  await waitFor(() =>
    expect(command).toHaveBeenCalledWith('mediator.askOther', expect.objectContaining({ choosesNobody: true })),
  );
});
