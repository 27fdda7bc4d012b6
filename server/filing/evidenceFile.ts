import { checkEvidenceFile, evidenceKindOf, evidenceName } from '@/domain/evidence/checkEvidenceFile';
import { EVIDENCE_HEAD_BYTES, MAX_EVIDENCE_FILE_BYTES } from '@/domain/evidence/limits';
import { stripMetadata } from '@/domain/evidence/stripMetadata';
import type { Finding } from '@/domain/text/finding';
import { sha256 } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import { download, FileMissing, FileTooLarge, upload } from '../platform/files';

/** A file that was taken in: where it lies, and what is known of it. */
export interface TakenIn {
  /** The name as it can be printed and stored. */
  name: string;
  kind: string;
  size: number;
  sha256: string;
  originalFileId: string;
  sharedFileId: string;
  stripped: boolean;
  shareable: boolean;
}

function refused(finding: Finding): Refusal {
  return new Refusal('FILE_REFUSED', [finding], `${finding.problem}。${finding.remedy}。`);
}

/** Uploads lie in a folder of their sender's; nobody takes in what another has sent. */
function isUploadOf(openid: string, fileId: string): boolean {
  return fileId.includes(`/incoming/${openid}/`);
}

async function bytesOf(fileId: string, name: string, openid: string): Promise<Buffer> {
  try {
    if (!isUploadOf(openid, fileId)) throw new FileMissing(fileId);
    return await download(fileId, MAX_EVIDENCE_FILE_BYTES);
  } catch (error) {
    if (error instanceof FileTooLarge) {
      const finding = checkEvidenceFile({ name, size: error.bytes, head: new Uint8Array() });
      if (finding) throw refused(finding);
    }
    if (error instanceof FileMissing) {
      throw refused({ field: 'evidence', problem: `没有收到“${name}”`, remedy: '请重新上传' });
    }
    throw error;
  }
}

/**
 * Takes a file that `openid` uploaded into a sealed folder: the kind by its first bytes, never by its name; the hash of the original;
 * and a copy without location data for everybody but its owner. Refuses with FILE_REFUSED and the reason.
 */
export async function takeInEvidence(openid: string, fileId: string, name: string, folder: string): Promise<TakenIn> {
  const bytes = await bytesOf(fileId, name, openid);
  const head = bytes.subarray(0, EVIDENCE_HEAD_BYTES);
  const chosen = { name, size: bytes.length, head };
  const finding = checkEvidenceFile(chosen);
  if (finding) throw refused(finding);
  const kind = evidenceKindOf(chosen);
  if (kind === null) throw new Error('a file that passed its check has a kind');
  const shared = stripMetadata(kind, bytes);
  const stripped = shared.strippable && shared.changed;
  const originalFileId = await upload(`${folder}/original`, bytes);
  const sharedFileId = stripped ? await upload(`${folder}/shared`, shared.bytes) : originalFileId;
  return {
    name: evidenceName(name, kind),
    kind,
    size: bytes.length,
    sha256: sha256(bytes),
    originalFileId,
    sharedFileId,
    stripped,
    shareable: shared.strippable,
  };
}
