import type { KeptDraft } from './draft';
import { isRecord, readStored, removeStored, writeStored } from './storage';

const keyOf = (caseId: string) => `draft:${caseId}`;

function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    isRecord(value) &&
    typeof value.version === 'number' &&
    Array.isArray(value.touched) &&
    isRecord(value.content) &&
    isRecord(value.content.applicant) &&
    isRecord(value.content.right) &&
    isRecord(value.content.conduct) &&
    isRecord(value.content.proceedings) &&
    Array.isArray(value.content.respondents) &&
    Array.isArray(value.content.claims) &&
    typeof value.content.facts === 'string'
  );
}

/** Drafts on this phone. */
export const keptDrafts = {
  keep: (caseId: string, draft: KeptDraft) => writeStored(keyOf(caseId), draft),
  kept: (caseId: string) => readStored(keyOf(caseId), isKeptDraft),
  forget: (caseId: string) => removeStored(keyOf(caseId)),
};
