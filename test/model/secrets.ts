/** Whom a secret may reach: a side, the mediators who accepted, the committee's posts, or the head alone. */
export type Ear = 'applicant' | `r${number}` | 'seated' | 'committee' | 'head';

const MARK = /mk[0-9]+km|7770[0-9]{5}/g;

/**
 * Unique words and figures that are put into what somebody says in confidence, each with those whom it may reach. Whoever
 * else finds one in an answer, a notice or a list has been told what was not for them.
 */
export class Secrets {
  private readonly ears = new Map<string, Set<Ear>>();
  private count = 0;

  /** A word for those alone. */
  word(...ears: Ear[]): string {
    this.count += 1;
    return this.keep(`mk${this.count}km`, ears);
  }

  /** An amount in fen for those alone. */
  fen(...ears: Ear[]): number {
    this.count += 1;
    return Number(this.keep(`7770${String(this.count).padStart(5, '0')}`, ears));
  }

  /** What a text says in confidence was opened to others: from now on it may reach them too. */
  open(text: string, ears: readonly Ear[]): void {
    for (const mark of text.match(MARK) ?? []) ears.forEach((ear) => this.ears.get(mark)?.add(ear));
  }

  /** The secrets in `text` that are for none of `ears`. */
  leaks(text: string, ears: readonly Ear[]): string[] {
    const found = new Set(text.match(MARK) ?? []);
    return [...found].filter((mark) => {
      const allowed = this.ears.get(mark);
      return allowed !== undefined && !ears.some((ear) => allowed.has(ear));
    });
  }

  private keep(mark: string, ears: Ear[]): string {
    this.ears.set(mark, new Set(ears));
    return mark;
  }
}
