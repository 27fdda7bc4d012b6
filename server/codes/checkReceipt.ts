import { committeeIn } from '../committee/committeeView';
import { fingerprintOf } from '../filing/receiptView';
import { answering } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { get } from '../store/queries';
import { scannedCode } from './theCode';

/**
 * Whether a receipt is genuine: for anybody who holds it. Kind, number, date and body only, nothing of the dispute and
 * of its parties. Two reads.
 */
export const checkReceipt = answering('receipt.check', {
  async load(context, input) {
    const code = await scannedCode(context, input.token);
    const record = code.kind === 'receipt' && code.caseId !== null ? await get('cases', code.caseId) : null;
    // A token that the case itself does not name proves nothing.
    if (!record?.receipt || record.receipt.token !== code._id) throw new Refusal('CODE_UNKNOWN');
    return { title: code.title, stage: record.stage, receipt: record.receipt };
  },
  maySee: () => true,
  answer(context, _input, { title, stage, receipt }) {
    const { name, phone } = committeeIn(context).settings;
    return Promise.resolve({
      state: stage === 'WITHDRAWN' ? ('withdrawn' as const) : ('genuine' as const),
      kindName: title,
      number: receipt.number,
      submittedAt: receipt.at,
      committeeName: name,
      committeePhone: phone,
      fingerprint: fingerprintOf(receipt.contentSha256),
    });
  },
});
