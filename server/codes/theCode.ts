import type { PosterView } from '@/contract/codes';
import { POSTER_KINDS, type CodeKind, type PosterKind } from '@/contract/vocabulary';
import type { Post } from '@/domain/roles/posts';
import type { Context } from '../kernel/context';
import { Refusal } from '../kernel/refusal';
import type { CodeDoc } from '../store/documents';
import { get } from '../store/queries';

/** Who of the committee hangs posters up and takes them down. */
export const POSTER_POSTS: readonly Post[] = ['administrator', 'registrar', 'head'];

export type PosterDoc = CodeDoc & { kind: PosterKind };

export function isPoster(code: CodeDoc): code is PosterDoc {
  return (POSTER_KINDS as readonly CodeKind[]).includes(code.kind);
}

/** The code behind a scanned token. Refuses with CODE_UNKNOWN, whether it never was or belongs to another committee. */
export async function scannedCode(context: Context, token: string): Promise<CodeDoc> {
  const code = await get('codes', token);
  if (!code || code.committeeId !== context.committeeId) throw new Refusal('CODE_UNKNOWN');
  return code;
}

export function viewPoster(code: PosterDoc): PosterView {
  return {
    token: code._id,
    kind: code.kind,
    title: code.title,
    place: code.place,
    line: code.line ?? '',
    colour: code.colour ?? 'blue',
    enterpriseId: code.enterprise?.creditCode ?? null,
    scans: code.scans,
    issuedAt: code.issuedAt,
    revokedAt: code.revokedAt,
  };
}
