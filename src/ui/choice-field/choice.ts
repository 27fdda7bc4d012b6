/** Something that can be chosen: what is kept, what is read, and a line that explains it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}
