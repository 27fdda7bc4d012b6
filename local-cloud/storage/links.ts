import { createHmac, timingSafeEqual } from 'node:crypto';

/** Why a link is refused. */
export type LinkState = 'good' | 'expired' | 'forged';

/** Signs links to files: what for (`get`, `put`), path, and until when by the environment's clock. */
export class LinkSigner {
  constructor(private readonly key: Buffer) {}

  /** The query of a link, e.g. `sign=…&t=1795000000`; `expires` in milliseconds since 1970, kept to the second. */
  query(use: 'get' | 'put', path: string, expires: number): string {
    const t = String(Math.floor(expires / 1000));
    return `sign=${this.signature(use, path, t)}&t=${t}`;
  }

  check(use: 'get' | 'put', path: string, query: URLSearchParams, now: number): LinkState {
    const t = query.get('t') ?? '';
    const given = Buffer.from(query.get('sign') ?? '');
    const right = Buffer.from(this.signature(use, path, t));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
    return now >= Number(t) * 1000 ? 'expired' : 'good';
  }

  private signature(use: string, path: string, t: string): string {
    return createHmac('sha256', this.key).update(`${use}\n${path}\n${t}`).digest('base64url');
  }
}
