import type { MediationCase } from '@/domain/cases/case';
import { checkEvidenceCount } from '@/domain/evidence/checkEvidenceFile';
import { MAX_EVIDENCE_CAPTION } from '@/domain/evidence/limits';
import type { EvidenceItem } from '@/domain/filing/content';
import { checkLine } from '@/domain/text/plainText';
import { findingsAt } from '@/domain/text/finding';
import { actingPerson } from '../cases/actingPerson';
import { viewEvidence } from '../cases/caseView';
import { commitCase } from '../cases/commitCase';
import { theCaseInTransaction } from '../cases/loadCase';
import type { Context } from '../kernel/context';
import { carryingOut, type CommandCall, type Parsed } from '../kernel/handler';
import { Refusal } from '../kernel/refusal';
import { removeFiles } from '../platform/files';
import { get } from '../store/queries';
import { takeInEvidence, type TakenIn } from './evidenceFile';
import { isOwnFiling, saveDraft } from './theDraft';

function idOf(call: CommandCall): string {
  return `e${call.key.slice(0, 23)}`;
}

/** Evidence may be added while a draft is written and while items are being answered. */
function mustTakeEvidence(record: MediationCase): void {
  if (record.stage !== 'DRAFT' && record.stage !== 'SUPPLEMENT') {
    throw new Refusal('WRONG_STAGE', [], '现在不能再添加材料。如需补充，请致电调委会。');
  }
  const full = checkEvidenceCount(record.evidence.length);
  if (full) throw new Refusal('BAD_INPUT', [full]);
}

function judge(input: Parsed<'filing.addEvidence'>): void {
  const caption = checkLine(input.caption, { label: '证据说明', max: MAX_EVIDENCE_CAPTION, optional: true });
  const findings = findingsAt('caption', caption);
  if (findings.length > 0) throw new Refusal('BAD_INPUT', findings);
}

async function hasTaken(caseId: string, evidenceId: string): Promise<boolean> {
  return (await get('cases', caseId))?.evidence.some((item) => item.id === evidenceId) ?? false;
}

/** The files were taken in before the transaction; null when this very command did so before. */
async function prepare(
  context: Context,
  input: Parsed<'filing.addEvidence'>,
  call: CommandCall,
): Promise<TakenIn | null> {
  const record = await get('cases', input.caseId);
  if (!record || !isOwnFiling(context, record)) throw new Refusal('NOT_FOUND');
  const id = idOf(call);
  if (record.evidence.some((item) => item.id === id)) return null;
  mustTakeEvidence(record);
  judge(input);
  try {
    return await takeInEvidence(context.openid, input.fileId, input.name, `evidence/${record._id}/${id}`);
  } catch (error) {
    // The same command, sent twice by a phone on a bad line, may have moved the file away while this one looked for it.
    if (error instanceof Refusal && (await hasTaken(record._id, id))) return null;
    throw error;
  }
}

/** Takes an uploaded file in as evidence. In a draft it is kept quietly; afterwards it is a fact of the case's history. */
export const addEvidence = carryingOut('filing.addEvidence', {
  load: theCaseInTransaction.load,
  maySee: isOwnFiling,
  receipt: 'record',
  prepare,
  async change({ transaction, context, input, record, call, prepared }) {
    const id = idOf(call);
    const repeated = record.evidence.find((item) => item.id === id);
    if (repeated) return { version: record.version, item: viewEvidence(repeated) };
    if (!prepared) throw new Refusal('CHANGED_MEANWHILE');
    mustTakeEvidence(record);
    const item: EvidenceItem = {
      id,
      side: 'applicant',
      caption: input.caption,
      ...prepared,
      secret: input.secret,
      addedAt: context.now,
      addedBy: context.openid,
    };
    const evidence = [...record.evidence, item];
    const after =
      record.stage === 'DRAFT'
        ? await saveDraft(transaction, context, call, record, { evidence })
        : await commitCase(transaction, context, call, record, {
            command: 'addEvidence',
            to: record.stage,
            rule: null,
            fields: { evidence },
            reason: null,
            text: '添加了一份材料',
            event: null,
            by: actingPerson(record, context),
          });
    return { version: after.version, item: viewEvidence(item) };
  },
  after: (_context, input) => removeFiles([input.fileId]),
});
