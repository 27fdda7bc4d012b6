import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { command } from '../data/call';
import type { Obligation } from './agreementWork';
import { ReportSheet } from './ReportSheet';
import { sampleWork } from './sampleWork';

jest.mock('../data/call', () => ({ call: jest.fn(), command: jest.fn() }));
const told = jest.mocked(command);
beforeEach(() => told.mockReset());

const PAY: Obligation = {
  no: 2,
  kind: 'pay',
  debtor: 'r1',
  creditor: 'applicant',
  amountFen: 5_000_000,
  what: '赔偿损失',
  manner: '转账',
  dueOn: '2026-12-31',
  proof: '转账回单',
  paidFen: 0,
  state: 'open',
};

test('money is reported with its sum, and the sheet closes when it went through', async () => {
  const work = sampleWork({}, { ownSide: 'r1' });
  told.mockResolvedValue(work.view);
  const onClose = jest.fn();
  render(<ReportSheet {...work} obligation={PAY} onClose={onClose} />);
  expect(screen.getByText('请填付了多少')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('这次付了多少（元）'), { target: { value: '20000' } });
  fireEvent.click(screen.getByText('报告'));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(told).toHaveBeenCalledWith('performance.report', {
    caseId: work.view.id,
    version: 7,
    no: 2,
    amountYuan: '20000',
    note: '',
    evidenceIds: [],
  });
});

test('what is no money needs words or proof', () => {
  render(
    <ReportSheet
      {...sampleWork({}, { ownSide: 'r1' })}
      obligation={{ ...PAY, kind: 'stop', amountFen: null }}
      onClose={jest.fn()}
    />,
  );
  expect(screen.queryByLabelText('这次付了多少（元）')).toBeNull();
  expect(screen.getByText('请写明做了什么，或者上传凭证')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '已全部下架' } });
  expect(screen.queryByText('请写明做了什么，或者上传凭证')).toBeNull();
});
