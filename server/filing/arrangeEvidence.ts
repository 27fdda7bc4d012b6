import { checkLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { MAX_EVIDENCE_CAPTION } from '@/domain/evidence/limits';
import { viewEvidence } from '../cases/caseView';
import { mustBeAsSeen } from '../cases/guards';
import { theCaseInTransaction } from '../cases/loadCase';
import { carryingOut } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { removeFiles } from '../platform/files';
import { earlierSave, isOwnFiling, mustBeDraft, saveDraft } from './theDraft';

/** Order and captions of the evidence of a draft; what is left out is removed, its files after the commit. */
export const arrangeEvidence = carryingOut('filing.arrangeEvidence', {
  load: theCaseInTransaction.load,
  maySee: isOwnFiling,
  receipt: 'record',
  async change({ transaction, context, input, record, call }) {
    const earlier = earlierSave(record, call);
    if (earlier) return { version: earlier.version, evidence: record.evidence.map(viewEvidence) };
    mustBeDraft(record);
    mustBeAsSeen(record, input.version);
    const findings = input.items.flatMap((item, index) =>
      findingsAt(
        `items.${index}.caption`,
        checkLine(item.caption, { label: '证据说明', max: MAX_EVIDENCE_CAPTION, optional: true }),
      ),
    );
    if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
    const evidence = input.items.flatMap((wanted, index) => {
      const item = record.evidence.find((each) => each.id === wanted.id);
      const first = input.items.findIndex((each) => each.id === wanted.id) === index;
      return item && first ? [{ ...item, caption: wanted.caption }] : [];
    });
    const after = await saveDraft(transaction, context, call, record, { evidence });
    return { version: after.version, evidence: after.evidence.map(viewEvidence) };
  },
  async after(_context, _input, record, answer) {
    // By what the command did, not by what it named: one that comes again finds evidence that was added since.
    const kept = new Set(answer.evidence.map((item) => item.id));
    const gone = record.evidence.filter((item) => !kept.has(item.id));
    await removeFiles([...new Set(gone.flatMap((item) => [item.originalFileId, item.sharedFileId]))]);
  },
});
