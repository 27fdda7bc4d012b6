import type { MediationCase } from '@/domain/cases/case';
import { relationTo, type Relation } from '@/domain/cases/relation';
import { holdsPost, type Who } from '@/domain/roles/posts';

/**
 * How somebody stands to a case, also where somebody reached into the record and broke it so that this cannot be told: then
 * only its heads and auditors stand to it at all, who must still hear that it is not sound. Never for what shows content.
 */
export function readableRelation(record: MediationCase, who: Who): Relation | null {
  try {
    return relationTo(record, who);
  } catch {
    return holdsPost(who, record.committeeId, ['head', 'auditor']) ? 'committee' : null;
  }
}
