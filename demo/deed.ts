/** Something that happens in the demo city. */
export interface Deed {
  /** Milliseconds. */
  at: number;
  run: () => Promise<void>;
}
