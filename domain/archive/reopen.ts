import type { MediationCase } from '../cases/case';
import { newDraft, withKeys, type DraftOrigin } from '../cases/newCase';
import { isFinal } from '../cases/stages';

/**
 * A matter that is over and came up again: a new draft that names the old case, with what was said there to begin with.
 * The old case stays as it is. Evidence and proceedings are asked for anew. Null while the old case is not over.
 * @param reopening why, where the head opens it
 */
export function reopen(
  before: MediationCase,
  origin: Omit<DraftOrigin, 'committeeId' | 'applicant' | 'poster'>,
  reopening: MediationCase['reopening'] = null,
): MediationCase | null {
  if (!isFinal(before.stage)) return null;
  const draft = newDraft({
    ...origin,
    committeeId: before.committeeId,
    applicant: before.applicant,
    poster: null,
  });
  return withKeys({
    ...draft,
    continues: before._id,
    reopening,
    content: { ...before.content, applicant: draft.content.applicant, proceedings: draft.content.proceedings },
  });
}
