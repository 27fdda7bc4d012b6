import type { FilingView } from '@/contract/filing';
import type { MediationCase } from '@/domain/cases/case';
import { viewEvidence } from '../cases/caseView';

/** A draft as its writer sees it: everything as it was typed. */
export function viewFiling(record: MediationCase): FilingView {
  const { enterpriseId, name } = record.applicant;
  return {
    caseId: record._id,
    version: record.version,
    applicant: { enterpriseId, name, status: record.filedBy.status },
    place: record.posterPlace,
    content: record.content,
    evidence: record.evidence.map(viewEvidence),
    changedAt: record.changedAt,
  };
}
