import { EVIDENCE_KINDS } from '@/domain/evidence/fileKind';

/** The word for a kind of file. */
export function kindName(kind: string): string {
  const kinds: Readonly<Record<string, { label: string }>> = EVIDENCE_KINDS;
  return kinds[kind]?.label ?? kind.toUpperCase();
}
