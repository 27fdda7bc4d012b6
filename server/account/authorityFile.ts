import { takeInEvidence } from '../filing/evidenceFile';
import { Refusal } from '../kernel/refusal';
import type { MembershipDoc } from '../store/documents';

const FIELD = 'authorityFileId';
const USUAL_NAME = '授权委托书';

/**
 * Takes an agent's authority out of incoming/ into a folder of its own: checked for kind and size like evidence, hashed,
 * kept as it came. Refuses with FILE_REFUSED and the reason.
 */
export async function takeAuthorityIn(
  openid: string,
  fileId: string,
  name: string,
  folder: string,
): Promise<NonNullable<MembershipDoc['authority']>> {
  const called = name.trim() || USUAL_NAME;
  try {
    const taken = await takeInEvidence(openid, fileId, called, folder);
    return { fileId: taken.originalFileId, name: called, sha256: taken.sha256 };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      error.findings.map((finding) => ({ ...finding, field: FIELD })),
      error.sentence,
    );
  }
}
