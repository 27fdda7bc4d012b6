/** A document by collection and encoded `_id`, as a key of maps. */
export type DocumentKey = string;

interface SupersededVersion {
  /** The count of commits at which this version stopped being the current one. */
  until: number;
  /** EJSON text; `undefined`: the document was not there. */
  body: string | undefined;
}

function lastChange(versions: SupersededVersion[]): number {
  return versions[versions.length - 1]?.until ?? 0;
}

/**
 * Older versions of documents, for the snapshots that are open: a snapshot is a count of commits. Kept in memory, only while
 * a snapshot that may need them is open.
 */
export class Versions {
  private commits = 0;
  private readonly superseded = new Map<DocumentKey, SupersededVersion[]>();
  private readonly snapshots = new Map<number, number>();

  openSnapshot(): number {
    this.snapshots.set(this.commits, (this.snapshots.get(this.commits) ?? 0) + 1);
    return this.commits;
  }

  closeSnapshot(snapshot: number): void {
    const others = (this.snapshots.get(snapshot) ?? 1) - 1;
    if (others > 0) return void this.snapshots.set(snapshot, others);
    const [oldest] = this.snapshots.keys();
    this.snapshots.delete(snapshot);
    if (snapshot === oldest) this.forgetUnneeded();
  }

  /** Starts a new commit: what `supersede` is told from here on is newer than every snapshot that is open. */
  nextCommit(): void {
    this.commits += 1;
  }

  /** Tells that the current version of a document is being replaced in this commit. */
  supersede(document: DocumentKey, body: string | undefined): void {
    if (this.snapshots.size === 0) return;
    const versions = this.superseded.get(document);
    if (!versions) this.superseded.set(document, [{ until: this.commits, body }]);
    else if (lastChange(versions) < this.commits) versions.push({ until: this.commits, body });
  }

  changedSince(document: DocumentKey, snapshot: number): boolean {
    const versions = this.superseded.get(document);
    return versions !== undefined && lastChange(versions) > snapshot;
  }

  /** The version that a snapshot sees, if it is no longer the current one. */
  at(document: DocumentKey, snapshot: number): { body: string | undefined } | undefined {
    return this.superseded.get(document)?.find((version) => version.until > snapshot);
  }

  /** How many older versions are in memory. */
  get kept(): number {
    let count = 0;
    for (const versions of this.superseded.values()) count += versions.length;
    return count;
  }

  private forgetUnneeded(): void {
    // Snapshots only grow, so the first in the map is the oldest.
    const [oldest] = this.snapshots.keys();
    if (oldest === undefined) return this.superseded.clear();
    for (const [document, versions] of this.superseded) {
      const needed = versions.filter((version) => version.until > oldest);
      if (needed.length === 0) this.superseded.delete(document);
      else this.superseded.set(document, needed);
    }
  }
}
