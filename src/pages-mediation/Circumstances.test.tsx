import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { CaseView } from '@/contract/cases';
import { command } from '../data/call';
import { Circumstances, type NotedCircumstance } from './Circumstances';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
beforeEach(() => {
  jest
    .mocked(command)
    .mockReset()
    .mockResolvedValue({} as never);
});

const NOTED: NotedCircumstance = {
  id: 'circumstance-1',
  side: 'r1',
  kind: 'limitedCapacity',
  kindName: '未成年人，或者不能完全辨认自己行为的人',
  note: '作者未满十八周岁',
  upToFen: null,
  needs: '要由法定代理人（监护人）答复和签名，请提供监护关系证明',
  advice: ['权利仍归本人。'],
  rule: '《民诉法解释》第八十三条',
  met: null,
};
const PAPER: CaseView['evidence'][number] = {
  ...{ id: 'e1', name: '户口簿.jpg', caption: '户口簿', kind: 'jpg', size: 9, sha256: '', side: 'r1', addedAt: 0 },
  ...{ stripped: true, shareable: true, secret: false, mayOpen: true },
};
const sent = () => jest.mocked(command).mock.calls.at(-1);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('a side reads what it lacks, under which rule, and has no buttons of the desk', () => {
  const side = { relation: 'respondent' as const, commands: [] };
  render(<Circumstances {...sampleWork(side, { ownSide: 'r1', circumstances: [NOTED] })} />);
  expect(screen.getByText(`${NOTED.needs}。`)).toBeTruthy();
  expect(screen.getByText('补齐以前，本人不能同意调解，也不能签协议。')).toBeTruthy();
  expect(screen.getByText('《民诉法解释》第八十三条')).toBeTruthy();
  expect(screen.queryByText('登记已落实')).toBeNull();
  expect(screen.queryByText('登记当事人情况')).toBeNull();
});

test('the amount that a public body may settle goes with a public body alone', async () => {
  render(<Circumstances {...sampleWork({ commands: ['noteCircumstance'] })} />);
  fireEvent.click(screen.getByText('登记当事人情况'));
  fireEvent.click(screen.getByText('示范对方商贸有限公司'));
  fireEvent.click(screen.getByText('国家机关、国有单位'));
  type('不用批准就能决定的金额（元）', '50000');
  type('说明', '国有独资');
  fireEvent.click(screen.getByText('外国当事人'));
  expect(screen.queryByLabelText('不用批准就能决定的金额（元）')).toBeNull();
  fireEvent.click(document.querySelector('#save-circumstance')!);
  await waitFor(() => expect(sent()?.[1]).toMatchObject({ side: 'r1', kind: 'foreign', upToYuan: '' }));
});

test('a succession says that the talks and the clock stand still before it is noted', () => {
  render(<Circumstances {...sampleWork({ commands: ['noteCircumstance'] })} />);
  fireEvent.click(screen.getByText('登记当事人情况'));
  expect(screen.queryByText(/已有的签名作废/)).toBeNull();
  fireEvent.click(screen.getByText('当事人合并、注销或者去世，等待承继'));
  expect(screen.getByText(/已有的签名作废/)).toBeTruthy();
});

test('is met with a paper of that side, whose name is taken over where nothing was written', async () => {
  const others = { ...PAPER, id: 'e2', caption: '对方的材料', side: 'applicant' };
  const work = sampleWork(
    { commands: ['meetCircumstance'], evidence: [PAPER, others] },
    { circumstances: [NOTED, { ...NOTED, id: 'circumstance-2', kind: 'succession' }] },
  );
  render(<Circumstances {...work} />);
  fireEvent.click(screen.getAllByText('登记已落实')[0]!);
  expect(screen.queryByText('对方的材料')).toBeNull();
  type('法定代理人（监护人）姓名', '监护人辛');
  expect(screen.getByText('请选证明在哪里')).toBeTruthy();
  fireEvent.click(screen.getByText('户口簿'));
  fireEvent.click(document.querySelector('#save-meet')!);
  await waitFor(() => expect(sent()?.[0]).toBe('circumstance.meet'));
  expect(sent()?.[1]).toMatchObject({ circumstanceId: 'circumstance-1', document: '户口簿', evidenceId: 'e1' });
});

test('an original that was only seen is named and has no copy', async () => {
  const work = sampleWork({ commands: ['meetCircumstance'], evidence: [PAPER] }, { circumstances: [NOTED] });
  render(<Circumstances {...work} />);
  fireEvent.click(screen.getByText('登记已落实'));
  type('法定代理人（监护人）姓名', '监护人辛');
  type('监护关系证明', '判决书原件');
  fireEvent.click(screen.getByText('不在材料里，看过原件'));
  fireEvent.click(document.querySelector('#save-meet')!);
  await waitFor(() => expect(sent()?.[1]).toMatchObject({ document: '判决书原件', evidenceId: null }));
});
