import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { RESPONDENT_NOTICE } from '@/domain/privacy/notices';
import { command } from '../data/call';
import { RecordAnswerSheet } from './RecordAnswerSheet';
import { RespondentAsked } from './RespondentAsked';
import { isWaited, type Respondent } from './respondents';
import { ServiceSheet } from './ServiceSheet';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));

const RESPONDENT: Respondent = {
  ...{ side: 'r2', name: '示范第2方商贸有限公司', willingness: 'waiting', answeredAt: null, reminders: 0, reason: '' },
  ...{ people: [], tries: [], second: null },
  notice: { token: 't', checkCode: 'ABCD', dueOn: '2026-12-01', served: null },
};
const carryOut = jest.fn(async (run: (view: never) => Promise<unknown>) => {
  await run({} as never);
  return true;
});
const PROPS = {
  about: { caseId: 'c1', version: 3 },
  findings: [],
  carryOut,
  respondent: RESPONDENT,
  onClose: jest.fn(),
};
const sent = () => jest.mocked(command).mock.calls.at(-1);

test('the way, the day and the receipt of a delivery go together', async () => {
  render(<ServiceSheet {...PROPS} />);
  expect(screen.getByText('请先选怎样送达')).toBeTruthy();
  fireEvent.click(screen.getByText('邮寄，对方签收'));
  expect(screen.getByText('请选收到的日期')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('收到的日期'), { target: { value: '2026-03-02' } });
  fireEvent.change(screen.getByLabelText('回执'), { target: { value: '单号123' } });
  fireEvent.click(document.querySelector('#save-service')!);
  await waitFor(() => expect(sent()?.[0]).toBe('inquiry.recordService'));
  expect(sent()?.[1]).toEqual({
    caseId: 'c1',
    version: 3,
    no: 2,
    servedOn: '2026-03-02',
    how: '邮寄，对方签收。单号123',
  });
});

test('no last day stands where the time has not begun', () => {
  const none = { onNotice: null, onAnswer: null, onContact: null, onReissue: null };
  const { unmount } = render(<RespondentAsked {...none} respondent={RESPONDENT} onService={jest.fn()} />);
  expect(screen.queryByText('答复期限')).toBeNull();
  expect(screen.getByText('还没有登记，收到以后才起算')).toBeTruthy();
  unmount();
  render(<RespondentAsked {...none} respondent={RESPONDENT} onService={null} />);
  expect(screen.getByText('答复期限')).toBeTruthy();
  expect(isWaited(RESPONDENT)).toBe(true);
  expect(isWaited({ ...RESPONDENT, willingness: 'refused' })).toBe(false);
});

test.each([
  ['已经告知', RESPONDENT_NOTICE.version],
  ['还没有告知', null],
])('an answer by telephone says whether they were told about their data: %s', async (choice, noticeVersion) => {
  render(<RecordAnswerSheet {...PROPS} />);
  fireEvent.click(screen.getByText('同意调解'));
  fireEvent.change(screen.getByLabelText('谁答复的'), { target: { value: '戊' } });
  expect(screen.getByText('请选有没有告知个人信息规则')).toBeTruthy();
  fireEvent.click(screen.getByText(choice));
  fireEvent.click(document.querySelector('#save-answer')!);
  await waitFor(() => expect(sent()?.[1]).toMatchObject({ answer: 'agreed', noticeVersion }));
});
