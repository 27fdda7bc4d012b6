import { EVIDENCE_HEAD_BYTES, MAX_EVIDENCE_FILE_BYTES, MAX_EVIDENCE_FILE_TEXT } from '@/domain/evidence/limits';
import { checkEvidenceFile, fileKindOf } from '@/domain/evidence/fileKind';
import { stripMetadata } from '@/domain/evidence/stripMetadata';
import type { Finding } from '@/domain/text/finding';
import { sha256 } from '../kernel/hash';
import { Refusal } from '../kernel/refusal';
import { download, FileMissing, FileTooLarge, upload } from '../platform/files';

/** A file that was taken in: where it lies, and what is known of it. */
export interface TakenIn {
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

async function bytesOf(fileId: string, name: string): Promise<Buffer> {
  try {
    return await download(fileId, MAX_EVIDENCE_FILE_BYTES);
  } catch (error) {
    if (error instanceof FileTooLarge) {
      const mb = (error.bytes / 1024 / 1024).toFixed(1);
      throw refused({
        field: 'file',
        problem: `“${name}”有${mb}MB,超过了${MAX_EVIDENCE_FILE_TEXT}`,
        remedy: '请压缩后再传,或分成几份上传',
      });
    }
    if (error instanceof FileMissing) {
      throw refused({ field: 'file', problem: `没有收到“${name}”`, remedy: '请重新上传' });
    }
    throw error;
  }
}

/**
 * Takes an uploaded file into a sealed folder: the kind by its first bytes, never by its name; the hash of the original;
 * and a copy without location data for everybody but its owner. Refuses with FILE_REFUSED and the reason.
 */
export async function takeInEvidence(fileId: string, name: string, folder: string): Promise<TakenIn> {
  const bytes = await bytesOf(fileId, name);
  const head = bytes.subarray(0, EVIDENCE_HEAD_BYTES);
  const finding = checkEvidenceFile({ name, size: bytes.length, head });
  if (finding) throw refused(finding);
  const kind = fileKindOf(head);
  const shared = stripMetadata(bytes, kind);
  const originalFileId = await upload(`${folder}/original`, bytes);
  const sharedFileId = shared.changed ? await upload(`${folder}/shared`, shared.bytes) : originalFileId;
  return {
    kind,
    size: bytes.length,
    sha256: sha256(bytes),
    originalFileId,
    sharedFileId,
    stripped: shared.changed,
    shareable: shared.strippable,
  };
}
