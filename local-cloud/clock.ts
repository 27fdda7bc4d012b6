/**
 * The environment's clock: real time plus an offset. The offset lies in memory that the functions' instances share, so
 * that all of them see a change at once.
 */
export class EnvironmentClock {
  /** One 64-bit float: milliseconds to add to the machine's time. */
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  private readonly cell = new Float64Array(this.shared);

  constructor(offset = 0) {
    this.cell[0] = offset;
  }

  /** Milliseconds since 1970 in the environment. */
  now(): number {
    return Math.round(Date.now() + this.offset);
  }

  get offset(): number {
    return this.cell[0] ?? 0;
  }

  /** Makes the clock show `time` (milliseconds since 1970); it goes on running from there. */
  set(time: number): void {
    this.cell[0] = time - Date.now();
  }

  /** Back to the machine's time. */
  reset(): void {
    this.cell[0] = 0;
  }
}
