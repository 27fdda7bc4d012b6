import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Obligations, type TypedText } from './Obligations';
import { AGREED_RESPONDENT, sampleWork } from './sampleWork';

const OPEN = { state: 'open', stateName: '还在谈', note: '', saidBy: '' } as const;
const CLAIMS = [0, 1].map((index) => ({ ...OPEN, index }));

let text: TypedText;

function Written({ before, most }: { before: TypedText; most: number }) {
  const [typed, setTyped] = useState(before);
  text = typed;
  const { view, mediation } = sampleWork({}, { claims: CLAIMS, respondents: [AGREED_RESPONDENT] });
  return <Obligations view={view} mediation={mediation} typed={typed} most={most} findings={[]} onChange={setTyped} />;
}

const BEGUN = {
  kind: 'pay',
  debtor: 'r1',
  creditor: 'applicant',
  amountYuan: '',
  what: '',
  manner: '',
  dueOn: '',
  proof: '',
} as const;
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('a standard clause takes the place of an obligation in which nothing was written, once its blanks are filled', () => {
  render(<Written before={{ obligations: [BEGUN], terms: '' }} most={10} />);
  fireEvent.click(screen.getByText('从标准条款里选'));
  fireEvent.click(screen.getByText('停用标识、换店招包装'));
  fireEvent.click(screen.getByText('加进去'));
  expect(screen.getByText(/请填停用哪个字样或者图案/)).toBeTruthy();
  expect(text.obligations).toEqual([BEGUN]);
  fill('停用哪个字样或者图案', '“演示源”三个字');
  fireEvent.change(screen.getByLabelText('最迟哪天做完'), { target: { value: '2099-01-01' } });
  expect(screen.queryByText(/请填停用哪个字样或者图案/)).toBeNull();
  expect(screen.getByText(/停止使用“演示源”三个字，包括用在/)).toBeTruthy();
  fireEvent.click(screen.getByText('加进去'));
  expect(text.obligations).toMatchObject([{ kind: 'stop', debtor: 'r1', creditor: 'applicant', dueOn: '2099-01-01' }]);
});

test('a line for all goes to the other terms, once, and no obligation is lost', () => {
  const kept = { ...BEGUN, amountYuan: '5000' };
  render(<Written before={{ obligations: [kept], terms: '甲条。' }} most={1} />);
  for (let time = 0; time < 2; time += 1) {
    fireEvent.click(screen.getByText('从标准条款里选'));
    fireEvent.click(screen.getByText('共同约定'));
    fireEvent.click(screen.getByText('保密'));
    fireEvent.click(screen.getByText('加进去'));
  }
  expect(text.obligations).toEqual([kept]);
  expect(text.terms.split('\n')).toEqual(['甲条。', expect.stringMatching(/^各方对调解的经过/)]);
});

test('what would be too many says so before it is put in', () => {
  render(<Written before={{ obligations: [{ ...BEGUN, amountYuan: '5000' }], terms: '' }} most={2} />);
  fireEvent.click(screen.getByText('从标准条款里选'));
  fireEvent.click(screen.getByText('分期付款'));
  fill('一共多少（元）', '9000');
  fill('分几期（期）', '3');
  fireEvent.change(screen.getByLabelText('第一期最迟哪天付'), { target: { value: '2099-01-01' } });
  expect(screen.getByText('最多2项义务，已经有1项')).toBeTruthy();
});
