import { fireEvent, render, screen } from '@testing-library/react';
import type { MediationView } from '@/contract/mediationView';
import { resetTaro } from '@/test/mocks/taro';
import { AgreementDraft } from './AgreementDraft';
import { RecordForm } from './RecordForm';
import { AGREED_RESPONDENT, sampleWork } from './sampleWork';
import type { Session } from './sessionWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
beforeEach(resetTaro);

type Agreement = NonNullable<MediationView['agreement']>;
const CHANGED = /您写的时候，已保存的内容有改动/;
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

function agreementForm(terms: string | null) {
  const agreement = { obligations: [], claims: [], noOwnership: false, severable: false, findings: [], terms };
  // Of an agreement the form reads what can be typed.
  const saved = terms === null ? null : (agreement as unknown as Agreement);
  return (
    <AgreementDraft {...sampleWork({}, { agreement: saved, respondents: [AGREED_RESPONDENT] })} onDone={jest.fn()} />
  );
}

test('an agreement that a colleague saves while it is written here is told; nothing typed, it is shown', () => {
  const { rerender } = render(agreementForm('第一稿'));
  rerender(agreementForm('同事的第二稿'));
  expect(valueOf('其他约定')).toBe('同事的第二稿');
  expect(screen.queryByText(CHANGED)).toBeNull();
  fill('其他约定', '我写的');
  rerender(agreementForm('同事的第三稿'));
  expect(valueOf('其他约定')).toBe('我写的');
  expect(screen.getByText(CHANGED)).toBeTruthy();
});

const SESSION = { id: 'session-1', state: 'held', attendance: [], record: null } as unknown as Session;
const RECORD = {
  ...{ present: ['甲'], absent: [], told: { rights: true, recusal: true, sham: true }, recording: 'none' },
  ...{ statements: '', issues: '', course: '同事写的经过', failedWhy: '', result: 'continue' },
};
const recordForm = (changes: Record<string, unknown> = {}) => (
  <RecordForm {...sampleWork()} session={{ ...SESSION, ...changes }} onDone={jest.fn()} />
);

test('of a record that is not written yet, who signs in meanwhile is no change; a record by a colleague is', () => {
  const { rerender } = render(recordForm());
  rerender(recordForm({ attendance: [{ name: '甲' }] }));
  expect(valueOf('到场的人')).toBe('甲');
  fill('调解经过', '我写的经过');
  rerender(recordForm({ attendance: [{ name: '甲' }, { name: '乙' }] }));
  expect(screen.queryByText(CHANGED)).toBeNull();
  rerender(recordForm({ record: RECORD }));
  expect(screen.getByText(CHANGED)).toBeTruthy();
  expect(valueOf('调解经过')).toBe('我写的经过');
});
