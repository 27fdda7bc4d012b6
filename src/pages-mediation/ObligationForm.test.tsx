import { fireEvent, render, screen } from '@testing-library/react';
import { ObligationForm, type TypedObligation } from './ObligationForm';
import { sampleMediationView } from './sampleWork';

const PAY: TypedObligation = {
  kind: 'pay',
  debtor: 'r1',
  creditor: 'applicant',
  amountYuan: '50000',
  what: '赔偿损失',
  manner: '',
  dueOn: '',
  proof: '',
};

function show(obligation: TypedObligation, findings: { field: string; problem: string; remedy: string }[] = []) {
  const onChange = jest.fn();
  const { sides } = sampleMediationView();
  render(
    <ObligationForm
      index={1}
      obligation={obligation}
      sides={sides}
      findings={findings}
      onChange={onChange}
      onRemove={jest.fn()}
    />,
  );
  return onChange;
}

test('money is asked for where money is owed, and is forgotten when it no longer is', () => {
  const onChange = show(PAY);
  expect(screen.getByLabelText<HTMLInputElement>('金额（元）').value).toBe('50000');
  const kinds = screen.getByLabelText<HTMLSelectElement>('做什么事');
  const stop = Array.from(kinds.options).find((option) => option.text.includes('停止'));
  fireEvent.change(kinds, { target: { value: stop?.value } });
  expect(onChange).toHaveBeenCalledWith({ kind: 'stop', amountYuan: '' });
});

test('what is no money has no amount', () => {
  show({ ...PAY, kind: 'stop', amountYuan: '' });
  expect(screen.queryByLabelText('金额（元）')).toBeNull();
});

test('a finding of this obligation stands at its field, one of another does not', () => {
  show(PAY, [
    { field: 'obligations.1.dueOn', problem: '没有写最迟哪天', remedy: '请选日期' },
    { field: 'obligations.0.proof', problem: '别的义务', remedy: '不在这里' },
  ]);
  expect(screen.getByText('没有写最迟哪天。请选日期')).toBeTruthy();
  expect(screen.queryByText(/别的义务/)).toBeNull();
});
